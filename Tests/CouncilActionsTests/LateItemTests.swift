import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `An item that was not on the invitation` {
    /// A meeting of a council in three weeks that was invited, and the office on the day before and on the day of it.
    private func invited(
        _ run: ActionRun,
        land: String? = "hessen",
        townRules: String? = nil
    ) async throws -> (meeting: MeetingID, before: CouncilOffice, on: CouncilOffice) {
        let owner = try run.council.owner()
        try owner.execute("UPDATE council.body SET land = \(land), town_rules = \(townRules)")
        try owner.execute("UPDATE council.organization SET classification = 'Parlament'")
        let meeting = try await run.town.meeting()
        try await run.town.item("Radweg", on: meeting)
        let clerk = run.town.actor(.clerk)
        _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
        func office(after days: Double) -> CouncilOffice {
            run.council.office(at: Date().addingTimeInterval(days * 86_400))
        }
        return (meeting, office(after: 20), office(after: 21))
    }

    private func late(
        _ matter: AgendaItem.Matter,
        _ meeting: MeetingID,
        _ office: CouncilOffice,
        _ run: ActionRun
    ) async throws -> AgendaItemID {
        let draft = AgendaDraft(name: "Spät", publicity: .public, matter: matter)
        return try await office.perform(AddAgendaItem(meeting: meeting, draft: draft), as: run.town.actor(.clerk))
    }

    private func note(_ item: AgendaItemID, _ office: CouncilOffice, _ run: ActionRun) async -> ActionError? {
        await refusal {
            let version = try await office.perform(ShowAgendaItem(item: item), as: run.town.actor(.clerk)).item.version
            let action = RecordResult(item: item, version: version, draft: ResultDraft(outcome: .adopted))
            _ = try await office.perform(action, as: run.town.actor(.clerk))
        }
    }

    @Test func `is a Nachtrag before the meeting and a Tischvorlage in it, with who and when`() async throws {
        try await ActionRun.inTown { run in
            let (meeting, before, on) = try await invited(run)
            let supplement = try await late(.ordinary, meeting, before, run)
            let tabled = try await late(.ordinary, meeting, on, run)
            let shown = try await on.perform(ShowInvitedAgenda(meeting: meeting), as: run.town.actor(.clerk)).late
            #expect(shown[supplement]?.kind == .supplement && shown[tabled]?.kind == .tabled)
            #expect(shown[tabled]?.by == "Person clerk" && shown[tabled]?.state == .needsVote)
        }
    }

    @Test func `is dealt with only after two thirds of the statutory number voted for it`() async throws {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run)
            let clerk = run.town.actor(.clerk)
            let item = try await late(.ordinary, meeting, on, run)
            let open = RuleViolation.itemNotAdmitted(needed: 2, paragraph: "§ 58 Abs. 2 HGO")
            #expect(await note(item, on, run) == .violates([open]))
            _ = try await on.perform(RecordAdmission(item: item, yes: 24, statutoryNumber: 37), as: clerk)
            let few = RuleViolation.itemNotAdmitted(needed: 25, paragraph: "§ 58 Abs. 2 HGO")
            #expect(await note(item, on, run) == .violates([few]))
            let tooMany = await refusal {
                _ = try await on.perform(RecordAdmission(item: item, yes: 38, statutoryNumber: 37), as: clerk)
            }
            #expect(tooMany == .violates([.moreVotesThanMembers]))
            _ = try await on.perform(RecordAdmission(item: item, yes: 25, statutoryNumber: 37), as: clerk)
            #expect(await note(item, on, run) == nil)
            #expect(try run.count("SELECT FROM council.agenda_admission") == 2)
            #expect(throws: PostgresError.self) {
                try run.council.owner().execute("UPDATE council.agenda_admission SET yes_votes = 37")
            }
        }
    }

    @Test func `is dealt with by the share of the town's own Hauptsatzung where it has one`() async throws {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run, land: "sachsen-anhalt", townRules: "elbfurt")
            let clerk = run.town.actor(.clerk)
            let item = try await late(.ordinary, meeting, on, run)
            _ = try await on.perform(RecordAdmission(item: item, yes: 27, statutoryNumber: 37), as: clerk)
            let few = RuleViolation.itemNotAdmitted(needed: 28, paragraph: "§ 5 Abs. 2 Hauptsatzung")
            #expect(await note(item, on, run) == .violates([few]))
            _ = try await on.perform(RecordAdmission(item: item, yes: 28, statutoryNumber: 37), as: clerk)
            #expect(await note(item, on, run) == nil)
            // Nothing there rules elections out.
            let election = try await late(.election, meeting, on, run)
            _ = try await on.perform(RecordAdmission(item: election, yes: 30, statutoryNumber: 37), as: clerk)
            #expect(await note(election, on, run) == nil)
        }
    }

    @Test(arguments: [("sachsen-anhalt", ""), ("niedersachsen", "§ 59 Abs. 3 Satz 5 NKomVG"), (nil, "")])
    func `is dealt with only for a typed reason where nobody has checked a rule`(
        land: String?,
        paragraph: String
    )
        async throws
    {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run, land: land)
            let clerk = run.town.actor(.clerk)
            let item = try await late(.ordinary, meeting, on, run)
            #expect(await note(item, on, run) == .violates([.admissionUnchecked]))
            for reason in ["", "  \n"] {
                let said = await refusal {
                    let vote = RecordAdmission(item: item, yes: 37, statutoryNumber: 37, reason: reason)
                    _ = try await on.perform(vote, as: clerk)
                }
                #expect(said == .violates([.admissionUnchecked]))
            }
            let vote = RecordAdmission(item: item, yes: 20, statutoryNumber: 37, reason: " Der Fördergeber drängt. ")
            _ = try await on.perform(vote, as: clerk)
            #expect(await note(item, on, run) == nil)
            let shown = try await on.perform(ShowInvitedAgenda(meeting: meeting), as: run.town.actor(.member))
            #expect(shown.late[item]?.vote?.reason == "Der Fördergeber drängt." && shown.late[item]?.state == .admitted)
            #expect(shown.rule.paragraph == paragraph && !shown.rule.isChecked)
            let kept: String = try run.text(
                "SELECT detail ->> 'rule' FROM council.event WHERE kind = 'admissionRecorded'"
            )
            #expect(kept == "unchecked")
            #expect(throws: PostgresError.self) {
                try run.council.owner().execute(
                    """
                    INSERT INTO council.agenda_admission (agenda_item_id, version, meeting_id, yes_votes, statutory_number,
                        paragraph, recorded_at) VALUES (\(item), 9, \(meeting), 37, 37, '', now())
                    """
                )
            }
        }
    }

    @Test func `of a committee is not bound by a share that was checked only for the council`() async throws {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run)
            try run.council.owner().execute("UPDATE council.organization SET classification = 'Ausschuss'")
            let item = try await late(.ordinary, meeting, on, run)
            #expect(await note(item, on, run) == .violates([.admissionUnchecked]))
            let election = try await late(.election, meeting, on, run)
            #expect(await note(election, on, run) == .violates([.itemExcluded(paragraph: "§ 58 Abs. 3 HGO")]))
        }
    }

    @Test
    func `counts as invited only when the supplement that named it was sent early enough by the town's own period`()
        async throws
    {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run, townRules: "musterbach")
            let clerk = run.town.actor(.clerk)
            _ = try await run.office.perform(SendInvitation(meeting: meeting), as: clerk)
            func supplement(after days: Double) async throws -> AgendaItemID {
                let office = run.council.office(at: Date().addingTimeInterval(days * 86_400))
                let item = try await late(.ordinary, meeting, office, run)
                _ = try await office.perform(SendSupplement(meeting: meeting, reason: ""), as: clerk)
                return item
            }
            let early = try await supplement(after: 15)
            #expect(await note(early, on, run) == nil)
            // Four days between are enough for the Land, not for this town.
            let tooLate = try await supplement(after: 16)
            #expect(
                await note(tooLate, on, run) == .violates([.itemNotAdmitted(needed: 2, paragraph: "§ 58 Abs. 2 HGO")])
            )
        }
    }

    @Test func `cannot be dealt with at all when it is an election, and needs no vote when it is a report`()
        async throws
    {
        try await ActionRun.inTown { run in
            let (meeting, _, on) = try await invited(run)
            let election = try await late(.election, meeting, on, run)
            #expect(await note(election, on, run) == .violates([.itemExcluded(paragraph: "§ 58 Abs. 3 HGO")]))
            let said = await refusal {
                let vote = RecordAdmission(item: election, yes: 37, statutoryNumber: 37)
                _ = try await on.perform(vote, as: run.town.actor(.clerk))
            }
            #expect(said == .violates([.itemExcluded(paragraph: "§ 58 Abs. 3 HGO")]))
            let report = try await late(.report, meeting, on, run)
            #expect(await note(report, on, run) == nil)
        }
    }

    @Test func `is like any other when a further invitation named it early enough, and not when it came too late`()
        async throws
    {
        try await ActionRun.inTown { run in
            let (meeting, before, on) = try await invited(run)
            let clerk = run.town.actor(.clerk)
            let early = try await late(.ordinary, meeting, run.office, run)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            #expect(await note(early, on, run) == nil)
            let tooLate = try await late(.ordinary, meeting, before, run)
            let terms = SummonsTerms(channel: "uebergabe", reason: "Eile", confirmsNothingExcluded: true)
            _ = try await before.perform(CreateInvitation(meeting: meeting, terms: terms), as: clerk)
            #expect(
                await note(tooLate, on, run) == .violates([.itemNotAdmitted(needed: 2, paragraph: "§ 58 Abs. 2 HGO")])
            )
        }
    }
}
