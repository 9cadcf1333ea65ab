import Composition
import CouncilModel
import Foundation
import Testing

@Suite struct `Tables in the structure tree` {
    private static func cell(_ text: String) -> StructuredText.Table.Cell {
        switch text {
        case "<": .left
        case "^": .above
        case "": .content([])
        default: .content([.init(text)])
        }
    }

    private static func table(head: [[String]], _ rows: [[String]]) -> StructuredText.Block {
        .table(.init(head: head.map { $0.map(cell) }, rows: rows.map { $0.map(cell) }))
    }

    /// The last table of a paper with this table as its reasons: a line for each element as pdfinfo writes it.
    private static func lines(of table: StructuredText.Block, name: String) throws -> [String] {
        var paper = SampleDocuments.paper
        paper.reasons = StructuredText([.paragraph([.init("Davor.")]), table, .paragraph([.init("Danach.")])])
        let document = try Composers.shared.compose(paper)
        try Proofs.write(document, name: name)
        let lines = try PDFTools.structure(of: document.pdf).split(separator: "\n").map(String.init)
        let before = try #require(lines.firstIndex { $0.contains("\"Davor.\"") })
        let after = try #require(lines.firstIndex { $0.contains("\"Danach.\"") })
        return lines[before..<after].map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// How many columns the cells of each row take, those that reach down from above included.
    private static func widths(_ lines: [String]) -> [Int] {
        var widths: [Int] = []
        var below: [Int: Int] = [:]
        var span = (columns: 1, rows: 1)
        func endCell(at row: Int) {
            for offset in 0..<span.rows { below[row + offset, default: 0] += span.columns }
            span = (1, 1)
        }
        var isInCell = false
        for line in lines + ["TR"] {
            let words = line.split { $0 == " " || $0 == ":" }
            switch words.first {
            case "TR", "TH", "TD":
                if isInCell { endCell(at: widths.count - 1) }
                isInCell = words[0] != "TR"
                if !isInCell { widths.append(0) }
            case "/ColSpan": span.columns = Int(words[1]) ?? 0
            case "/RowSpan": span.rows = Int(words[1]) ?? 0
            default: break
            }
        }
        return (0..<widths.count - 1).map { below[$0, default: 0] }
    }

    @Test func `a row of empty cells keeps its place below a cell that reaches over it`() throws {
        let table = Self.table(
            head: [["Gremium", "Termin"]],
            [["Hauptausschuss", "3. März"], ["^", ""], ["^", "17. März"], ["Rat", "24. März"], ["", ""]]
        )
        let lines = try Self.lines(of: table, name: "table-empty-row")
        #expect(Self.widths(lines) == [2, 2, 2, 2, 2, 2])
        let row = try #require(lines.firstIndex { $0.contains("Hauptausschuss") })
        let last = try #require(lines.firstIndex { $0.contains("24. März") })
        #expect(lines[row..<last].count { $0.hasPrefix("TR") } == 3)
    }

    @Test func `a head keeps its rows without words, and a body without words stays below its head`() throws {
        let twoRows = Self.table(head: [["Ansatz", "<", "2027"], ["", "", "^"]], [["1", "2", "3"]])
        #expect(Self.widths(try Self.lines(of: twoRows, name: "table-empty-head-row")) == [3, 3, 3])
        let form = Self.table(head: [["Name", "Unterschrift"]], [["", ""], ["", ""]])
        let lines = try Self.lines(of: form, name: "table-empty-body")
        #expect(Self.widths(lines) == [2, 2, 2])
        #expect(lines.count { $0.hasPrefix("THead") } == 1)
        #expect(lines.count { $0.hasPrefix("TBody") } == 1)
    }

    @Test func `a table without any words is not in the tree`() throws {
        let lines = try Self.lines(of: Self.table(head: [["", ""]], [["", ""], ["^", ""]]), name: "table-empty")
        #expect(!lines.contains { $0.hasPrefix("Table") })
    }
}
