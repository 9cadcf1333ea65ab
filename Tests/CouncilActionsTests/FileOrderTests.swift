import CouncilActions
import CouncilModel
import Foundation
import Postgres
import TestCouncil
import Testing

@Suite struct `The attachments of a paper` {
    private func names(_ run: ActionRun, _ paper: PaperID) async throws -> [String] {
        try await run.office.perform(ShowPaper(paper: paper), as: .system).files
            .filter { $0.role == .auxiliaryFile }.map(\.name)
    }

    @Test func `stand in the order that was wanted, one by one and all at once`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let a = try await run.town.attach("A", to: paper)
            let b = try await run.town.attach("B", to: paper)
            let c = try await run.town.attach("C", to: paper)
            let author = run.town.actor(.author)
            for (change, order) in [
                (OrderFiles.Change.down(a), "BAC"), (.up(c), "BCA"), (.up(b), "BCA"), (.down(a), "BCA"),
                (.order([a, b, c]), "ABC"), (.order([c]), "CAB"), (.order([FileID(UUID()), b]), "BCA"),
            ] {
                _ = try await run.office.perform(OrderFiles(paper: paper, change: change), as: author)
                #expect(try await names(run, paper).joined() == order)
            }
            #expect(try run.events().last == "filesOrdered")
        }
    }

    @Test func `are ordered by nobody but those who may change the paper`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("A", to: paper)
            let refused = await refusal {
                _ = try await run.office.perform(
                    OrderFiles(paper: paper, change: .up(file)),
                    as: run.town.actor(.otherAuthor)
                )
            }
            #expect(refused == .notFound)
        }
    }

    @Test func `are never wider than the paper, also when it becomes public again`() async throws {
        try await ActionRun.inTown { run in
            let paper = try await run.town.newPaper("Radweg")
            let file = try await run.town.attach("Lageplan", to: paper, .public)
            let author = run.town.actor(.author)
            for (version, publicity) in [(1, Publicity.nonPublic), (2, .public)] {
                let draft = run.town.paperDraft("Radweg", publicity)
                _ = try await run.office.perform(ChangePaper(paper: paper, version: version, draft: draft), as: author)
                let files = try await run.office.perform(ShowPaper(paper: paper), as: .system).files
                #expect(files.first { $0.id == file }?.publicity == .nonPublic)
            }
            // Past every action, too.
            _ = try await run.office.perform(
                ChangePaper(paper: paper, version: 3, draft: run.town.paperDraft("Radweg", .nonPublic)),
                as: author
            )
            try run.council.owner().execute("UPDATE council.file SET publicity = 'public' WHERE id = \(file)")
            #expect(try run.text("SELECT publicity::text FROM council.file WHERE id = \(file)") == "nonPublic")
        }
    }
}
