import CouncilModel
import CouncilRules
import Foundation
import TestRules
import Testing

/// The meeting is on Friday, 12 June 2026, in Musterbach: five days between receipt and meeting, notice three days before.
@Suite struct `The clerk's cockpit` {
    private func standing(_ change: (inout MeetingStanding) -> Void = { _ in }) throws -> MeetingStanding {
        var standing = MeetingStanding(
            id: MeetingID(UUID()),
            name: "12. Sitzung",
            organization: "Haupt- und Finanzausschuss",
            start: try moment("2026-06-12", 18)
        )
        standing.items = 5
        standing.papers = 3
        change(&standing)
        return standing
    }

    private func moment(_ day: String, _ hour: Int = 9) throws -> CivilDateTime {
        try #require(CivilDateTime(date: try date(day), hour: hour, minute: 0))
    }

    private func date(_ day: String) throws -> CivilDate { try #require(CivilDate(day)) }

    private func cockpit(
        _ standings: [MeetingStanding],
        on day: String,
        hour: Int = 9,
        town: Bool = true
    ) throws -> Cockpit {
        let book = try TestRules.book.get()
        let place = book.jurisdiction(
            land: try #require(book.land(named: "hessen")),
            town: town ? book.towns.first { $0.id == "musterbach" } : nil
        )
        return Cockpit(standings, in: place, at: try moment(day, hour))
    }

    private func lamp(_ kind: Lamp.Kind, _ cockpit: Cockpit) throws -> Lamp {
        try #require(cockpit.meetings.first?.lamps.first { $0.kind == kind })
    }

    @Test func `says until when the summons must arrive, with the paragraph`() throws {
        let found = try cockpit([try standing()], on: "2026-06-05")
        let lamp = try lamp(.summons, found)
        #expect(lamp.state == .soon)
        #expect(lamp.paragraph == "§ 9 Abs. 1 Geschäftsordnung" && lamp.checkMark == "geprüft am 27.11.2026")
        let task = try #require(found.week.first { $0.text.hasPrefix("Einladung") })
        #expect(
            task.text.hasPrefix(
                "Einladung zum Haupt- und Finanzausschuss am Fr., 12.\u{A0}Juni muss bis morgen, 6.\u{A0}Juni, 24\u{A0}Uhr "
                    + "zugehen (§ 9 Abs. 1 Geschäftsordnung); zu versenden spätestens morgen, 6.\u{A0}Juni bis 20:00\u{A0}Uhr"
            ),
            "\(task.text)"
        )
        #expect(task.due == CivilDate("2026-06-06"))
    }

    @Test func `turns from time to spare over a shortened period to a missed one`() throws {
        let meeting = try standing()
        let states = try [("2026-05-20", 9), ("2026-06-06", 19), ("2026-06-06", 21), ("2026-06-11", 21)].map {
            day,
            hour in
            try lamp(.summons, try cockpit([meeting], on: day, hour: hour))
        }
        #expect(states.map(\.state) == [.good, .soon, .late, .late])
        #expect(states.map(\.word) == ["bis Sa., 6.\u{A0}Juni", "bis Sa., 6.\u{A0}Juni", "nur verkürzt", "versäumt"])
        #expect(states[2].paragraph == "§ 58 Abs. 1 Satz 3 und 4 HGO")
    }

    @Test func `a summons that was sent in time is done, one to an older agenda is not`() throws {
        let sent = try moment("2026-06-03", 10)
        let done = try cockpit([try standing { $0.sent = sent }], on: "2026-06-10")
        #expect(try lamp(.summons, done).state == .good)
        #expect(!(done.today + done.week).contains { $0.text.hasPrefix("Einladung") })
        let outdated = try standing {
            $0.sent = sent
            $0.isInvitationOutdated = true
        }
        let other = try lamp(.summons, try cockpit([outdated], on: "2026-06-10"))
        #expect(other.state == .soon && other.sentence.contains("ein Nachtrag fehlt"))
        let late = try standing { $0.sent = CivilDateTime(date: CivilDate("2026-06-09")!, hour: 10, minute: 0) }
        #expect(try lamp(.summons, try cockpit([late], on: "2026-06-10")).word == "verkürzt gewahrt")
    }

