import CouncilModel
import Testing

@Suite struct StructuredTextTests {
    @Test func `the notation of clerks is read`() {
        let text = StructuredText(
            notation: """
                # Anlass
                Erster *Absatz* mit **Fettem**,
                zweite Zeile.

                - eins
                - zwei
                  weiter

                3. drei
                4. vier
                | a | b |
                |---|---|
                | 1 | 2 |
                """
        )
        #expect(
            text.blocks == [
                .heading(level: 1, [.init("Anlass")]),
                .paragraph([
                    .init("Erster "), .init("Absatz", isItalic: true), .init(" mit "), .init("Fettem", isBold: true),
                    .init(",\nzweite Zeile."),
                ]),
                .bulletList([[.init("eins")], [.init("zwei\nweiter")]]),
                .numberedList(start: 3, [[.init("drei")], [.init("vier")]]),
                .table(head: [[.init("a")], [.init("b")]], rows: [[[.init("1")], [.init("2")]]]),
            ]
        )
    }

    @Test(arguments: [
        "2 * 3 = 6 und 4*5", "ein * allein", "**offen", "a ** b", "*", "***", "C:\\Pfad", "1.000 Euro", "12. November",
        "-5 Grad", "#5 ohne Blank", "§ 1 Abs. 2", "Zeile|mit|Strich", "\\*kein Kursiv\\*",
    ])
    func `what is not notation is text`(notation: String) {
        let text = StructuredText(notation: notation)
        let expected = notation == "\\*kein Kursiv\\*" ? "*kein Kursiv*" : notation
        guard notation != "12. November" else {
            #expect(text.blocks == [.numberedList(start: 12, [[.init("November")]])])
            return
        }
        #expect(text.blocks == [.paragraph([.init(expected)])])
    }

    @Test func `windows line ends and blanks at the ends do not matter`() {
        let unix = StructuredText(notation: "# A\n\nText\n- eins\n")
        #expect(StructuredText(notation: "# A \r\n\r\nText\t\r\n- eins  \r\n") == unix)
    }

    @Test func `rows of a table get as many cells as the widest`() {
        let text = StructuredText(notation: "| a | b |\n| 1 |\n| 1 | 2 | 3 |")
        guard case .table(let table)? = text.blocks.first else {
            Issue.record("no table")
            return
        }
        #expect(table.head[0].count == 3)
        #expect(table.rows.allSatisfy { $0.count == 3 })
    }

    @Test func `writing and reading gives the same text`() {
        var random = Seeded(state: 4711)
        for _ in 0..<3_000 {
            let text = StructuredText((0..<random.next(4)).map { _ in block(&random) })
            let once = StructuredText(notation: text.notation)
            #expect(StructuredText(notation: once.notation) == once, "\(text.notation)")
            #expect(plain(once) == plain(text), "\(text.notation)")
        }
    }

    @Test func `any input at all can be read and written back`() {
        var random = Seeded(state: 1)
        let pieces = [
            "*", "**", "***", "\\", "|", "- ", "# ", "1. ", "a", "ü", " ", "\n", "\n\n", "  ", "---", "b c",
            "[^1]", "[^1]: ", "> ", ">", "![x](y)", "![](y)", "![](Säulendiagramm)\n", "| < | ^ |", "|7|-8|\n", "[",
            "^", "!",
        ]
        for _ in 0..<8_000 {
            let notation = (0..<random.next(14)).map { _ in pieces[random.next(pieces.count)] }.joined()
            let text = StructuredText(notation: notation)
            #expect(StructuredText(notation: text.notation) == text, "\(notation.debugDescription)")
        }
    }

    private struct Seeded {
        var state: UInt64

        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
    }

    private func runs(_ random: inout Seeded) -> [StructuredText.Run] {
        let words = ["Satzung", "*", "a*b", "§ 12", "Łódź", "\\", "# x", "- y", "3. z", "|", "ü", "zwei Worte"]
        return (0...random.next(3)).map { _ in
            .init(words[random.next(words.count)], isBold: random.next(3) == 0, isItalic: random.next(3) == 0)
        }
    }

    private func block(_ random: inout Seeded) -> StructuredText.Block {
        switch random.next(9) {
        case 0: .heading(level: 1 + random.next(3), runs(&random))
        case 1: .paragraph(runs(&random))
        case 2: .bulletList((0...random.next(3)).map { _ in runs(&random) })
        case 3: .numberedList(start: 1 + random.next(9), (0...random.next(3)).map { _ in runs(&random) })
        case 4: .table(head: [runs(&random), runs(&random)], rows: [[runs(&random), runs(&random)]])
        case 5:
            .paragraph(runs(&random) + [.init(note: .init(label: "a\(random.next(9_999_999))", runs(&random)))])
        case 6: .figure(.init(name: "bild (1).jpg", alternative: "Ein ] Platz \\", caption: runs(&random)))
        case 7: .box([.paragraph(runs(&random)), .bulletList([runs(&random)])])
        default:
            .table(
                .init(
                    head: [[.content(runs(&random)), .content([])], [.above, .content(runs(&random))]],
                    rows: [
                        [.content([.init("<")]), .content([.init("---")])], [.above, .content([.init("^")])],
                        [.content(runs(&random)), .left],
                    ]
                )
            )
        }
    }

    private func plain(_ text: StructuredText) -> String {
        text.blocks.map { block -> String in
            switch block {
            case .heading(_, let runs), .paragraph(let runs): plain(runs)
            case .bulletList(let items), .numberedList(_, let items): items.map(plain).joined()
            case .table(let table): (table.head + table.rows).joined().map { $0.text ?? "" }.joined()
            case .figure(let figure): figure.alternative + plain(figure.caption)
            case .chart(let chart): chart.title
            case .box(let inner): plain(StructuredText(inner))
            }
        }.joined()
    }

    private func plain(_ runs: [StructuredText.Run]) -> String {
        runs.reduce(into: "") { $0 += $1.text + ($1.note.map { plain($0.runs) } ?? "") }
    }
}
