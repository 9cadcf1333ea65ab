import CouncilActions
import CouncilModel
import Foundation
import Store
import TestCouncil
import Testing

@Suite struct `The way of a paper` {
    private func add(_ role: String, _ body: OrganizationID, to paper: PaperID, _ run: ActionRun) async throws {
        _ = try await run.office.perform(
            AddConsultation(paper: paper, organization: body, meeting: nil, role: role),
            as: run.town.actor(.clerk)
        )
    }

    private func way(_ paper: PaperID, _ run: ActionRun) async throws -> [String] {
        try await run.office.perform(ShowPaper(paper: paper), as: run.town.actor(.clerk)).consultations.map { line in
            let place = line.meeting?.name ?? "offen"
            return "\(line.organizationNames.joined()) \(line.consultation.role ?? "") \(place)"
        }
    }

    @Test func `takes the roles of the list for new steps and no other`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Brücke")
            for role in ConsultationRole.allCases { try await add(role.rawValue, run.town.committee, to: paper, run) }
            let said = await refusal { try await add("Beratung", run.town.committee, to: paper, run) }
            guard case .violates(let violations)? = said, case .unreadable("Zuständigkeit", _)? = violations.first
            else {
                Issue.record("\(String(describing: said))")
                return
            }
        }
    }

    @Test func `is proposed from the competences, accepted once, and put in another order`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let other = try await run.otherCommittee()
            for (body, role) in [(town.committee, "Vorberatung"), (other, "Entscheidung")] {
                _ = try await run.office.perform(
                    SaveCompetence(organization: body, paperType: "Beschlussvorlage", office: nil, role: role),
                    as: clerk
                )
            }
            let paper = try await town.newPaper("Brücke")
            let author = town.actor(.author)
            let proposal = try await run.office.perform(ShowPaper(paper: paper), as: author).proposal
            #expect(proposal.map(\.organization.name) == ["Bauausschuss", "Hauptausschuss"])
            _ = try await run.office.perform(AcceptProposal(paper: paper), as: author)
            _ = try await run.office.perform(AcceptProposal(paper: paper), as: author)
            #expect(
                try await way(paper, run) == ["Bauausschuss Vorberatung offen", "Hauptausschuss Entscheidung offen"]
            )
            let steps = try await run.office.perform(ShowPaper(paper: paper), as: author).consultations
            #expect(steps.map(\.consultation.authoritative) == [false, true])
            let last = steps[1].consultation.id
            _ = try await run.office.perform(MoveConsultation(step: last, isEarlier: true), as: author)
            #expect(
                try await way(paper, run) == ["Hauptausschuss Entscheidung offen", "Bauausschuss Vorberatung offen"]
            )
            _ = try await run.office.perform(RemoveConsultation(step: last), as: author)
            #expect(try await way(paper, run) == ["Bauausschuss Vorberatung offen"])
            let stranger = await refusal {
                _ = try await run.office.perform(
                    RemoveConsultation(step: steps[0].consultation.id),
                    as: Actor(identity: town.actor(.member).identity, roles: [.staffAuthor])
                )
            }
            #expect(stranger == .notFound)
        }
    }

    @Test func `keeps a step that stands on an agenda`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Brücke")
            try await run.town.item("", on: try await run.town.meeting(), paper: paper)
            let clerk = run.town.actor(.clerk)
            let step = try await run.office.perform(ShowPaper(paper: paper), as: clerk).consultations[0].consultation.id
            let said = await refusal { _ = try await run.office.perform(RemoveConsultation(step: step), as: clerk) }
            #expect(said == .violates([.consultationOnAgenda]))
        }
    }

    /// A paper before the committee in ten days and before the council in 21.
    private func planned(_ run: ActionRun) async throws -> (paper: PaperID, first: AgendaItemID, council: MeetingID) {
        let other = try await run.otherCommittee()
        let paper = try await run.town.newPaper("Brücke")
        try await add("Vorberatung", other, to: paper, run)
        try await add("Entscheidung", run.town.committee, to: paper, run)
        let first = try await run.town.item("", on: try await run.meeting(of: other), paper: paper)
        let council = try await run.town.meeting("Rat")
        try await run.town.item("", on: council, paper: paper)
        return (paper, first, council)
    }

    @Test func `changes nothing for the later bodies before somebody saw and chose`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let (paper, first, council) = try await planned(run)
            let before = try await way(paper, run)
            let other = try await run.office.perform(ShowPaper(paper: paper), as: clerk).consultations[0]
            let body = try #require(other.consultation.organizations.first)
            let later = try await run.meeting(of: body, in: 30)
            let fitting = try await run.meeting(of: run.town.committee, in: 40)
            var draft = ResultDraft(outcome: .postponed, next: later)
            let seen = try await run.office.perform(ShowResult(item: first, draft: draft), as: clerk)
            #expect(seen.consequences.map(\.consequence.step.organization) == ["Bauausschuss"])
            #expect(seen.consequences.flatMap(\.meetings).map(\.id) == [fitting])
            let said = await refusal {
                _ = try await run.office.perform(RecordResult(item: first, version: 1, draft: draft), as: clerk)
            }
            #expect(said == .violates([.consequencesUndecided]))
            #expect(try await way(paper, run) == before)

            let step = try #require(seen.consequences.first?.consequence.step.id)
            draft.choices[step] = .move(fitting)
            _ = try await run.office.perform(RecordResult(item: first, version: 1, draft: draft), as: clerk)
            #expect(
                try await way(paper, run) == [
                    "Hauptausschuss Vorberatung Sitzung in 10 Tagen", "Hauptausschuss Vorberatung Sitzung in 30 Tagen",
                    "Bauausschuss Entscheidung Sitzung in 40 Tagen",
                ]
            )
            let agenda = try await run.office.perform(ShowMeeting(meeting: council), as: clerk).agenda
            #expect(agenda.isEmpty)
        }
    }

    @Test func `can be left as it is, and is then pointed at on the paper's page`() async throws {
        try await ActionRun.inTown { run in
            let clerk = run.town.actor(.clerk)
            let (paper, first, council) = try await planned(run)
            let body = try #require(
                try await run.office.perform(ShowPaper(paper: paper), as: clerk).consultations[0].consultation
                    .organizations.first
            )
            var draft = ResultDraft(outcome: .postponed, next: try await run.meeting(of: body, in: 30))
            let seen = try await run.office.perform(ShowResult(item: first, draft: draft), as: clerk)
            for consequence in seen.consequences { draft.choices[consequence.consequence.step.id] = .leave }
            _ = try await run.office.perform(RecordResult(item: first, version: 1, draft: draft), as: clerk)
            let shown = try await run.office.perform(ShowPaper(paper: paper), as: clerk)
            #expect(shown.contradictions.count == 1 && shown.consultations.count == 3)
            #expect(try await run.office.perform(ShowMeeting(meeting: council), as: clerk).agenda.count == 1)
            let version = try await run.office.perform(ShowAgendaItem(item: first), as: clerk).item.version
            _ = try await run.office.perform(RecordResult(item: first, version: version, draft: draft), as: clerk)
            #expect(try await run.office.perform(ShowPaper(paper: paper), as: clerk).consultations.count == 3)
        }
    }

    @Test func `goes through the body that it is referred to and comes back`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let other = try await run.otherCommittee()
            let paper = try await town.newPaper("Brücke")
            try await add("Entscheidung", town.committee, to: paper, run)
            let item = try await town.item("", on: try await town.meeting("Rat"), paper: paper)
            let nowhere = await refusal {
                let action = RecordResult(item: item, version: 1, draft: ResultDraft(outcome: .referred))
                _ = try await run.office.perform(action, as: clerk)
            }
            #expect(nowhere == .violates([.missing(field: "Verwiesen an")]))
            let draft = ResultDraft(outcome: .referred, referredTo: other)
            _ = try await run.office.perform(RecordResult(item: item, version: 1, draft: draft), as: clerk)
            #expect(
                try await way(paper, run) == [
                    "Bauausschuss Entscheidung Rat", "Hauptausschuss Vorberatung offen",
                    "Bauausschuss Entscheidung offen",
                ]
            )
        }
    }
}
