import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Creating the invitation` {
    @Test func `is refused without a date, without items and without a committee, and leaves nothing`() async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            var undated = town.meetingDraft("Ohne Termin")
            (undated.date, undated.startTime) = ("", "")
            let clerk = town.actor(.clerk)
            let withoutDate = try await run.office.perform(CreateMeeting(body: town.body, draft: undated), as: clerk)
            try await town.item("Punkt", on: withoutDate)
            let withoutItems = try await town.meeting()
            let withoutCommittee = try await town.meeting()
            try await town.item("Punkt", on: withoutCommittee)
            try run.council.owner().execute(
                "DELETE FROM council.meeting_organization WHERE meeting_id = \(withoutCommittee.uuid)"
            )

            let cases: [(MeetingID, RuleViolation)] = [
                (withoutDate, .meetingWithoutStart), (withoutItems, .agendaEmpty),
                (withoutCommittee, .meetingWithoutOrganization),
            ]
            let before = try run.events()
            for (meeting, violation) in cases {
                let said = await refusal {
                    _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
                }
                #expect(said == .violates([violation]))
                let state = try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk).meeting.state
                #expect(state == .scheduled)
            }
            #expect(try run.events() == before)
            #expect(try run.count("SELECT FROM council.file") == 0)
            #expect(try run.count("SELECT FROM council.blob") == 0)
        }
    }

    @Test func `makes the members' invitation and the public notice, and shows the meeting to the members`()
        async throws
    {
        try await ActionRun.inTown { run in
            let town = run.town
            let meeting = try await town.meeting()
            try await town.item("Radweg", on: meeting)
            try await town.item("Verkauf an Meier", on: meeting, .nonPublic)
            let unseen = await refusal {
                _ = try await run.office.perform(ShowMeeting(meeting: meeting), as: town.actor(.member))
            }
            #expect(unseen == .notFound)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: town.actor(.clerk))

            let seen = try await run.office.perform(ShowMeeting(meeting: meeting), as: town.actor(.member))
            #expect(seen.meeting.state == .invited)
            #expect(
                Dictionary(grouping: seen.files, by: \.role).mapValues { $0.map(\.publicity) } == [
                    .invitation: [.nonPublic], .publicNotice: [.public],
                ]
            )
            for file in seen.files {
                let hash = try #require(file.newest?.sha256)
                let bytes = try await run.council.database.read(as: town.actor(.member)) { try $0.vault.readAll(hash) }
                let text = try await run.council.text(ofPDF: try #require(bytes))
                #expect(text.contains("Radweg"))
                #expect(text.contains("Meier") == (file.role == .invitation), "\(file.role)")
            }
        }
    }

    /// What another clerk does while the documents are being set.
    enum Meanwhile: String, CaseIterable, Sendable {
        case adds
        case changes
        case removesFirst
        case removesLast
        case reorders
        case movesMeeting
        case changesPaper
    }

    @Test(arguments: Meanwhile.allCases)
    func `is given up when the agenda changes meanwhile, and keeps nothing`(meanwhile: Meanwhile) async throws {
        try await ActionRun.inTown { run in
            let town = run.town
            let (office, clerk, deputy) = (run.office, town.actor(.clerk), town.actor(.deputy))
            let meeting = try await town.meeting()
            let paper = try await town.newPaper("Brücke")
            let last = try await town.item("Letzter", on: meeting, .nonPublic)
            let first = try await town.item("Erster", on: meeting)
            let middle = try await town.item("", on: meeting, paper: paper)
            let ready = try await CreateInvitation(meeting: meeting).prepared(by: office, as: clerk)
            switch meanwhile {
            case .adds: try await town.item("Neu", on: meeting)
            case .changes:
                let version = try await office.perform(ShowAgendaItem(item: first), as: deputy).item.version
                _ = try await office.perform(
                    ChangeAgendaItem(
                        item: first,
                        version: version,
                        draft: AgendaDraft(name: "Anders", publicity: .nonPublic)
                    ),
                    as: deputy
                )
            case .removesFirst: _ = try await office.perform(RemoveAgendaItem(item: first), as: deputy)
            case .removesLast: _ = try await office.perform(RemoveAgendaItem(item: last), as: deputy)
            case .reorders:
                _ = try await office.perform(
                    OrderAgenda(meeting: meeting, version: 1, order: [middle, first]),
                    as: deputy
                )
            case .movesMeeting:
                _ = try await office.perform(
                    ChangeMeeting(meeting: meeting, version: 1, draft: town.meetingDraft("Anders")),
                    as: deputy
                )
            case .changesPaper:
                _ = try await office.perform(
                    ChangePaper(paper: paper, version: 1, draft: town.paperDraft("Steg")),
                    as: deputy
                )
            }
            do {
                _ = try await run.council.database.write(as: clerk) { try ready.write(in: $0).outcome.invitation }
                Issue.record("an invitation with an old agenda was kept")
            } catch StoreError.stale {}
            #expect(try run.count("SELECT FROM council.file") == 0)
            #expect(try run.count("SELECT FROM council.invitation") == 0)
            _ = try await office.perform(CreateInvitation(meeting: meeting), as: clerk)
            #expect(try run.count("SELECT FROM council.invitation") == 1)
        }
    }

    @Test func `a second time hides the first notice from the public and counts on`() async throws {
        try await ActionRun.inTown { run in
            let (town, clerk) = (run.town, run.town.actor(.clerk))
            let meeting = try await town.meeting()
            try await town.item("Radweg", on: meeting)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: clerk)
            let shown = try await run.office.perform(ShowMeeting(meeting: meeting), as: clerk)
            #expect(shown.invitations.map(\.version) == [2, 1])
            let notices = shown.files.filter { $0.role == .publicNotice }
            #expect(notices.count == 2)
            #expect(notices.filter { $0.publicity == .public }.map(\.id) == [shown.invitations.first?.noticeFile])
        }
    }
}
