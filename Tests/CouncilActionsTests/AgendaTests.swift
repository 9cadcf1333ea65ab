import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `An agenda under work` {
    private static func agenda(_ run: ActionRun, _ meeting: MeetingID) async throws -> [String] {
        try await run.office.perform(ShowMeeting(meeting: meeting), as: run.town.actor(.clerk)).agenda.map { entry in
            let number = entry.item.number ?? "–"
            return "\(number) \(entry.item.name)" + (entry.item.publicity == .nonPublic ? " (n)" : "")
        }
    }

    private static func version(_ run: ActionRun, _ meeting: MeetingID) async throws -> Int {
        try await run.office.perform(ShowMeeting(meeting: meeting), as: run.town.actor(.clerk)).meeting.version
    }

    @Test func `begins and ends with what its organization laid down, and takes new items in between`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let before = try await town.meeting()
            let draft = ChangeAgendaTemplate.Draft(
                publicOpening: "Eröffnung\r\nBericht\r\n- des Magistrats\r\n",
                publicClosing: "Verschiedenes",
                nonPublicClosing: "Mitteilungen",
                statutoryNumber: "37"
            )
            let change = ChangeAgendaTemplate(organization: town.committee, draft: draft)
            _ = try await run.office.perform(change, as: clerk)
            let meeting = try await town.meeting()
            try await town.item("Radweg", on: meeting)
            try await town.item("Verkauf", on: meeting, .nonPublic)
            #expect(
                try await Self.agenda(run, meeting) == [
                    "1 Eröffnung", "2 Bericht", "2.1 des Magistrats", "3 Radweg", "4 Verschiedenes", "5 Verkauf (n)",
                    "6 Mitteilungen (n)",
                ]
            )
            #expect(try await Self.agenda(run, before).isEmpty)
            let desk = try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk)
            #expect(desk.statutoryNumber == 37 && desk.isStatutoryNumberEntered)
            let said = await refusal {
                let wrong = ChangeAgendaTemplate.Draft(publicOpening: "", publicClosing: "", statutoryNumber: "viele")
                let change = ChangeAgendaTemplate(organization: town.committee, draft: wrong)
                _ = try await run.office.perform(change, as: clerk)
            }
            #expect(said == .violates([.unreadable(field: "Gesetzliche Zahl", expected: "eine Zahl wie 37")]))
        }
    }

    @Test func `is arranged step by step, and the last step is taken back once`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            var ids: [AgendaItemID] = []
            for name in ["a", "b", "c"] { ids.append(try await town.item(name, on: meeting)) }
            func step(_ item: Int, _ step: AgendaArrangement.Step) async throws {
                let version = try await Self.version(run, meeting)
                _ = try await run.office.perform(
                    OrderAgenda(meeting: meeting, version: version, change: .step(ids[item], step)),
                    as: clerk
                )
            }
            try await step(1, .indent)
            try await step(2, .up)
            #expect(try await Self.agenda(run, meeting) == ["1 c", "2 a", "2.1 b"])
            let undo = UndoAgendaOrder(meeting: meeting, version: try await Self.version(run, meeting))
            _ = try await run.office.perform(undo, as: clerk)
            #expect(try await Self.agenda(run, meeting) == ["1 a", "1.1 b", "2 c"])
            let again = await refusal { _ = try await run.office.perform(undo, as: clerk) }
            #expect(again == .conflict(currentVersion: try await Self.version(run, meeting)))

            try await step(1, .outdent)
            _ = try await run.office.perform(RemoveAgendaItem(item: ids[2]), as: clerk)
            let desk = try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk)
            #expect(desk.lastMove == nil)
        }
    }

    @Test func `has headings without a number and without a paper`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            try await town.item("a", on: meeting)
            var heading = AgendaDraft(name: "Bauleitplanung", publicity: .public, isHeading: true)
            _ = try await run.office.perform(AddAgendaItem(meeting: meeting, draft: heading), as: clerk)
            try await town.item("b", on: meeting)
            #expect(try await Self.agenda(run, meeting) == ["1 a", "– Bauleitplanung", "2 b"])
            heading.paper = try await town.paper(try await town.newPaper("Brücke")).reference ?? ""
            let said = await refusal {
                _ = try await run.office.perform(AddAgendaItem(meeting: meeting, draft: heading), as: clerk)
            }
            #expect(said == .violates([.headingWithPaper]))
        }
    }

    @Test func `takes several waiting papers at once, each in its part, and their steps with them`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            let first = try await town.item("a", on: meeting)
            var papers: [PaperID] = []
            for (name, publicity) in [("Brücke", Publicity.public), ("Verkauf", .nonPublic), ("Entwurf", .public)] {
                let paper = try await town.newPaper(name, publicity)
                _ = try await run.office.perform(
                    AddConsultation(paper: paper, organization: town.committee, meeting: nil, role: "Entscheidung"),
                    as: clerk
                )
                if name != "Entwurf" { _ = try await run.office.perform(ReleasePaper(paper: paper), as: clerk) }
                papers.append(paper)
            }
            let waiting = try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk).waiting
            #expect(waiting.map(\.name) == ["Brücke", "Verkauf"])
            #expect(waiting.allSatisfy { $0.role == "Entscheidung" && !$0.isAwaitingEarlierStep })
            let place = PlaceWaitingPapers(meeting: meeting, steps: waiting.map(\.consultation), before: first)
            #expect(try await run.office.perform(place, as: clerk) == 2)
            #expect(try await Self.agenda(run, meeting) == ["1 Brücke", "2 a", "3 Verkauf (n)"])
            let step = try await run.office.perform(ShowPaper(paper: papers[0]), as: clerk).consultations[0]
            #expect(step.item?.name == "Brücke" && step.meeting?.id == meeting)
            #expect(try await run.office.perform(ShowAgendaDesk(meeting: meeting), as: clerk).waiting.isEmpty)
            #expect(try await run.office.perform(place, as: clerk) == 0)
        }
    }

    @Test func `waits with a paper whose earlier body has not dealt with it yet`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let other = try await run.otherCommittee()
            let paper = try await town.newPaper("Brücke")
            for (body, role) in [(other, "Vorberatung"), (town.committee, "Entscheidung")] {
                _ = try await run.office.perform(
                    AddConsultation(paper: paper, organization: body, meeting: nil, role: role),
                    as: clerk
                )
            }
            _ = try await run.office.perform(ReleasePaper(paper: paper), as: clerk)
            let council = try await town.meeting("Rat")
            func waiting() async throws -> [Bool] {
                try await run.office.perform(ShowAgendaDesk(meeting: council), as: clerk).waiting
                    .map(\.isAwaitingEarlierStep)
            }
            #expect(try await waiting() == [true])
            let committee = try await run.meeting(of: other)
            let item = try await town.item("", on: committee, paper: paper)
            _ = try await run.office.perform(
                RecordResult(item: item, version: 1, draft: .init(outcome: .recommended, votes: "Ja 7")),
                as: clerk
            )
            #expect(try await waiting() == [false])

            _ = try await town.item("", on: council, paper: paper)
            let shown = try await run.office.perform(ShowMeeting(meeting: council), as: clerk).agenda[0].recommendations
            #expect(shown.map(\.organization) == ["Hauptausschuss"] && shown.map(\.result) == ["empfohlen (Ja 7)"])
            let invitation = try await run.office.perform(CreateInvitation(meeting: council), as: clerk).invitation
            let text = try await run.text(of: invitation)
            #expect(text.contains("Hauptausschuss") && text.contains("empfohlen (Ja 7)"))
        }
    }
}

