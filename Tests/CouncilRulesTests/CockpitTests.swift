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
        return Cockpit(standings, in: { _ in place }, at: try moment(day, hour))
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

    @Test func `says that members were reached only after the period had run out, and that others cannot be any more`()
        throws
    {
        // Sent on the 3rd; it had to arrive by the 6th. The portal's day closes at 20.
        func at(_ day: String, _ hour: Int) throws -> SummonsArrival {
            SummonsArrival(delivered: try moment(day, hour))
        }
        func sent(_ arrivals: [SummonsArrival]) throws -> MeetingStanding {
            let moment = try moment("2026-06-03", 10)
            return try standing {
                $0.sent = moment
                $0.countedRule = "ladungsfrist"
                $0.countedChannel = "portal"
                $0.arrivals = arrivals
                $0.recipients = arrivals.count
            }
        }
        let inTime = try sent([at("2026-06-03", 10), at("2026-06-06", 19), SummonsArrival()])
        #expect(try lamp(.summons, cockpit([inTime], on: "2026-06-06", hour: 12)).word == "gewahrt")
        // The third waits still: from the evening on it is late, though nothing happened.
        let waiting = try lamp(.summons, cockpit([inTime], on: "2026-06-06", hour: 21))
        #expect(waiting.state == .late && waiting.sentence.contains("1 Mitglied erreichte sie bisher nicht"))
        let late = try cockpit(
            [try sent([at("2026-06-06", 21), at("2026-06-07", 9), at("2026-06-03", 10)])],
            on: "2026-06-08"
        )
        let shown = try lamp(.summons, late)
        #expect(shown.word == "zu spät zugegangen" && shown.paragraph == "§ 9 Abs. 1 Geschäftsordnung")
        #expect(
            shown.sentence == "Die Einladung ist rechtzeitig versandt, aber sie musste bis Sa., 6.\u{A0}Juni zugehen; "
                + "2 Mitglieder erreichte sie erst danach (§ 9 Abs. 1 Geschäftsordnung). "
                + "Prüfen Sie, ob die Sitzung zu verlegen ist."
        )
        #expect(late.today.contains { $0.text.hasPrefix("Ladung zum Haupt- und Finanzausschuss") })
        // Whoever confirmed it in time has it, whatever the mail server did later.
        var seen = try at("2026-06-08", 9)
        seen.seen = try moment("2026-06-04")
        #expect(try lamp(.summons, cockpit([try sent([seen])], on: "2026-06-08")).word == "gewahrt")
    }

    @Test func `counts a summons by the rule and the way that it was sent by`() throws {
        let moment = try moment("2026-06-05", 10)
        let byPost = try standing {
            $0.sent = moment
            $0.countedChannel = "post"
        }
        let byHand = try standing {
            $0.sent = moment
            $0.countedChannel = "uebergabe"
        }
        #expect(try lamp(.summons, cockpit([byPost], on: "2026-06-08")).word == "verkürzt gewahrt")
        #expect(try lamp(.summons, cockpit([byHand], on: "2026-06-08")).word == "gewahrt")
        let second = try standing {
            $0.sent = try? self.moment("2026-06-10", 10)
            $0.countedRule = "zweite-sitzung"
            $0.countedChannel = "uebergabe"
        }
        let shown = try lamp(.summons, cockpit([second], on: "2026-06-10"))
        #expect(shown.word == "gewahrt" && shown.paragraph == "§ 58 Abs. 1 Satz 5 HGO")
    }

    @Test func `ends every sentence once`() throws {
        for offset in 0..<20 {
            let day = try date("2026-05-28").adding(days: offset).description
            for sent in [nil, "2026-06-03", "2026-06-09"] {
                let sending: CivilDateTime? = try sent.map { day in try moment(day) }
                let meeting = try standing {
                    $0.sent = sending
                    $0.arrivals = [SummonsArrival()]
                }
                let found = try cockpit([meeting], on: day)
                let lamps = found.meetings.flatMap { $0.lamps }
                let texts = (found.today + found.week).map { $0.text } + lamps.map { $0.sentence }
                for text in texts {
                    #expect(!text.contains("..") && (text.hasSuffix(".") || text.hasSuffix("?")), "\(text)")
                }
            }
        }
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
        let found = Cockpit([try standing()], in: { _ in nil }, at: try moment("2026-06-11"))
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
            in: { _ in nil },
            at: try moment("2026-06-08")
        )
        #expect(found.today.map(\.text) == ["Veröffentlichung"])
        #expect(
            found.week.map(\.text).first?.hasPrefix("3 freigegebene Vorlagen stehen auf keiner Tagesordnung") == true
        )
    }
}
