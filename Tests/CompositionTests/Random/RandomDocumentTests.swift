import Composition
import CouncilModel
import Foundation
import Testing

/// Composes 300 documents of hostile content and writes them for `tools/check-documents` to validate; the same 300 every
/// time. `RATSWERK_SEED` brings others, for a search by hand.
@Suite struct RandomDocumentTests {
    private static let seed = ProcessInfo.processInfo.environment["RATSWERK_SEED"].flatMap(Int.init) ?? 2026
    private static let longTable = 3_000

    @Test func `whatever is in them, documents are composed, and twice the same`() async throws {
        let again = try Composer()
        let folder = try ProofFolder.named("random")
        try await withThrowingTaskGroup { group in
            for number in 0..<300 {
                group.addTask {
                    let (name, first) = try Self.document(number, by: Composers.shared)
                    let second = try Self.document(number, by: again).document
                    #expect(first.pdf == second.pdf, "document \(number)")
                    #expect(first.html == second.html, "document \(number)")
                    #expect(first.pageCount > 0, "document \(number)")
                    try Data(first.pdf).write(to: folder.appending(path: name))
                }
            }
            try await group.waitForAll()
        }
    }

    private static func document(
        _ number: Int,
        by composer: Composer
    ) throws -> (name: String, document: ComposedDocument) {
        var chance = SeededChance(seed: seed &* 1000 &+ number)
        let (kind, document) = document(number, &chance)
        return ("\(String(1000 + number).dropFirst())-\(kind).pdf", try composer.compose(document))
    }

    private static func document(
        _ number: Int,
        _ chance: inout SeededChance
    ) -> (kind: String, document: any CouncilDocument) {
        if number == 299 {
            var paper = RandomDocuments.paper(&chance)
            paper.reasons.blocks.append(RandomDocuments.table(&chance, rows: longTable, columns: 3, words: 3))
            return ("paper", paper)
        }
        switch number % 10 {
        case 0, 1: return ("agenda", RandomDocuments.agenda(&chance))
        case 2, 3: return ("paper", RandomDocuments.paper(&chance))
        case 4: return ("minutes", RandomDocuments.minutes(&chance))
        case 5: return ("extract", RandomDocuments.extract(&chance))
        case 6: return ("script", RandomDocuments.script(&chance))
        case 7: return ("supplement", RandomDocuments.supplement(&chance))
        case 8:
            return chance.once(in: 2)
                ? ("attendance", RandomDocuments.attendanceList(&chance)) : ("votes", RandomDocuments.voteList(&chance))
        default: return ("budget", RandomDocuments.budget(&chance))
        }
    }
}
