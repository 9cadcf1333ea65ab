import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Correcting an attachment` {
    /// A released, published paper with a public attachment.
    private func publishedPaper(_ run: ActionRun) async throws -> (paper: PaperID, file: FileID) {
        let town = run.town
        let paper = try await town.newPaper("Radweg")
        let file = try await town.attach("Lageplan", to: paper)
        _ = try await run.office.perform(ReleasePaper(paper: paper), as: town.actor(.clerk))
        try await publish(paper, run)
        #expect(try isOnPortal(file, run) == true)
        return (paper, file)
    }

    private func publish(_ paper: PaperID, _ run: ActionRun) async throws {
        try await run.office.perform(RequestPublication(subject: .paper(paper)), as: run.town.actor(.clerk))
        try await run.office.perform(ReleasePublication(subject: .paper(paper)), as: run.town.actor(.releaser))
    }

    private func isOnPortal(_ file: FileID, _ run: ActionRun) throws -> Bool? {
        try run.council.owner().atMostOne("SELECT NOT deleted AS shown FROM portal.object WHERE id = \(file.uuid)")
            .map { try $0["shown"] }
    }

    private func document(of paper: PaperID, _ run: ActionRun) async throws -> String {
        let details = try await run.office.perform(ShowPaper(paper: paper), as: run.town.actor(.clerk))
        let hash = try #require(details.files.first { $0.role == .mainFile }?.newest?.sha256)
        let bytes = try await run.council.database.read(as: .system) { try $0.vault.readAll(hash) }
        return try await run.council.text(ofPDF: try #require(bytes))
    }

    @Test(arguments: [PlainTown.Staff.author, .clerk], [true, false])
    func `takes it from the portal at once when it is hidden or removed`(
        staff: PlainTown.Staff,
        isRemoved: Bool
    ) async throws {
        try await ActionRun.inTown { run in
            let (paper, file) = try await publishedPaper(run)
            #expect(try await document(of: paper, run).contains("Lageplan"))
            let actor = run.town.actor(staff)
            if isRemoved {
                _ = try await run.office.perform(RemoveFile(file: file), as: actor)
            } else {
                _ = try await run.office.perform(
                    ChangeFile(file: file, name: "Lageplan", publicity: .nonPublic),
                    as: actor
                )
            }
            #expect(try isOnPortal(file, run) == false)
            #expect(
                try run.count(
                    """
                    SELECT FROM portal.blob b WHERE NOT EXISTS (SELECT FROM portal.object o
                        WHERE o.document ->> 'sha256Checksum' = encode(b.sha256, 'hex'))
                    """
                ) == 0
            )
            #expect(try await document(of: paper, run).contains("Lageplan") == false)
        }
    }

    @Test func `makes it public with the next publication only`() async throws {
        try await ActionRun.inTown { run in
            let (paper, file) = try await publishedPaper(run)
            let clerk = run.town.actor(.clerk)
            for publicity in [Publicity.nonPublic, .public] {
                _ = try await run.office.perform(
                    ChangeFile(file: file, name: "Lageplan, neu", publicity: publicity),
                    as: clerk
                )
                #expect(try isOnPortal(file, run) == false)
            }
            try await publish(paper, run)
            #expect(try isOnPortal(file, run) == true)
        }
    }

    @Test func `keeps who removed it and when, and shows it to nobody`() async throws {
        try await ActionRun.inTown { run in
            let (paper, file) = try await publishedPaper(run)
            let clerk = run.town.actor(.clerk)
            _ = try await run.office.perform(RemoveFile(file: file), as: clerk)
            for staff in [PlainTown.Staff.clerk, .author, .member] {
                let said = await refusal {
                    _ = try await run.office.perform(ShowFile(file: file), as: run.town.actor(staff))
                }
                #expect(said == .notFound, "\(staff)")
            }
            let files = try await run.office.perform(ShowPaper(paper: paper), as: clerk).files
            #expect(files.map(\.role) == [.mainFile])
            let row = try run.council.owner().one(
                "SELECT removed_by, removed_at IS NOT NULL AS is_dated FROM council.file WHERE id = \(file.uuid)"
            )
            let (by, isDated): (UUID?, Bool) = (try row["removed_by"], try row["is_dated"])
            #expect(by == clerk.account?.uuid && isDated)
            let again = await refusal { _ = try await run.office.perform(RemoveFile(file: file), as: clerk) }
            #expect(again == .notFound)
        }
    }

    @Test func `is refused for a paper's own document, for another author's and for a public one of a hidden paper`()
        async throws
    {
        try await ActionRun.inTown { run in
            let town = run.town
            let (paper, file) = try await publishedPaper(run)
            let details = try await run.office.perform(ShowPaper(paper: paper), as: town.actor(.clerk))
            let main = try #require(details.files.first { $0.role == .mainFile }?.id)
            for (target, staff) in [(main, PlainTown.Staff.clerk), (file, .otherAuthor)] {
                let changed = await refusal {
                    _ = try await run.office.perform(
                        ChangeFile(file: target, name: "x", publicity: .nonPublic),
                        as: town.actor(staff)
                    )
                }
                let removed = await refusal {
                    _ = try await run.office.perform(RemoveFile(file: target), as: town.actor(staff))
                }
                #expect(changed == .notFound && removed == .notFound)
            }
            let unnamed = await refusal {
                _ = try await run.office.perform(
                    ChangeFile(file: file, name: " ", publicity: .public),
                    as: town.actor(.clerk)
                )
            }
            #expect(unnamed == .violates([.missing(field: "Bezeichnung")]))

            let hidden = try await town.newPaper("Verkauf", .nonPublic)
            let annex = try await town.attach("Vertrag", to: hidden)
            _ = try await run.office.perform(
                ChangeFile(file: annex, name: "Vertrag", publicity: .public),
                as: town.actor(.author)
            )
            let shown = try await run.office.perform(ShowFile(file: annex), as: town.actor(.author)).file
            #expect(shown.publicity == .nonPublic)
        }
    }
}
