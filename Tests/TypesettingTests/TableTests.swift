import Testing
import Typesetting

@Suite struct TableTests {
    private let look = TableBlock.Look(
        gutter: 10,
        padding: 0,
        frameColor: .black,
        frameWidth: 0,
        separatorColor: .black,
        separatorWidth: 0.5,
        hasTopRule: false,
        sumFill: Color(0xDDDDDD)
    )

    private func cell(_ text: String, columns: Int = 1, rows: Int = 1, isRowHeader: Bool = false) -> TableBlock.Cell {
        TableBlock.Cell(
            TextRun(text, style: Sheet.style),
            columnSpan: columns,
            rowSpan: rows,
            isRowHeader: isRowHeader
        )
    }

    private func table(
        columns: Int,
        head: [TableBlock.Row] = [],
        _ rows: [TableBlock.Row],
        staysTogether: Bool = false
    ) -> Block {
        .table(
            TableBlock(
                columns: Array(repeating: .share(1), count: columns),
                head: head,
                rows: rows,
                staysTogether: staysTogether,
                look: look
            )
        )
    }

    private func places(_ document: TypesetDocument) -> [String: (x: Double, y: Double)] {
        var places: [String: (x: Double, y: Double)] = [:]
        for case .text(let baseline, let runs) in document.pages.flatMap(\.items) {
            for run in runs { places[run.text] = (run.x, baseline) }
        }
        return places
    }

