import CouncilModel
import Testing

@Suite struct `The notation of notes, pictures, charts and boxes` {
    private typealias Run = StructuredText.Run

    @Test func `a note stands where its mark is, wherever it was written`() {
        let read = StructuredText.read(
            notation: """
                [^satz]: Vom 3. Mai 2024,
                  zuletzt geändert 2026.
                Die *Satzung*[^satz] gilt.

                - auch hier[^2]

                [^2]: Zweite.
                """
        )
        let first = StructuredText.Note(label: "satz", [Run("Vom 3. Mai 2024,\nzuletzt geändert 2026.")])
        #expect(
            read.text.blocks == [
                .paragraph([Run("Die "), Run("Satzung", isItalic: true), Run(note: first), Run(" gilt.")]),
                .bulletList([[Run("auch hier"), Run(note: .init(label: "2", [Run("Zweite.")]))]]),
            ]
        )
        #expect(read.problems.isEmpty)
    }

    @Test(arguments: [
        ("Text\nohne[^3]", 2, "zur Fußnote „[^3]“ fehlt der Text", "ohne[^3]"),
        ("Text\n\n[^4]: verwaist", 3, "auf die Fußnote „[^4]“ verweist nichts", "[^4]: verwaist"),
        ("a[^1]\n\n[^1]: eins\n[^1]: zwei", 4, "die Fußnote „[^1]“ gibt es schon", "eins"),
        ("a[^1]\n[^1]: siehe[^2]", 2, "in einer Fußnote kann keine andere stehen", "siehe[^2]"),
        ("> Kasten[^9]", 1, "zur Fußnote „[^9]“ fehlt der Text", "Kasten[^9]"),
        ("A\n\n![](platz.jpg)", 3, "die Abbildung „platz.jpg“ braucht eine Beschreibung", "![](platz.jpg)"),
        ("![x](Säulendiagramm)\nTitel", 1, "unter „Säulendiagramm“ fehlt die Tabelle", "Titel"),
        ("![](Liniendiagramm)\n|J|E|\n|-|-|\n|1|7|\n|2|1.5|", 5, "eine Zahl wie „1.234,5“", "1.5"),
        ("![](Liniendiagramm)\n|J|E|\n|1|etwa 3|", 3, "gefunden wurde „etwa 3“", "etwa 3"),
    ])
    func `what cannot be meant so is told with its line, and nothing is lost`(
        notation: String,
        line: Int,
        message: String,
        kept: String
    ) {
        let (text, problems) = StructuredText.read(notation: notation)
        #expect(problems.count == 1)
        #expect(problems.first?.line == line)
        #expect(problems.first?.message.contains(message) == true)
        #expect(text.notation.replacing("\\", with: "").contains(kept))
    }

    @Test func `cells reach to the right and down`() throws {
        let text = StructuredText(
            notation: """
                | Bereich | Ansatz | < |
                | ^       | 2026   | 2027 |
                |---|---|---|
                | Schulen | offen  | < |
                | ^       | ^      | < |
                | <       | 1      | 2 |
                """
        )
        guard case .table(let table)? = text.blocks.first else { throw CancellationError() }
        let head = StructuredText.Table.places(table.head, width: 3)
        #expect(head.map { $0.map(\.columnSpan) } == [[1, 2], [1, 1]])
        #expect(head[0].map(\.rowSpan) == [2, 1])
        let rows = StructuredText.Table.places(table.rows, width: 3)
        #expect(rows.map { $0.map(\.columnSpan) } == [[1, 2], [], [1, 1, 1]])
        #expect(rows[0].map(\.rowSpan) == [2, 2])
        // Nothing stands at its left.
        #expect(rows[2][0].runs == [Run("<")])
    }

    @Test func `a picture has words, a chart has its table`() throws {
        let text = StructuredText(
            notation: """
                ![Der Marktplatz [von Süden\\] aus](bilder/markt platz (1).jpg)
                Marktplatz, *Foto: Stadt*

                ![](Stapeldiagramm)
                Erträge (in Mio. Euro)
                | Jahr | Steuern | Gebühren |
                |---|---|---|
                | 2026 | 1.234,5 | −12 % |
                | 2027 | – | |

                > **Hinweis**
                > - eins
                """
        )
        guard text.blocks.count == 3, case .figure(let figure) = text.blocks[0], case .chart(let chart) = text.blocks[1]
        else { throw CancellationError() }
        #expect(figure.name == "bilder/markt platz (1).jpg")
        #expect(figure.alternative == "Der Marktplatz [von Süden] aus")
        #expect(figure.caption == [Run("Marktplatz, "), Run("Foto: Stadt", isItalic: true)])
        #expect(chart.kind == .stackedBars && chart.title == "Erträge" && chart.unit == "Mio. Euro")
        #expect(chart.categories == ["2026", "2027"])
        #expect(chart.series.map(\.name) == ["Steuern", "Gebühren"])
        #expect(chart.series.map(\.values) == [[1234.5, nil], [-12, nil]])
        #expect(text.blocks[2] == .box([.paragraph([Run("Hinweis", isBold: true)]), .bulletList([[Run("eins")]])]))
        #expect(StructuredText(notation: text.notation) == text)
        #expect(text.figures.map(\.name) == [figure.name])
    }
}
