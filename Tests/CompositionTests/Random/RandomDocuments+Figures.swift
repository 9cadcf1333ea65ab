import CouncilModel
import TestPictures

@testable import Composition

extension RandomDocuments {
    private static let files: [[UInt8]?] =
        SampleFigures.pngs.map { $0 }
        + [SampleJPEG.color, SampleJPEG.progressive, SampleJPEG.gray, SampleJPEG.inks, SampleJPEG.turned]
        + [Array(SampleFigures.arms.utf8), Array("kein Bild".utf8), [], nil]

    /// A picture of any kind, or none that can be read.
    static func figure(_ chance: inout SeededChance) -> StructuredText.Figure {
        StructuredText.Figure(
            name: HostileWords.word(&chance),
            alternative: "Bild " + HostileWords.text(&chance, below: 8),
            caption: runs(&chance, words: 8),
            file: chance.one(of: files)
        )
    }

    static func note(_ chance: inout SeededChance) -> StructuredText.Note {
        let words = HostileWords.text(&chance, below: chance.once(in: 10) ? 200 : 12)
        return StructuredText.Note(label: "\(chance.below(1_000_000))", [.init(words, isItalic: chance.once(in: 3))])
    }

    /// A chart of odd figures: none, huge, negative, all alike.
    static func chart(_ chance: inout SeededChance) -> StructuredText.Block {
        let (width, height) = (1 + chance.below(8), 1 + chance.below(14))
        func cell(_ text: String) -> StructuredText.Table.Cell { .content(text.isEmpty ? [] : [.init(text)]) }
        let head = (0...width).map { _ in cell(HostileWords.text(&chance, below: 4)) }
        let rows = (0..<height).map { _ in
            [cell(HostileWords.text(&chance, below: 3))]
                + (0..<width).map { _ in
                    cell(
                        chance.one(of: [
                            "–", "", "0", "-3", "7,5", "1.000.000", "999999999999", "0,001", "\(chance.below(99))",
                        ])
                    )
                }
        }
        let table = StructuredText.Table(head: [head], rows: rows)
        let drawn = try? StructuredText.Chart(
            kind: chance.one(of: StructuredText.Chart.Kind.allCases),
            alternative: HostileWords.text(&chance, below: 9),
            title: HostileWords.text(&chance, below: 9),
            table: table
        )
        return drawn.map { .chart($0) } ?? .table(table)
    }

    /// A table of which cells reach to the right and down, also where nothing is that they could reach.
    static func spannedTable(_ chance: inout SeededChance) -> StructuredText.Block {
        let width = 1 + chance.below(6)
        func row(_ chance: inout SeededChance) -> [StructuredText.Table.Cell] {
            (0..<(chance.once(in: 6) ? chance.below(width + 3) : width)).map { _ in
                chance.one(of: [.left, .above, .above, .content([]), .content(runs(&chance, words: 5))])
            }
        }
        return .table(
            .init(
                head: (0..<1 + chance.below(3)).map { _ in row(&chance) },
                rows: (0..<chance.below(9)).map { _ in row(&chance) }
            )
        )
    }
}
