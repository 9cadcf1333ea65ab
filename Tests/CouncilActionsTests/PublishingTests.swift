import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Publishing a meeting` {
    private struct Scene {
        let meeting: MeetingID
        let open: AgendaItemID
        let closed: AgendaItemID
        let openPaper: PaperID
        let openFile: FileID
        let closedPaper: PaperID
    }

    private func scene(_ run: ActionRun) async throws -> Scene {
        let town = run.town
        let meeting = try await town.meeting("Bauausschuss am Dienstag")
        let openPaper = try await town.newPaper("Radweg")
        let openFile = try await town.attach("Lageplan", to: openPaper)
        try await town.attach("Eigentuemer", to: openPaper, .nonPublic)
        let closedPaper = try await town.newPaper("Verkauf an Meier", .nonPublic)
        try await town.attach("Kaufvertrag", to: closedPaper)
        let open = try await town.item("", on: meeting, paper: openPaper)
        let closed = try await town.item("", on: meeting, .nonPublic, paper: closedPaper)
        _ = try await run.office.perform(CreateInvitation(meeting: meeting), as: town.actor(.clerk))
        return Scene(
            meeting: meeting,
            open: open,
            closed: closed,
            openPaper: openPaper,
            openFile: openFile,
            closedPaper: closedPaper
        )
    }

    private func release(_ scene: Scene, _ run: ActionRun, as staff: PlainTown.Staff = .releaser) async throws {
        try await run.office.perform(ReleasePublication(subject: .meeting(scene.meeting)), as: run.town.actor(staff))
    }

    /// Everything that the portal holds, as text.
    private func portal(_ run: ActionRun) throws -> String {
        try run.text("SELECT coalesce(string_agg(o::text, E'\n'), '') FROM portal.object o WHERE NOT deleted")
    }

    private func isDeleted(_ id: UUID, _ run: ActionRun) throws -> Bool? {
        try run.council.owner().atMostOne("SELECT deleted FROM portal.object WHERE id = \(id)").map {
            try $0["deleted"]
        }
    }

    @Test func `takes a second person`() async throws {
        try await ActionRun.inTown { run in
            let (town, office) = (run.town, run.office)
            let meeting = try await town.meeting()
            try await town.item("Radweg", on: meeting)
            _ = try await office.perform(CreateInvitation(meeting: meeting), as: town.actor(.allrounder))
            let release = ReleasePublication(subject: .meeting(meeting))
            #expect(
                await refusal { try await office.perform(release, as: town.actor(.allrounder)) }
                    == .violates([.samePersonReleases])
            )
            #expect(await refusal { try await office.perform(release, as: town.actor(.clerk)) } == .notPermitted)
            #expect(try run.count("SELECT FROM portal.object") == 0)
            try await office.perform(release, as: town.actor(.releaser))
            #expect(try run.count("SELECT FROM portal.object WHERE kind = 'meeting'") == 1)
            #expect(
                await refusal { try await office.perform(release, as: town.actor(.releaser)) }
                    == .violates([.nothingToPublish])
            )
        }
    }

    @Test func `before the invitation is refused`() async throws {
        try await ActionRun.inTown { run in
            let meeting = try await run.town.meeting()
            try await run.town.item("Radweg", on: meeting)
            let said = await refusal {
                try await run.office.perform(RequestPublication(subject: .meeting(meeting)), as: run.town.actor(.clerk))
            }
            #expect(said == .violates([.nothingToPublish]))
        }
    }

    @Test func `copies exactly the public part`() async throws {
        try await ActionRun.inTown { run in
            let scene = try await scene(run)
            try await release(scene, run)
            let text = try portal(run)
            for shown in [
                "Bauausschuss am Dienstag", "Radweg", "Lageplan", "Nichtöffentliche Angelegenheit", "Bekanntmachung",
            ] {
                #expect(text.contains(shown), "\(shown)")
            }
            for hidden in ["Meier", "Verkauf", "Kaufvertrag", "Eigentuemer", "\(scene.closedPaper)"] {
                #expect(!text.contains(hidden), "\(hidden)")
            }
            let files: [UUID] = try run.council.owner().query("SELECT id FROM portal.object WHERE kind = 'file'").map {
                try $0["id"]
            }
            let notice = try await run.office.perform(ShowMeeting(meeting: scene.meeting), as: .system).files
                .first { $0.role == .publicNotice }
            let document = try await run.office.perform(ShowPaper(paper: scene.openPaper), as: .system).files
                .first { $0.role == .mainFile }
            #expect(
                Set(files) == [scene.openFile.uuid, try #require(notice).id.uuid, try #require(document).id.uuid]
            )
            #expect(try run.count("SELECT FROM portal.blob") == 3)
            let item = try run.text("SELECT document::text FROM portal.object WHERE id = \(scene.closed.uuid)")
            #expect(!item.contains("consultation"))
        }
    }

    @Test
    func
        `again after an item became non-public leaves nothing but its neutral name and a tombstone of its paper's file`()
        async throws
    {
        try await ActionRun.inTown { run in
            let (town, office, clerk) = (run.town, run.office, run.town.actor(.clerk))
            let scene = try await scene(run)
            try await release(scene, run)
            #expect(try isDeleted(scene.openFile.uuid, run) == false)

            let version = try await office.perform(ShowAgendaItem(item: scene.open), as: clerk).item.version
            _ = try await office.perform(
                ChangeAgendaItem(
                    item: scene.open,
                    version: version,
                    draft: AgendaDraft(name: "Radweg", publicity: .nonPublic, neutralName: "Verkehrssache")
                ),
                as: clerk
            )
            _ = try await office.perform(
                ChangePaper(paper: scene.openPaper, version: 1, draft: town.paperDraft("Radweg", .nonPublic)),
                as: clerk
            )
            _ = try await office.perform(CreateInvitation(meeting: scene.meeting), as: clerk)
            try await release(scene, run)

            let text = try portal(run)
            #expect(text.contains("Verkehrssache"))
            #expect(!text.contains("Radweg"))
            #expect(!text.contains("Lageplan"))
            #expect(try isDeleted(scene.openPaper.uuid, run) == true)
            #expect(try isDeleted(scene.openFile.uuid, run) == true)
            #expect(try isDeleted(scene.open.uuid, run) == false)
        }
    }

    @Test func `again after an item was taken off leaves its tombstone`() async throws {
        try await ActionRun.inTown { run in
            let (office, clerk) = (run.office, run.town.actor(.clerk))
            let scene = try await scene(run)
            try await release(scene, run)
            _ = try await office.perform(RemoveAgendaItem(item: scene.closed), as: clerk)
            let fresh = try await run.town.attach("Nachtrag", to: scene.openPaper)
            _ = try await office.perform(CreateInvitation(meeting: scene.meeting), as: clerk)
            try await release(scene, run)
            #expect(try isDeleted(fresh.uuid, run) == false)
            #expect(try run.count("SELECT FROM portal.blob") == 4, "the new file has no bytes")
            #expect(try isDeleted(scene.closed.uuid, run) == true)
            #expect(try isDeleted(scene.open.uuid, run) == false)
        }
    }

    @Test func `is refused when the releaser saw another state`() async throws {
        try await ActionRun.inTown { run in
            let (office, town) = (run.office, run.town)
            let scene = try await scene(run)
            let subject = Publications.Subject.meeting(scene.meeting)
            let seen = try await office.perform(PreviewPublication(subject: subject), as: town.actor(.releaser))
                .fingerprint
            _ = try await office.perform(RemoveAgendaItem(item: scene.closed), as: town.actor(.clerk))
            let said = await refusal {
                try await office.perform(ReleasePublication(subject: subject, seen: seen), as: town.actor(.releaser))
            }
            guard case .conflict? = said else {
                Issue.record("\(String(describing: said))")
                return
            }
            #expect(try run.count("SELECT FROM portal.object") == 0)
            _ = try await office.perform(CreateInvitation(meeting: scene.meeting), as: town.actor(.clerk))
            let now = try await office.perform(PreviewPublication(subject: subject), as: town.actor(.releaser))
                .fingerprint
            try await office.perform(ReleasePublication(subject: subject, seen: now), as: town.actor(.releaser))
            #expect(try isDeleted(scene.open.uuid, run) == false)
        }
    }

    @Test func `is taken back by one person with a reason, and can be done anew`() async throws {
        try await ActionRun.inTown { run in
            let (office, clerk) = (run.office, run.town.actor(.clerk))
            let scene = try await scene(run)
            try await release(scene, run)
            let subject = Publications.Subject.meeting(scene.meeting)
            #expect(
                await refusal {
                    try await office.perform(WithdrawPublication(subject: subject, reason: " "), as: clerk)
                }
                    == .violates([.missing(field: "Grund")])
            )
            #expect(try isDeleted(scene.meeting.uuid, run) == false)

            try await office.perform(WithdrawPublication(subject: subject, reason: "Irrtum"), as: clerk)
            for id in [
                scene.meeting.uuid, scene.open.uuid, scene.closed.uuid, scene.openPaper.uuid, scene.openFile.uuid,
            ] {
                #expect(try isDeleted(id, run) == true, "\(id)")
            }
            #expect(try run.count("SELECT FROM portal.blob") == 0)
            let text = try portal(run)
            for gone in ["Radweg", "Lageplan", "Bauausschuss am Dienstag"] { #expect(!text.contains(gone), "\(gone)") }
            #expect(
                await refusal {
                    try await office.perform(WithdrawPublication(subject: subject, reason: "Noch einmal"), as: clerk)
                }
                    == .violates([.nothingToPublish])
            )

            try await office.perform(RequestPublication(subject: subject), as: clerk)
            try await release(scene, run)
            #expect(try portal(run).contains("Radweg"))
            #expect(try run.count("SELECT FROM portal.blob") == 3)
        }
    }

    @Test func `keeps a paper that another public meeting deals with when it is taken back`() async throws {
        try await ActionRun.inTown { run in
            let (office, town) = (run.office, run.town)
            let scene = try await scene(run)
            try await release(scene, run)
            let other = try await town.meeting("Rat")
            try await town.item("", on: other, paper: scene.openPaper)
            _ = try await office.perform(CreateInvitation(meeting: other), as: town.actor(.clerk))
            try await office.perform(ReleasePublication(subject: .meeting(other)), as: town.actor(.releaser))
            try await office.perform(
                WithdrawPublication(subject: .meeting(scene.meeting), reason: "Irrtum"),
                as: town.actor(.clerk)
            )
            #expect(try isDeleted(scene.openPaper.uuid, run) == false)
            #expect(try isDeleted(scene.openFile.uuid, run) == false)
            #expect(try isDeleted(scene.meeting.uuid, run) == true)
            try await office.perform(
                WithdrawPublication(subject: .meeting(other), reason: "Irrtum"),
                as: town.actor(.clerk)
            )
            #expect(try isDeleted(scene.openPaper.uuid, run) == true)
        }
    }

    @Test func `keeps contact data of persons inside`() async throws {
        try await ActionRun.inTown { run in
            try await run.council.database.write(as: .system) { transaction in
                guard var person = try transaction.persons.all(of: run.town.body).first else { return }
                person.email = ["privat@example.org"]
                person.phone = ["0100 4711-0815"]
                try transaction.persons.save(person)
            }
            try await release(try await scene(run), run)
            let text = try portal(run)
            #expect(text.contains("Person chair"))
            #expect(!text.contains("privat@example.org"))
            #expect(!text.contains("4711-0815"))
        }
    }
}
