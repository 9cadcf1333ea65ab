import Composition
import CouncilModel
import Testing

@Suite struct AgendaDocumentTests {
    private let composer = Composers.shared

    @Test func `every title can be found in the PDF, umlauts and Polish letters included`() throws {
        let items = SampleDocuments.items(20)
        let text = try PDFTools.text(of: composer.compose(SampleDocuments.agenda(items)).pdf)
        for item in items where item.level == 0 {
            #expect(text.contains(item.number))
            for word in item.title.split(separator: " ") where word.count < 9 {
                #expect(text.contains(word))
            }
        }
        #expect(text.contains("Städtepartnerschaft mit Łódź: Antrag von Łukasz Żółć"))
        #expect(text.contains("Donnerstag, 12. November 2026"))
        #expect(text.contains("18:00 Uhr"))
    }

    @Test func `a word divided at the end of a line is found undivided`() throws {
        let pdf = try composer.compose(SampleDocuments.paper).pdf
        let lines = try PDFTools.run("pdftotext", ["-raw", "FILE", "-"], on: pdf)
        let raw = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf)
        let structure = try PDFTools.structure(of: pdf).split { $0.isWhitespace }.joined(separator: " ")
        #expect(raw.contains("> <00AD>"))
        #expect(lines.contains("\u{AD}\n"))
        for paragraph in SampleDocuments.paper.reasons.blocks {
            guard case .paragraph(let runs) = paragraph, runs.count == 1 else { continue }
            #expect(structure.contains(runs[0].text))
        }
    }

    @Test func `qpdf finds no fault`() throws {
        for count in [1, 3, 40] {
            let pdf = try composer.compose(SampleDocuments.agenda(SampleDocuments.items(count, nonPublic: 0))).pdf
            let report = try PDFTools.run("qpdf", ["--check", "FILE"], on: pdf)
            #expect(!report.contains("WARNING"))
        }
    }

    @Test func `equal input gives equal bytes, also from another composer`() throws {
        let document = SampleDocuments.agenda(SampleDocuments.items(12))
        let first = try composer.compose(document)
        #expect(try composer.compose(document).pdf == first.pdf)
        #expect(try Composer().compose(document).pdf == first.pdf)
        #expect(try Composer().compose(document).html == first.html)
    }

    @Test func `the public notice shows nothing of a non-public item but its neutral title`() throws {
        let items = [
            AgendaDocument.Item(number: "1", title: "Haushalt", publicity: .public),
            .init(
                number: "2",
                title: "Verkauf an Bauträger Geheim",
                publicity: .nonPublic,
                neutralTitle: "Grundstücksangelegenheit",
                paperReference: "2026/4711",
                paperType: "Geheimvorlage",
                paperLink: "https://ris.example/geheim",
                reporter: "Geheimrat",
                remark: "Vertraulich"
            ),
            .init(number: "3", title: "Personalie Geheim", publicity: .nonPublic),
        ]
        let notice = try composer.compose(SampleDocuments.agenda(items, notice: true))
        let text = try PDFTools.text(of: notice.pdf)
        let raw = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: notice.pdf)
        #expect(text.contains("Grundstücksangelegenheit"))
        for secret in ["Geheim", "geheim", "4711", "Vertraulich", "Personalie"] {
            #expect(!text.contains(secret))
            #expect(!notice.html.contains(secret))
            #expect(!raw.contains(secret))
        }
        let invitation = try PDFTools.text(of: composer.compose(SampleDocuments.agenda(items)).pdf)
        #expect(invitation.contains("Personalie Geheim"))
    }

    private static let mixedOrder: [AgendaDocument.Item] = [
        .init(
            number: "N",
            title: "Nichtöffentliche Sitzung",
            publicity: .nonPublic,
            neutralTitle: "Nichtöffentliche Sitzung"
        ),
        .init(
            number: "1.",
            title: "Personalsache",
            publicity: .nonPublic,
            neutralTitle: "Nichtöffentliche Angelegenheit"
        ),
        .init(number: "B", title: "Öffentliche Sitzung (ab 19:00 Uhr)", publicity: .public),
        .init(number: "2.", title: "Haushaltssatzung", publicity: .public),
        .init(number: "C", title: "< Sitzungsteil nichtöffentlich >", publicity: .nonPublic),
        .init(
            number: "3.",
            title: "Grundstückssache",
            publicity: .nonPublic,
            neutralTitle: "Nichtöffentliche Angelegenheit"
        ),
        .init(number: "4.", title: "Nichtöffentliche Beschlüsse: Bekanntgabe", publicity: .nonPublic),
    ]

    @Test func `the order of business stays, and headings among the items are not printed twice`() throws {
        let text = try PDFTools.text(of: composer.compose(SampleDocuments.agenda(Self.mixedOrder)).pdf)
        let expected = [
            "Nichtöffentlicher Teil", "Personalsache", "Öffentlicher Teil", "Haushaltssatzung",
            "Nichtöffentlicher Teil (Fortsetzung)", "Grundstückssache", "Nichtöffentliche Beschlüsse: Bekanntgabe",
        ]
        var rest = text[...]
        for words in expected {
            let place = try #require(rest.firstRange(of: words), "\(words)")
            rest = rest[place.upperBound...]
        }
        for heading in ["Nichtöffentliche Sitzung", "Öffentliche Sitzung", "Sitzungsteil"] {
            #expect(!text.contains(heading))
        }
    }

    @Test func `a notice of a meeting that begins without the public keeps the order too`() throws {
        let text = try PDFTools.text(of: composer.compose(SampleDocuments.agenda(Self.mixedOrder, notice: true)).pdf)
        let first = try #require(text.firstRange(of: "Nichtöffentliche Angelegenheit"))
        let second = try #require(text.firstRange(of: "Haushaltssatzung"))
        #expect(first.lowerBound < second.lowerBound)
        #expect(!text.contains("Personalsache"))
    }

    @Test func `a character without a glyph is reported and still found by search`() throws {
        let items = [AgendaDocument.Item(number: "1", title: "Partnerschaft mit 漢城", publicity: .public)]
        let document = try composer.compose(SampleDocuments.agenda(items))
        #expect(document.missingGlyphs == ["城", "漢"])
        #expect(try PDFTools.text(of: document.pdf).contains("漢城"))
    }

    @Test func `who reports stands in a column of its own when somebody does`() throws {
        var items = SampleDocuments.items(8, nonPublic: 0)
        for index in items.indices { items[index].remark = "" }
        #expect(try !composer.compose(SampleDocuments.agenda(items)).html.contains("Berichterstattung"))
        items[3].reporter = "Haupt- und Finanzausschuss"
        items[5].remark = "Berichterstattung: Bauausschuss"
        items[6].remark = "im Umlauf"
        let html = try composer.compose(SampleDocuments.agenda(items)).html
        #expect(html.contains("<th scope=\"col\">Berichterstattung</th>"))
        #expect(html.contains("<td>Haupt- und Finanzausschuss</td>"))
        #expect(html.contains("<td>Bauausschuss</td>"))
        #expect(!html.contains("Berichterstattung:"))
        #expect(html.contains("im Umlauf"))
    }

    @Test func `an invitation with forty items of two lines takes three pages`() throws {
        let items = (1...40).map { number in
            AgendaDocument.Item(
                number: "Ö \(number)",
                title: "Durchführungsvertrag zum vorhabenbezogenen Bebauungsplan „Nahversorgungszentrum“",
                publicity: number < 34 ? .public : .nonPublic,
                paperReference: "2026/08\(number)",
                reporter: "Öztürk-Schönfeld"
            )
        }
        #expect(try composer.compose(SampleDocuments.agenda(items)).pageCount == 3)
    }

    @Test func `an agenda alone says once what it is`() throws {
        var agenda = SampleDocuments.agenda(SampleDocuments.items(8))
        agenda.variant = .agenda(isPublic: false)
        let html = try composer.compose(agenda).html
        #expect(html.matches(of: /<h[1-6]>Tagesordnung</).isEmpty)
        #expect(html.contains("<h2>Öffentlicher Teil</h2>"))
    }

    @Test func `an item is not parted from the first of those below it`() throws {
        for count in 1...40 {
            var items = (1...count).map { AgendaDocument.Item(number: "\($0)", title: "Punkt", publicity: .public) }
            items.append(.init(number: "90", title: "Oberpunkt", publicity: .public))
            items.append(.init(number: "90.1", title: "Unterpunkt", publicity: .public, level: 1))
            let pages = try PDFTools.run(
                "pdftotext",
                ["-layout", "FILE", "-"],
                on: composer.compose(SampleDocuments.agenda(items)).pdf
            ).split(separator: "\u{C}")
            let page = try #require(pages.first { $0.contains("Oberpunkt") })
            #expect(page.contains("Unterpunkt"), "\(count)")
        }
    }

    @Test func `ten thousand items are set`() throws {
        let document = try composer.compose(SampleDocuments.agenda(SampleDocuments.items(10_000)))
        #expect(document.pageCount > 300)
        let info = try PDFTools.run("pdfinfo", ["FILE"], on: document.pdf)
        #expect(info.contains("Tagged:          yes"))
    }

    @Test func `the structure tells headings, tables and the cells that name them`() throws {
        let pdf = try composer.compose(SampleDocuments.agenda(SampleDocuments.nestedItems)).pdf
        let structure = try PDFTools.structure(of: pdf)
        for role in ["H1", "H2", "H3", "Table", "THead", "TBody", "TR", "TH", "TD", "LI", "Lbl", "LBody", "Link"] {
            #expect(structure.contains(role))
        }
        #expect(!structure.contains("Seite 1 von"))
    }

    @Test func `the HTML says the same with headings and scoped cells`() throws {
        let html = try composer.compose(SampleDocuments.agenda(SampleDocuments.nestedItems)).html
        #expect(html.contains("<html lang=\"de\">"))
        #expect(html.contains("<h1>Einladung zur"))
        #expect(html.contains("<th scope=\"col\">Beratungsgegenstand</th>"))
        #expect(html.contains("<th scope=\"row\">10.1.2</th>"))
        #expect(html.contains("<a href=\"https://ris.musterbach.example/papers/2026-0827\">2026/0827</a>"))
    }

    @Test func `markup in a title is text`() throws {
        let items = [AgendaDocument.Item(number: "1", title: "<script>alert(1)</script> & Co.", publicity: .public)]
        let document = try composer.compose(SampleDocuments.agenda(items))
        #expect(document.html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; Co."))
        #expect(try PDFTools.text(of: document.pdf).contains("<script>alert(1)</script> & Co."))
    }
}
