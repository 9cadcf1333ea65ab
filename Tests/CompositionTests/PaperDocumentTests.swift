import Composition
import CouncilModel
import Foundation
import Testing

@Suite struct PaperDocumentTests {
    private let composer = Composers.shared

    @Test func `all parts of a paper are printed`() throws {
        let text = try PDFTools.text(of: composer.compose(SampleDocuments.paper).pdf)
        for part in [
            "Beschlussvorlage", "2026/0827", "19. Oktober 2026", "Beratungsfolge", "Ortschaftsrat Oberfelde",
            "03.11.2026", "Beschlussvorschlag", "Begründung", "rund 140 Wohneinheiten", "1.461.150",
            "Finanzielle Auswirkungen", "4.445.000 €", "Anlagen", "(nichtöffentlich)", "Bürgermeisterin",
        ] {
            #expect(text.contains(part))
        }
    }

    @Test func `parts without content are left out`() throws {
        var paper = SampleDocuments.paper
        paper.consultations = []
        paper.attachments = []
        paper.financialEffects = nil
        paper.signature = nil
        let text = try PDFTools.text(of: composer.compose(paper).pdf)
        for part in ["Beratungsfolge", "Anlagen", "Finanzielle"] {
            #expect(!text.contains(part))
        }
    }

    @Test func `the sequence of consultations has no column that nobody fills`() throws {
        func heads(_ steps: [PaperDocument.Consultation]) throws -> [String] {
            var paper = SampleDocuments.paper
            paper.consultations = steps
            let html = try composer.compose(paper).html
            let table = try #require(html.firstRange(of: "Beratungsfolge</h2>"))
            let head = try #require(html[table.upperBound...].split(separator: "</thead>").first)
            return head.matches(of: /<th [^>]*>([^<]*)/).map { String($0.1) }
        }
        let day = CivilDate(iso: 2026, 11, 3)
        let bare = PaperDocument.Consultation(organization: "Stadtrat", role: "")
        #expect(try heads([bare]) == ["Gremium", "Status"])
        #expect(
            try heads([.init(organization: "Ausschuss", role: "Vorberatung"), bare])
                == ["Gremium", "Status", "Zuständigkeit"]
        )
        #expect(
            try heads([.init(organization: "Ausschuss", date: day, role: "Vorberatung", result: "empfohlen"), bare])
                == ["Gremium", "Termin", "Status", "Zuständigkeit", "Ergebnis"]
        )
        let voted = PaperDocument.Consultation(
            organization: "Ausschuss",
            publicity: .nonPublic,
            role: "",
            votes: VoteCount(yes: 5, no: 0, abstentions: 1)
        )
        #expect(try heads([voted, bare]) == ["Gremium", "Zuständigkeit", "Ja", "Nein", "Enth."])
    }

    @Test func `a paper without effects says so`() throws {
        var paper = SampleDocuments.paper
        paper.financialEffects = .init(hasEffects: false)
        let text = try PDFTools.text(of: composer.compose(paper).pdf)
        #expect(text.contains("keine finanziellen Auswirkungen"))
    }

    @Test func `a paper without effects gives the explanation too`() throws {
        var paper = SampleDocuments.paper
        let text = StructuredText(notation: "Die Anschaffung ist aus Spenden gedeckt.")
        paper.financialEffects = .init(hasEffects: false, facts: [Fact("Spenden", "1.200 €")], text: text)
        let composed = try composer.compose(paper)
        let printed = try PDFTools.text(of: composed.pdf)
        for words in ["Der Beschluss hat keine finanziellen Auswirkungen.", "aus Spenden gedeckt", "1.200 €"] {
            #expect(printed.contains(words))
            #expect(composed.html.replacing("\u{A0}", with: " ").contains(words))
        }
    }

    @Test func `a town that is its own sender is named once at the head`() throws {
        var paper = SampleDocuments.paper
        paper.letterhead = Letterhead(
            bodyName: "Stadt Musterbach",
            sender: "STADT  Musterbach",
            address: "Stadt Musterbach, Rathausplatz 1, 39999 Musterbach"
        )
        let html = try composer.compose(paper).html
        let article = try #require(html.firstRange(of: "<article"))
        let head = try #require(html[article.upperBound...].split(separator: "<h1>").first)
        #expect(head.lowercased().matches(of: /stadt\s+musterbach/).count == 1)
        #expect(head.contains("Rathausplatz 1, 39999"))
        paper.letterhead.sender = "Der Magistrat"
        #expect(try composer.compose(paper).html.contains("Der Magistrat"))
    }

    @Test func `amounts stand flush right, sentences do not`() throws {
        var paper = SampleDocuments.paper
        paper.financialEffects = .init(hasEffects: true, facts: [Fact("Eigenanteil", "96.400 €")])
        let amount = "<td class=\"end\">96.400\u{A0}€</td>"
        #expect(try composer.compose(paper).html.contains(amount))
        paper.financialEffects?.facts.append(Fact("Deckung", "aus den Rücklagen der Jahre 2024 und 2025"))
        #expect(try !composer.compose(paper).html.contains(amount))
    }

    @Test func `figures with their units stand flush right, numbers of rows and dates do not`() throws {
        var paper = SampleDocuments.paper
        paper.reasons = StructuredText(
            notation: """
                | Jahr | Bauteil | Länge | Kosten | Beginn |
                | --- | --- | --- | --- | --- |
                | 2027 | Becken | 640 m | 1,1 Mio. € | 01.03.2027 |
                | 2028 | Kanal | – | 250.000 Euro | 15.04.2028 |
                """
        )
        let html = try composer.compose(paper).html
        for figure in ["640\u{A0}m", "1,1\u{A0}Mio.\u{A0}€", "250.000\u{A0}Euro", "–"] {
            #expect(html.contains("<td class=\"end\">\(figure)</td>"))
        }
        for words in ["2027", "Becken", "01.03.2027"] { #expect(html.contains("<td>\(words)</td>")) }
    }

    @Test func `the parts of a paper are called after what it wants`() throws {
        var paper = SampleDocuments.paper
        paper.resolution = StructuredText([])
        paper.reasons = StructuredText(notation: "Wann wird gebaut?")
        let headings: [(PaperGenre, String?)] = [
            (.proposal, "Begründung"), (.question, "Wortlaut"), (.answer, "Antwort"), (.enclosure, nil),
        ]
        for (genre, heading) in headings {
            paper.genre = genre
            let html = try composer.compose(paper).html
            let place = try #require(html.firstRange(of: "Wann wird gebaut?"))
            let last = html[..<place.lowerBound].matches(of: /<h2[^>]*>([^<]+)</).last.map { String($0.1) }
            #expect(heading == nil ? last != "Begründung" : last == heading)
        }
    }

    @Test func `who asks signs above the answer`() throws {
        var paper = SampleDocuments.paper
        paper.genre = .question
        paper.signature = Signature(name: "Ana Überschär", function: "Stadtverordnete")
        paper.answer = .init(author: "Bürgermeister", text: StructuredText(notation: "Ja."))
        let text = try PDFTools.text(of: composer.compose(paper).pdf)
        let signature = try #require(text.firstRange(of: "Ana Überschär"))
        let answer = try #require(text.firstRange(of: "Antwort der Verwaltung"))
        #expect(signature.upperBound < answer.lowerBound)
    }

    @Test func `qpdf finds no fault and bytes are equal`() throws {
        let pdf = try composer.compose(SampleDocuments.paper).pdf
        #expect(try !PDFTools.run("qpdf", ["--check", "FILE"], on: pdf).contains("WARNING"))
        #expect(try composer.compose(SampleDocuments.paper).pdf == pdf)
    }

    @Test func `emphasis, lists and tables reach the HTML`() throws {
        let html = try composer.compose(SampleDocuments.paper).html
        #expect(html.contains("<strong>rund 140 Wohneinheiten</strong>"))
        #expect(html.contains("<em>vorgezogene Ausgleichsmaßnahmen</em>"))
        #expect(html.contains("<ul>"))
        #expect(html.contains("<th scope=\"col\">Maßnahme</th>"))
    }

    @Test func `more characters without a glyph than a font has codes are replaced and reported`() throws {
        let ranges: [ClosedRange<UInt32>] = [0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x2A6DF]
        let scalars = ranges.joined().compactMap { Unicode.Scalar($0) }
        var paper = SampleDocuments.paper
        let words = stride(from: 0, to: 70_000, by: 20).map { start in
            String(String.UnicodeScalarView(scalars[start..<start + 20]))
        }
        paper.reasons = StructuredText([.paragraph([.init(words.joined(separator: " "))])])
        let document = try composer.compose(paper)
        #expect(document.missingGlyphs.count == 70_000)
        #expect(try PDFTools.text(of: document.pdf).contains("\u{4E00}"))
        #expect(try !PDFTools.run("qpdf", ["--check", "FILE"], on: document.pdf).contains("WARNING"))
    }

    @Test func `a table with ragged rows does not stop composition`() throws {
        var paper = SampleDocuments.paper
        paper.reasons = StructuredText([
            .table(
                head: [[.init("A")], [.init("B")]],
                rows: [[[.init("1")]], [[.init("1")], [.init("2")], [.init("3")]]]
            )
        ])
        #expect(try composer.compose(paper).pageCount >= 1)
    }

    @Test func `headings go down without leaving a level out, whatever was typed`() throws {
        var paper = SampleDocuments.paper
        paper.reasons = StructuredText(notation: "### Tief\n\nText\n\n# Hoch\n\n### Tiefer\n\nText")
        let html = try composer.compose(paper).html
        #expect(html.contains("<h3>Tief</h3>"))
        #expect(html.contains("<h3>Hoch</h3>"))
        #expect(html.contains("<h4>Tiefer</h4>"))
        paper.title = "\u{0}"
        let untitled = try composer.compose(paper).html
        #expect(untitled.contains("<h1>Beratungsfolge</h1>"))
    }

    @Test func `a table without rows below its head is a row`() throws {
        var paper = SampleDocuments.paper
        paper.reasons = StructuredText(notation: "| Nur | Kopf |\n| --- | --- |")
        let structure = try PDFTools.structure(of: composer.compose(paper).pdf)
        let last = try #require(structure.range(of: "Nur", options: .backwards))
        let table = try #require(structure[..<last.lowerBound].range(of: "Table", options: .backwards))
        #expect(!structure[table.lowerBound..<last.lowerBound].contains("THead"))
    }

    @Test func `characters without a meaning are shown as such and reported`() throws {
        var paper = SampleDocuments.paper
        paper.title = "Logo \u{E000} und \u{FFFE} am Ende"
        let document = try composer.compose(paper)
        #expect(document.missingGlyphs == ["\u{E000}", "\u{FFFE}"])
        #expect(try PDFTools.text(of: document.pdf).contains("Logo \u{FFFD} und \u{FFFD} am Ende"))
        let metadata = try PDFTools.run("pdfinfo", ["-meta", "FILE"], on: document.pdf)
        #expect(metadata.contains("Logo \u{E000} und   am Ende"))
    }
}