@Suite struct `An agenda as invited` {
    @Test func `stays as it was, whoever changes the agenda or the rows`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            let first = try await town.item("Radweg", on: meeting)
            let second = try await town.item("Brücke", on: meeting)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let clean = try await run.office.perform(ShowInvitedAgenda(meeting: meeting), as: clerk)
            #expect(clean.items.map(\.name) == ["Radweg", "Brücke"] && clean.differences.isEmpty)
            #expect(clean.inviter != nil)

            _ = try await run.office.perform(RemoveAgendaItem(item: first), as: clerk)
            let third = try await town.item("Furt", on: meeting)
            let shown = try await run.office.perform(ShowInvitedAgenda(meeting: meeting), as: town.actor(.member))
            #expect(shown.items.map(\.name) == ["Radweg", "Brücke"])
            #expect(
                shown.differences == [
                    .added(third, name: "Furt", number: "2"), .removed(first, name: "Radweg", number: "1"),
                ]
            )
            #expect(shown.late[third]?.kind == .supplement && shown.late[second] == nil)
            for statement: SQL in ["UPDATE council.frozen_item SET name = 'x'", "DELETE FROM council.frozen_item"] {
                #expect(throws: PostgresError.self) { try run.council.owner().execute(statement) }
            }
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let again = try await run.office.perform(ShowInvitedAgenda(meeting: meeting), as: clerk)
            #expect(again.differences.isEmpty && again.invitation?.version == 2)
            #expect(try run.count("SELECT FROM council.frozen_item") == 4)
        }
    }

    @Test func `is not made while a neutral title tells a name, until it is changed or confirmed`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            let draft = AgendaDraft(
                name: "Verkauf Lindenallee 12 an Meier",
                publicity: .nonPublic,
                neutralName: "Verkauf an Meier"
            )
            let item = try await run.office.perform(AddAgendaItem(meeting: meeting, draft: draft), as: clerk)
            try await town.item("Personal", on: meeting, .nonPublic)
            let said = await refusal { _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk) }
            #expect(said == .violates([.neutralTitleTells(number: "1", words: ["Meier"])]))
            let other = await refusal {
                _ = try await run.office.perform(ConfirmNeutralTitle(item: item, title: "Verkauf"), as: clerk)
            }
            #expect(other == .conflict(currentVersion: 1))
            _ = try await run.office.perform(ConfirmNeutralTitle(item: item, title: "Verkauf an Meier"), as: clerk)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
        }
    }
}

extension ActionRun {
    /// Another committee beside the town's own.
    func otherCommittee() async throws -> OrganizationID {
        try await council.database.write(as: .system) { transaction in
            let committee = Organization(
                id: transaction.newID(),
                body: town.body,
                name: "Hauptausschuss",
                kind: .committee,
                created: transaction.now
            )
            try transaction.organizations.save(committee)
            return committee.id
        }
    }

    /// A meeting of an organization some days from now.
    func meeting(of organization: OrganizationID, in days: Int = 10) async throws -> MeetingID {
        var draft = town.meetingDraft("Sitzung in \(days) Tagen")
        draft.organization = organization
        draft.date = CivilDate(Date(), in: .councilDefault).adding(days: days).description
        return try await office.perform(CreateMeeting(body: town.body, draft: draft), as: town.actor(.clerk))
    }

    /// The words of a file's newest version.
    func text(of file: FileID) async throws -> String {
        let bytes = try await council.database.read(as: .system) { transaction in
            try transaction.files.find(file)?.newest.flatMap { try transaction.vault.readAll($0.sha256) } ?? []
        }
        return try await council.text(ofPDF: bytes)
    }
}
