import Testing
import Typesetting

@Suite struct PageBreakingTests {
    private let look = TableBlock.Look(
        gutter: 10,
        padding: 0,
        frameColor: .black,
        frameWidth: 0.5,
        separatorColor: .black,
        separatorWidth: 0.5,
        hasTopRule: false
    )

    private func table(rows: Int) -> Block {
        .table(
            TableBlock(
                columns: [.share(1)],
                head: [TableBlock.Row([TableBlock.Cell([Sheet.paragraph("Kopf", role: .plain)])])],
                rows: (1...rows).map {
                    TableBlock.Row([TableBlock.Cell([Sheet.paragraph("Zeile \($0)", role: .plain)])])
                },
                look: look
            )
        )
    }

    @Test func `the head of a table is repeated on each page`() {
        let document = Sheet.typeset([table(rows: 12)], characters: 20, lines: 6)
        #expect(document.pages.count == 3)
        #expect(document.pages.allSatisfy { $0.lines.first == "Kopf" })
        #expect(document.pages.flatMap(\.lines).filter { $0.hasPrefix("Zeile") }.count == 12)
    }

    @Test(arguments: [TableBlock.ColumnWidth.fixed(60), .fitting(least: 30, most: 110)], [false, true])
    func `a table that wants more than the page has becomes narrower`(column: TableBlock.ColumnWidth, hasShare: Bool) {
        let count = 10
        let cell = TableBlock.Cell([Sheet.paragraph("1.234.567,89", role: .plain)])
        let table = TableBlock(
            columns: (hasShare ? [.share(1)] : [column]) + Array(repeating: column, count: count - 1),
            head: [],
            rows: [TableBlock.Row(Array(repeating: cell, count: count))],
            look: look
        )
        let document = Sheet.typeset([.table(table)], characters: 60)
        let runs = document.pages.flatMap(\.items).flatMap { item -> [GlyphRun] in
            if case .text(_, let runs) = item { runs } else { [] }
        }
        #expect(runs.allSatisfy { $0.x >= 20 && $0.x + $0.width <= 320.01 })
        let starts = Set(runs.map(\.x)).sorted()
        #expect(starts.count == count)
        #expect(runs.map(\.text).joined().count == 12 * count)
    }

    @Test func `a table that is only a head has a body all the same`() {
        guard case .table(var only) = table(rows: 1) else { return }
        only.rows = []
        let document = Sheet.typeset([.table(only)], characters: 20)
        #expect(document.pages.flatMap(\.lines) == ["Kopf"])
        #expect(document.structure.map(\.role) == [.document, .table, .tableBody, .tableRow, .tableHeader])
    }

    @Test func `what announces a list stays with its beginning`() {
        let list = ListBlock(
            items: (1...2).map { .init(label: "•", blocks: [Sheet.paragraph("Punkt \($0)", role: .plain)]) },
            isNumbered: false,
            labelStyle: Sheet.style,
            indent: 10
        )
        let lines = (1...4).map { Sheet.paragraph("Zeile \($0)") }
        let group = GroupBlock([Sheet.paragraph("Folgendes")], staysWithNext: true)
        for announcement in [Sheet.paragraph("Folgendes:"), .group(group)] {
            let document = Sheet.typeset(lines + [announcement, .list(list)], characters: 20, lines: 5)
            #expect(document.pages.count == 2)
            #expect(document.pages.last?.lines.first?.hasPrefix("Folgendes") == true)
        }
    }

    @Test func `a repeated head has no meaning of its own`() {
        let document = Sheet.typeset([table(rows: 12)], characters: 20, lines: 6)
        let nodes = document.pages.map { page -> Int? in
            for case .text(_, let runs) in page.items {
                return runs.first?.node
            }
            return nil
        }
        #expect(nodes[0] != nil)
        #expect(nodes.dropFirst().allSatisfy { $0 == nil })
        #expect(document.structure.filter { $0.role == .tableHeader }.count == 1)
    }

    @Test func `the head of a table is never left alone at the foot of a page`() {
        let filler = (1...4).map { Sheet.paragraph("Absatz \($0)") }
        let document = Sheet.typeset(filler + [table(rows: 3)], characters: 20, lines: 5)
        #expect(document.pages[0].lines.last == "Absatz 4")
        #expect(document.pages[1].lines == ["Kopf", "Zeile 1", "Zeile 2", "Zeile 3"])
    }

    @Test func `a heading stays with the text below it`() {
        let blocks =
            (1...4).map { Sheet.paragraph("Absatz \($0)") } + [
                Sheet.paragraph("Titel", role: .heading(level: 1)), Sheet.paragraph("Text"),
            ]
        let document = Sheet.typeset(blocks, characters: 20, lines: 5)
        #expect(document.pages[1].lines == ["Titel", "Text"])
    }