    @Test func `names the second person for whom a notice waits`() throws {
        let found = try cockpit([try standing { $0.isPublicationWaiting = true }], on: "2026-06-08")
        let task = try #require(found.today.first { $0.text.hasPrefix("Bekanntmachung") })
        #expect(
            task.text.contains("muss bis heute, 8.\u{A0}Juni öffentlich sein (§ 6 Abs. 2 Hauptsatzung)"),
            "\(task.text)"
        )
        #expect(task.text.hasSuffix("wartet auf die Freigabe durch eine zweite Person."))
        let missed = try standing { $0.published = CivilDate("2026-06-09") }
        #expect(try lamp(.publicNotice, try cockpit([missed], on: "2026-06-10")).word == "zu spät")
    }

    @Test func `points at papers, receipts and packets that are not in order`() throws {
        let meeting = try standing {
            $0.unreleasedPapers = 2
            $0.sent = CivilDateTime(date: CivilDate("2026-06-03")!, hour: 10, minute: 0)
            $0.recipients = 9
            $0.served = 7
            $0.failed = 1
            $0.packet = .failed
        }
        let found = try cockpit([meeting], on: "2026-06-08")
        #expect(try lamp(.papers, found).state == .late)
        #expect(
            try lamp(.receipts, found).sentence
                == "Die Einladung hat 1 Mitglied nicht erreicht: die E-Mail wurde abgewiesen."
        )
        #expect(try lamp(.packet, found).state == .late)
        let ways = Set(found.today.map(\.way))
        #expect(ways.isSuperset(of: [.summons(meeting.id), .packets(meeting.id)]))
    }

    @Test func `remembers results and minutes of meetings that are over, the oldest first`() throws {
        let over = try standing {
            $0.itemsWithoutResult = 4
            $0.hasInvitation = true
        }
        let found = try cockpit([over], on: "2026-07-10")
        #expect(found.meetings.isEmpty)
        #expect(found.today.map(\.isLate) == [true, true])
        #expect(found.today[0].text.contains("4 Ergebnisse sind noch nicht eingetragen."))
        #expect(
            found.today[1].text.contains(
                "Niederschrift zum Haupt- und Finanzausschuss am Fr., 12.\u{A0}Juni war fällig bis Fr., 3.\u{A0}Juli"
            )
        )
        let done = try standing {
            $0.isHeld = true
            $0.hasMinutes = true
        }
        #expect(try cockpit([done], on: "2026-07-10").today.isEmpty)
    }

    @Test func `counts nothing where no rules are known, and says so`() throws {
        let found = Cockpit([try standing()], in: nil, at: try moment("2026-06-11"))
        #expect(try lamp(.summons, found).word == "ungeprüft" && lamp(.publicNotice, found).state == .notApplicable)
    }

    @Test func `puts what waits elsewhere into the same order`() throws {
        let paper = PaperID(UUID())
        let found = Cockpit(
            [],
            more: [
                .init(
                    due: CivilDate("2026-06-05")!,
                    isLate: true,
                    text: "Veröffentlichung",
                    way: .paperPublication(paper)
                )
            ],
            loose: .init(count: 3, oldest: paper, title: "2026/0007, Kita", since: CivilDate("2026-05-12")!),
            in: nil,
            at: try moment("2026-06-08")
        )
        #expect(found.today.map(\.text) == ["Veröffentlichung"])
        #expect(
            found.week.map(\.text).first?.hasPrefix("3 freigegebene Vorlagen stehen auf keiner Tagesordnung") == true
        )
    }
}
