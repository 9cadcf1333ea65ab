import Composition
import CouncilActions
import CouncilModel
import CouncilRules
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Summoning in time` {
    /// A meeting in so many days, in a town of Hessen, with an item.
    private static func meeting(
        in days: Int,
        _ run: ActionRun,
        item: String = "Radweg",
        land: String? = "hessen",
        townRules: String? = nil
    ) async throws -> MeetingID {
        try run.council.owner().execute("UPDATE council.body SET land = \(land), town_rules = \(townRules)")
        var draft = run.town.meetingDraft("Sitzung")
        draft.date = CivilDate(Date(), in: .councilDefault).adding(days: days).description
        let meeting = try await run.office.perform(
            CreateMeeting(body: run.town.body, draft: draft),
            as: run.town.actor(.clerk)
        )
        try await run.town.item(item, on: meeting)
        return meeting
    }

    private static func invite(_ meeting: MeetingID, _ run: ActionRun, _ terms: SummonsTerms) async -> ActionError? {
        await refusal {
            _ = try await run.office.perform(
                CreateInvitation(meeting: meeting, terms: terms),
                as: run.town.actor(.clerk)
            )
        }
    }

    private static func invitationText(_ meeting: MeetingID, _ run: ActionRun) async throws -> String {
        let details = try await run.office.perform(ShowMeeting(meeting: meeting), as: run.town.actor(.clerk))
        let file = try #require(details.invitations.first?.invitationFile)
        let article = try await run.office.perform(ReadArticle(file: file), as: run.town.actor(.clerk))
        return String(describing: article)
    }

    /// Handed over, so that the day of the week does not matter.
    private static let byHand = SummonsTerms(channel: "uebergabe")

    @Test func `in time needs no reason, and the invitation says nothing of it`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 4, run)
            #expect(await Self.invite(meeting, run, Self.byHand) == nil)
            #expect(try await !Self.invitationText(meeting, run).contains("abgekürzt"))
        }
    }

    @Test func `late is refused with the way, and passes with a reason and the sentence of the law`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 3, run)
            guard case .violates(let found)? = await Self.invite(meeting, run, Self.byHand),
                case .summonsOnlyShortened(let way)? = found.first
            else {
                Issue.record("was not refused")
                return
            }
            #expect(way.hasPrefix("Zugang ") && way.contains("frühestens"))
            #expect(way.hasSuffix("(§ 58 Abs. 1 Satz 2 mit § 62 Abs. 5 HGO)"))
            #expect(try run.count("SELECT FROM council.file") == 0)

            var terms = Self.byHand
            terms.reason = "Der Fördergeber verlangt den Beschluss bis Freitag."
            let unconfirmed = await Self.invite(meeting, run, terms)
            #expect(unconfirmed == .violates([.shorteningUnconfirmed(matters: "Wahl, Hauptsatzung")]))
            #expect(try run.count("SELECT FROM council.file") == 0)

            terms.confirmsNothingExcluded = true
            #expect(await Self.invite(meeting, run, terms) == nil)
            #expect(
                try await Self.invitationText(meeting, run).contains("ausdrücklich hingewiesen")
            )
            let reason = try run.text(
                "SELECT detail ->> 'shortened' FROM council.event WHERE kind = 'invitationCreated'"
            )
            #expect(reason == terms.reason)
        }
    }

    @Test func `is counted when it is sent, not when the invitation was created`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 3, run, land: nil)
            #expect(await Self.invite(meeting, run, .init()) == nil)
            try run.council.owner().execute("UPDATE council.body SET land = 'hessen'")
            func send(_ terms: SummonsTerms) async -> ActionError? {
                await refusal {
                    _ = try await run.office.perform(
                        SendInvitation(meeting: meeting, terms: terms),
                        as: run.town.actor(.clerk)
                    )
                }
            }
            guard case .violates(let found)? = await send(Self.byHand), case .summonsOnlyShortened? = found.first else {
                Issue.record("was not refused")
                return
            }
            #expect(try run.count("SELECT FROM council.meeting_notice") == 0)
            var terms = Self.byHand
            (terms.reason, terms.confirmsNothingExcluded) = ("Der Fördergeber drängt.", true)
            #expect(await send(terms) == nil)
            #expect(try run.count("SELECT FROM council.meeting_notice") == 1)
            #expect(try await Self.invitationText(meeting, run).contains("ausdrücklich hingewiesen"))
        }
    }

    /// What the page of a meeting, its lamps and the cockpit say of the period of its summons.
    private static func said(
        _ meeting: MeetingID,
        _ run: ActionRun,
        at moment: Date = Date()
    ) async throws -> (line: MeetingDeadlines.State?, page: Lamp?, cockpit: Lamp?) {
        let (office, clerk) = (run.council.office(at: moment), run.town.actor(.clerk))
        let shown = try await office.perform(ShowMeetingDeadlines(meeting: meeting, rules: office.rules), as: clerk)
        let cockpit = try await office.perform(ShowCockpit(body: run.town.body), as: clerk)
        func summons(_ lamps: MeetingLamps?) -> Lamp? { lamps?.lamps.first { $0.kind == .summons } }
        return (
            shown.lines.first { $0.answer.rule.subject == .summons }?.state, summons(shown.lamps),
            summons(cockpit.meetings.first { $0.standing.id == meeting })
        )
    }

    @Test func `is counted alike on the page and in the cockpit: from sending, by the way that was chosen`()
        async throws
    {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 4, run)
            #expect(await Self.invite(meeting, run, Self.byHand) == nil)
            // Created is not sent: nothing is kept yet.
            let before = try await Self.said(meeting, run)
            #expect(before.line != .kept && before.page == before.cockpit && before.page?.word != "gewahrt")
            _ = try await run.office.perform(
                SendInvitation(meeting: meeting, terms: Self.byHand),
                as: run.town.actor(.clerk)
            )
            let after = try await Self.said(meeting, run)
            #expect(after.line == .kept && after.page?.word == "gewahrt" && after.page == after.cockpit)
        }
    }

    @Test func `is late for whoever it reached only when the period had run out, and says so everywhere`() async throws
    {
        try await ActionRun.inTown { run in
            let (clerk, meeting) = (run.town.actor(.clerk), try await Self.meeting(in: 4, run))
            let person = try #require(run.town.actor(.chair).person)
            _ = try await run.office.perform(
                NoteMailConsent(person: person, address: "chair@rat.example.de"),
                as: clerk
            )
            _ = try await run.office.perform(SendInvitation(meeting: meeting, terms: Self.byHand), as: clerk)
            let notice = try #require(
                try await run.office.perform(ShowSummons(meeting: meeting), as: clerk).notices.first
            )
            // The mail server was away for two days.
            let later = Date().addingTimeInterval(2 * 86_400)
            try await run.council.office(at: later).database.write(as: .system) { transaction in
                for receipt in notice.receipts {
                    if receipt.channel == .mail {
                        try transaction.receipts.note(.sent, on: receipt.id)
                        try transaction.receipts.note(.delivered, on: receipt.id)
                    } else {
                        try transaction.receipts.note(.noted, on: receipt.id, words: "übergeben")
                    }
                }
            }
            let found = try await Self.said(meeting, run, at: later)
            #expect(found.line == .missed && found.page?.word == "zu spät zugegangen" && found.page == found.cockpit)
            #expect(found.page?.sentence.contains("erst danach (§ 58 Abs. 1 Satz 2 mit § 62 Abs. 5 HGO)") == true)
            let evidence = try await SummonsEvidence.of(notice.notice.id, in: run.council.office(at: later), as: clerk)
            #expect(try evidence.document().text.contains { $0.contains("nach Ablauf der Frist") })
        }
    }

    @Test func `of members who were summoned is supplemented whenever the agenda changes`() async throws {
        try await ActionRun.inTown { run in
            let (clerk, meeting) = (run.town.actor(.clerk), try await Self.meeting(in: 2, run, land: nil))
            _ = try await run.office.perform(SendInvitation(meeting: meeting), as: clerk)
            try run.council.owner().execute("UPDATE council.body SET land = 'hessen'")
            try await run.town.item("Dringlicher Antrag", on: meeting)
            let said = await refusal {
                _ = try await run.office.perform(SendSupplement(meeting: meeting, reason: ""), as: clerk)
            }
            #expect(said == nil)
            #expect(try run.count("SELECT FROM council.meeting_notice WHERE kind = 'supplement'") == 1)
        }
    }

    @Test func `on the day of the meeting is refused whatever is said`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 0, run)
            var terms = Self.byHand
            (terms.reason, terms.confirmsNothingExcluded) = ("Eile", true)
            guard case .violates(let found)? = await Self.invite(meeting, run, terms),
                case .summonsTooLate? = found.first
            else {
                Issue.record("was not refused")
                return
            }
            #expect(try run.count("SELECT FROM council.file") == 0)
        }
    }

    @Test func `follows the town's own rule where it has one`() async throws {
        try await ActionRun.inTown { run in
            let five = try await Self.meeting(in: 6, run, townRules: "musterbach")
            #expect(await Self.invite(five, run, Self.byHand) == nil)
            let four = try await Self.meeting(in: 5, run, townRules: "musterbach")
            guard case .violates(let found)? = await Self.invite(four, run, Self.byHand),
                case .summonsOnlyShortened(let way)? = found.first
            else {
                Issue.record("was not refused")
                return
            }
            #expect(way.hasSuffix("(§ 9 Abs. 1 Geschäftsordnung)"))
        }
    }

    @Test func `of a town without a Land is left to the clerk`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(in: 0, run, land: nil)
            let deadlines = try await run.office.perform(
                ShowMeetingDeadlines(meeting: meeting, rules: run.office.rules),
                as: run.town.actor(.clerk)
            )
            #expect(deadlines.lines.isEmpty && deadlines.gate.verdict == .unknown)
            #expect(await Self.invite(meeting, run, .init()) == nil)
        }
    }

    @Test func `shows every deadline with its state, and the items that look like an election`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await Self.meeting(
                in: 2,
                run,
                item: "Wahl der Ortsgerichtsmitglieder",
                townRules: "musterbach"
            )
            let shown = try await run.office.perform(
                ShowMeetingDeadlines(meeting: meeting, rules: run.office.rules, terms: Self.byHand),
                as: run.town.actor(.clerk)
            )
            #expect(
                shown.lines.map(\.answer.rule.id) == [
                    "antragsfrist", "ladungsfrist", "bekanntmachung", "protokollfrist", "einwendungsfrist",
                ]
            )
            #expect(shown.gate.verdict == .onlyShortened)
            #expect(shown.gate.excluding.map(\.name) == ["Wahl", "Hauptsatzung"])
            #expect(shown.gate.suspects == ["Wahl der Ortsgerichtsmitglieder"])
            if case .past = shown.lines[0].state {} else { Issue.record("\(shown.lines[0].state)") }
            if case .due = shown.lines[3].state {} else { Issue.record("\(shown.lines[3].state)") }
            #expect(shown.lines[4].state == .later)
            let member = await refusal {
                _ = try await run.office.perform(
                    ShowMeetingDeadlines(meeting: meeting, rules: run.office.rules),
                    as: run.town.actor(.member)
                )
            }
            #expect(member == .notPermitted)
        }
    }
}