    @Test func `a cell over two rows makes room for itself and moves its neighbours aside`() throws {
        let rows = [
            TableBlock.Row([cell("oben\nmitte\nunten", rows: 2), cell("a")]), TableBlock.Row([cell("b")]),
            TableBlock.Row([cell("c"), cell("d")]),
        ]
        let places = places(Sheet.typeset([table(columns: 2, rows)], characters: 40))
        let (a, b, c, d) = (try #require(places["a"]), try #require(places["b"]), places["c"], places["d"])
        #expect(a.x == b.x && a.x == d?.x)
        #expect(c?.x == places["oben"]?.x)
        #expect(b.y == a.y + 12)
        #expect(d?.y == a.y + 36)
    }

    @Test func `cells over rows and columns keep their spans and name their header cells`() throws {
        let head = [
            TableBlock.Row([cell("Gremium", rows: 2), cell("Stimmen", columns: 2)]),
            TableBlock.Row([cell("Ja"), cell("Nein")]),
        ]
        let rows = [TableBlock.Row([cell("Rat", isRowHeader: true), cell("7"), cell("1")])]
        let document = Sheet.typeset([table(columns: 3, head: head, rows)], characters: 60)
        let nodes = document.structure
        let headers = nodes.indices.filter { nodes[$0].role == .tableHeader }
        #expect(headers.map { nodes[$0].rowSpan } == [2, 1, 1, 1, 1])
        #expect(headers.map { nodes[$0].columnSpan } == [1, 2, 1, 1, 1])
        let data = nodes.filter { $0.role == .tableData }
        #expect(data.map(\.headers) == [[headers[1], headers[2], headers[4]], [headers[1], headers[3], headers[4]]])
        #expect(headers.allSatisfy { nodes[$0].isReferenced })
    }

    @Test func `a plain table needs no references to its header cells`() {
        let head = [TableBlock.Row([cell("A"), cell("B")])]
        let rows = [TableBlock.Row([cell("1", isRowHeader: true), cell("2")])]
        let document = Sheet.typeset([table(columns: 2, head: head, rows)], characters: 60)
        #expect(document.structure.allSatisfy { $0.headers.isEmpty && !$0.isReferenced })
        #expect(document.structure.filter { $0.role == .tableHeader }.map(\.scope) == [.column, .column, .row])
    }

    @Test func `a sum stays with the row above, a heading row with the row below`() {
        let rows =
            (1...3).map { TableBlock.Row([cell("Zeile \($0)")]) } + [TableBlock.Row([cell("Summe")], kind: .sum)]
        #expect(
            Sheet.typeset([table(columns: 1, rows)], characters: 20, lines: 3).pages.map(\.lines) == [
                ["Zeile 1", "Zeile 2"], ["Zeile 3", "Summe"],
            ]
        )
        let headed = [
            TableBlock.Row([cell("1")]), TableBlock.Row([cell("2")]),
            TableBlock.Row([cell("Gruppe")], kind: .heading), TableBlock.Row([cell("3")]),
        ]
        #expect(
            Sheet.typeset([table(columns: 1, headed)], characters: 20, lines: 3).pages.map(\.lines) == [
                ["1", "2"], ["Gruppe", "3"],
            ]
        )
    }

    @Test func `a sum row has a ground, and a table may stay on one page`() {
        let rows = (1...3).map { TableBlock.Row([cell("\($0)")], kind: $0 == 3 ? .sum : .ordinary) }
        let document = Sheet.typeset(
            [Sheet.paragraph("a"), Sheet.paragraph("b"), table(columns: 1, rows, staysTogether: true)],
            characters: 20,
            lines: 4
        )
        #expect(document.pages.map(\.lines) == [["a", "b"], ["1", "2", "3"]])
        let grounds = document.pages[1].items.filter { item in
            if case .fill(_, let color) = item { color == Color(0xDDDDDD) } else { false }
        }
        #expect(grounds.count == 1)
    }

    @Test(arguments: [1, 3, 50, 10_000])
    func `a cell over many rows is divided between them, and nothing is lost`(span: Int) {
        let rows = (0..<10_000).map { index in
            TableBlock.Row(
                (index % span == 0 ? [cell("Gruppe \(index)", rows: span)] : []) + [cell("Zeile \(index)")]
            )
        }
        let document = Sheet.typeset([table(columns: 2, rows)], characters: 60, lines: 50)
        let lines = document.pages.flatMap(\.lines)
        #expect(lines.filter { $0.hasPrefix("Zeile") }.count == 10_000)
        #expect(lines.filter { $0.hasPrefix("Gruppe") }.count == (10_000 + span - 1) / span)
        #expect(document.pages.allSatisfy { $0.lines.count <= 2 * 50 })
        #expect(document.pages.count <= 10_000 / 40)
    }

    @Test func `wrong spans, empty tables and endless words do not stop layout`() {
        let word = String(repeating: "Donaudampfschifffahrt", count: 3)
        let hostile: [Block] = [
            table(columns: 0, [TableBlock.Row([cell("a")])]), table(columns: 2, []),
            table(columns: 3, [TableBlock.Row([])]),
            table(columns: 2, [TableBlock.Row([cell("x", columns: 9, rows: 9), cell("y"), cell("z")])]),
            table(columns: 2, [TableBlock.Row([cell("p", rows: 0), cell("q", columns: 0)])]),
            table(columns: 12, [TableBlock.Row(Array(repeating: cell(word), count: 12))]),
        ]
        let document = Sheet.typeset(hostile, characters: 60)
        let text = document.pages.flatMap(\.lines).joined()
        #expect(text.contains("x") && text.contains("p") && text.contains("q"))
        #expect(text.filter { $0 == "D" }.count == 36)
        for case .text(_, let runs) in document.pages.flatMap(\.items) {
            #expect(runs.allSatisfy { $0.x + $0.width <= 320.01 })
        }
    }

    @Test func `a head that fills a page is not repeated`() {
        let head = (1...10).map { TableBlock.Row([cell("Kopf \($0)")]) }
        let rows = (1...20).map { TableBlock.Row([cell("Zeile \($0)")]) }
        let document = Sheet.typeset([table(columns: 1, head: head, rows)], characters: 20, lines: 12)
        let lines = document.pages.flatMap(\.lines)
        #expect(lines.filter { $0.hasPrefix("Kopf") }.count == 10)
        #expect(lines.filter { $0.hasPrefix("Zeile") }.count == 20)
    }
}