    @Test func `a paragraph leaves two lines at least on either page`() {
        for filler in 1...6 {
            let blocks = (1...filler).map { Sheet.paragraph("\($0)") } + [Sheet.paragraph("aa bb cc dd ee")]
            let document = Sheet.typeset(blocks, characters: 2, lines: 6)
            let counts = document.pages.map { $0.lines.filter { $0.first?.isLetter == true }.count }.filter { $0 > 0 }
            #expect(counts.reduce(0, +) == 5)
            #expect(counts.allSatisfy { $0 >= 2 })
        }
    }

    @Test func `a group stays together`() {
        let group = Block.group(
            GroupBlock((1...3).map { Sheet.paragraph("Gruppe \($0)") }, staysTogether: true)
        )
        let document = Sheet.typeset([Sheet.paragraph("a"), Sheet.paragraph("b"), group], characters: 20, lines: 4)
        #expect(document.pages.map(\.lines.count) == [2, 3])
    }

    @Test func `a group that stays with what is before takes the last line with it`() {
        let group = Block.group(GroupBlock([Sheet.paragraph("Gruß")], staysTogether: true, staysWithPrevious: true))
        let document = Sheet.typeset((1...4).map { Sheet.paragraph("\($0)") } + [group], characters: 20, lines: 4)
        #expect(document.pages.map(\.lines) == [["1", "2", "3"], ["4", "Gruß"]])
    }

    @Test func `blocks draw closer to save a nearly empty last page`() {
        func blocks(_ spacing: Double) -> [Block] {
            (1...9).map { number in
                .paragraph(Paragraph([TextRun("\(number)", style: Sheet.style)], spaceBefore: spacing))
            }
        }
        #expect(Sheet.typeset(blocks(6), characters: 20, lines: 12).pages.count == 1)
        #expect(Sheet.typeset(blocks(30), characters: 20, lines: 12).pages.count > 1)
    }

    @Test func `a row taller than a page is divided between lines`() {
        let text = Array(repeating: "ab", count: 70).joined(separator: " ")
        let block = Block.table(
            TableBlock(
                columns: [.share(1), .fixed(20)],
                head: [],
                rows: [
                    TableBlock.Row([
                        TableBlock.Cell([Sheet.paragraph(text)]), TableBlock.Cell([Sheet.paragraph("x")]),
                    ])
                ],
                look: look
            )
        )
        let document = Sheet.typeset([block], characters: 8, lines: 30)
        #expect(document.pages.count == 3)
        let words = document.pages.flatMap(\.lines).filter { $0.hasPrefix("ab") }
        #expect(words.count == 70)
    }

    @Test func `content higher than a page does not stop layout`() {
        let group = Block.group(GroupBlock((1...40).map { Sheet.paragraph("\($0)") }, staysTogether: true))
        let document = Sheet.typeset([group], characters: 20, lines: 6)
        #expect(document.pages.flatMap(\.lines).count == 40)
    }

    @Test func `the ground of a box ends with each page and goes on on the next`() {
        let box = Block.box(
            BoxBlock(
                (1...8).map { Sheet.paragraph("\($0)") },
                fill: Color(0xEEEEEE),
                horizontalPadding: 5,
                verticalPadding: 6
            )
        )
        let document = Sheet.typeset([box], characters: 20, lines: 6)
        for page in document.pages {
            guard case .fill(let ground, _)? = page.items.first else {
                Issue.record("no ground")
                continue
            }
            #expect(ground.y >= 20 && ground.y + ground.height <= 20 + 6 * 12 + 0.01)
        }
        #expect(document.pages.count == 2)
    }

    @Test func `running lines carry page numbers and mean nothing`() {
        var template = Sheet.template(characters: 60, lines: 3)
        template.footer = RunningLine(
            left: [.text("Einladung")],
            right: [.text("Seite "), .pageNumber, .text(" von "), .pageCount],
            style: Sheet.style,
            baseline: 800
        )
        let document = Typesetter(measure: FixedPitch(), hyphenation: nil)
            .typeset((1...7).map { Sheet.paragraph("\($0)") }, on: template)
        #expect(
            document.pages.map { $0.lines.last } == [
                "EinladungSeite 1 von 3", "EinladungSeite 2 von 3", "EinladungSeite 3 von 3",
            ]
        )
        for page in document.pages {
            guard case .text(_, let runs)? = page.items.last else {
                Issue.record("no footer")
                continue
            }
            #expect(runs.allSatisfy { $0.node == nil })
        }
    }

    @Test func `every line belongs to the meaning it was written for`() {
        let list = ListBlock(
            items: [.init(label: "1.", blocks: [Sheet.paragraph("Punkt", role: .plain)])],
            isNumbered: true,
            labelStyle: Sheet.style,
            indent: 20
        )
        let document = Sheet.typeset(
            [Sheet.paragraph("Titel", role: .heading(level: 2)), .list(list), Sheet.paragraph("Text")],
            characters: 30
        )
        let roles = document.pages[0].items.compactMap { item -> StructureRole? in
            guard case .text(_, let runs) = item, let node = runs.first?.node else { return nil }
            return document.structure[node].role
        }
        #expect(roles == [.heading2, .label, .listBody, .paragraph])
    }
}
