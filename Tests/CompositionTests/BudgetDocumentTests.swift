import Composition
import CouncilModel
import Foundation
import Testing

@Suite struct BudgetDocumentTests {
    private let composer = Composers.shared

    private static let lines: [BudgetDocument.Line] = [
        .init(number: "1", label: "Steuern"), .init(number: "2", label: "+ Zuwendungen"),
        .init(number: "3", label: "= Ordentliche Erträge", isSum: true, terms: [.init(0...1)]),
        .init(number: "4", label: "– Personalaufwendungen"),
        .init(number: "5", label: "= Ergebnis", isSum: true, terms: [.init(2...2), .init(3...3)]),
    ]

    private static func product(_ number: String, _ amounts: [Int?]) -> BudgetDocument.Product {
        BudgetDocument.Product(
            number: number,
            title: "Leistung \(number)",
            figures: [BudgetDocument.Figures(plan: 0, amounts: amounts)]
        )
    }

    private static func budget(
        areas: Int = 2,
        products: Int = 2,
        amounts: [Int?] = [1_234_567, 10, 100, 20, 1_234_667, 30, -2_000_000, -7, -765_333, 23],
        showsTotals: Bool = true
    ) -> BudgetDocument {
        BudgetDocument(
            letterhead: Letterhead(bodyName: "Stadt Musterbach"),
            title: "Haushaltsplan der Stadt Musterbach",
            shortTitle: "Haushaltsplan 2027",
            columns: [.init("Ansatz 2026"), .init("Ansatz 2027", isCurrent: true)],
            plans: [.init(title: "Teilergebnisplan", heading: "Ertragsarten", lines: lines)],
            showsTotals: showsTotals,
            areas: (1...areas).map { area in
                BudgetDocument.Area(
                    number: "0\(area)",
                    title: "Bereich \(area)",
                    groups: [
                        .init(
                            number: "0\(area).1",
                            title: "Gruppe \(area)",
                            products: (0..<products).map { product("0\(area).1.\($0 + 1)", amounts) }
                        )
                    ]
                )
            },
            stamp: DocumentStamp(
                date: CivilDate(daysSince1970: 20_000),
                time: CivilTime(hour: 10, minute: 0),
                minutesFromUTC: 60
            )
        )
    }

    @Test func `figures have thousands dots and a minus sign, and stand flush right`() throws {
        let pdf = try composer.compose(Self.budget(areas: 1, products: 1, showsTotals: false)).pdf
        let text = try PDFTools.text(of: pdf)
        #expect(text.contains("1 Steuern 1.234.567 10"))
        #expect(text.contains("−2.000.000"))
        #expect(text.contains("5 = Ergebnis −765.333 23"))
        let boxes = try PDFTools.run("pdftotext", ["-bbox", "FILE", "-"], on: pdf)
        var edges: Set<Int> = []
        for word in ["1.234.567", "−2.000.000"] {
            let line = try #require(boxes.split(separator: "\n").first { $0.contains(">\(word)<") })
            let edge = try #require(line.firstMatch(of: /xMax="([0-9.]+)"/)?.1)
            edges.insert(Int((try #require(Double(edge)) * 5).rounded()))
        }
        #expect(edges.count == 1)
    }

    @Test func `a name of two lines stands beside its number`() throws {
        var budget = Self.budget(areas: 1, products: 1, showsTotals: false)
        budget.plans[0].lines[1].label =
            "+ Einzahlungen aus der Veräußerung von Sachanlagen, Grundstücken, Gebäuden, Fahrzeugen, Geräten, Rechten, "
            + "Beteiligungen und Wertpapieren des Anlagevermögens"
        let boxes = try PDFTools.run("pdftotext", ["-bbox-layout", "FILE", "-"], on: composer.compose(budget).pdf)
        let words = boxes.matches(of: /<word xMin="([0-9.]+)" yMin="([0-9.]+)"[^>]*>([^<]*)</).map {
            (x: Double($0.1) ?? 0, y: Double($0.2) ?? 0, text: String($0.3))
        }
        let first = try #require(words.first { $0.text == "Einzahlungen" })
        let number = try #require(words.first { $0.text == "2" && abs($0.y - first.y) < 1 })
        let sign = try #require(words.first { $0.text == "+" && abs($0.y - first.y) < 1 })
        let below = words.filter { $0.y > first.y + 4 && $0.y < first.y + 14 && $0.x < first.x + 200 }
        let second = try #require(below.map(\.x).min())
        #expect(number.x < sign.x)
        #expect(abs(second - sign.x) < 0.5)
    }

    @Test func `the title page has the arms and no page number`() throws {
        var budget = Self.budget()
        budget.letterhead.arms = try Illustration(
            file: Array(SampleFigures.arms.utf8),
            alternative: "Wappen: ein Mühlrad"
        )
        let pdf = try composer.compose(budget).pdf
        let title = try PDFTools.run("pdftotext", ["-f", "1", "-l", "1", "FILE", "-"], on: pdf)
        let words = title.split { $0.isWhitespace }
        #expect(words.first == "Stadt")
        #expect(words.last == "Musterbach")
        let contents = try PDFTools.run("pdftotext", ["-f", "2", "-l", "2", "FILE", "-"], on: pdf)
        #expect(contents.split { $0.isWhitespace }.last == "ii")
        #expect(
            try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: pdf).contains("/Figure")
        )
    }

    @Test func `contents give the printed number of each page, outline and links lead there`() throws {
        let document = try composer.compose(Self.budget(areas: 3, products: 9))
        let pages = try (1...document.pageCount).map { page in
            try PDFTools.run("pdftotext", ["-layout", "-f", "\(page)", "-l", "\(page)", "FILE", "-"], on: document.pdf)
        }
        let contents = pages[1]
        for area in 1...3 {
            let line = try #require(
                contents.split(separator: "\n").first { $0.contains("Produkt 0\(area).1.9 ") }
            )
            let number = try #require(Int(line.split { !$0.isNumber }.last ?? ""))
            #expect(pages[number + 1].contains("Produkt 0\(area).1.9 "))
            #expect(pages[number + 1].contains("0\(area) Bereich \(area)"))
        }
        let outline = try PDFTools.run("qpdf", ["--json", "--json-key=outlines", "FILE"], on: document.pdf)
        #expect(outline.contains("Leistung 03.1.9"))
        let labels = try PDFTools.run("qpdf", ["--json", "--json-key=pagelabels", "FILE"], on: document.pdf)
        #expect(labels.contains("/r") && labels.contains("/D"))
        let raw = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        let links = raw.ranges(of: "/Subtype /Link").count
        #expect(links == 1 + 3 * 11)
        #expect(raw.ranges(of: "/Dest [").count >= links)
    }

    @Test func `the structure has contents, and header cells for columns and rows`() throws {
        let structure = try PDFTools.structure(of: composer.compose(Self.budget()).pdf)
        for role in ["TOC", "TOCI", "Reference", "Link", "H1", "H2", "H3", "Table", "TH", "TD"] {
            #expect(structure.contains(role), "\(role)")
        }
        #expect(!structure.contains("....."))
    }

    @Test func `qpdf finds no fault, and equal budgets give equal bytes`() throws {
        let pdf = try composer.compose(Self.budget(areas: 4, products: 30)).pdf
        #expect(try !PDFTools.run("qpdf", ["--check", "FILE"], on: pdf).contains("WARNING"))
        #expect(try composer.compose(Self.budget(areas: 4, products: 30)).pdf == pdf)
    }

    @Test func `totals add up the products of an area and of the whole budget`() throws {
        let text = try PDFTools.text(of: composer.compose(Self.budget()).pdf)
        #expect(text.contains("Gesamtergebnisplan"))
        #expect(text.contains("1 Steuern 4.938.268 40"))
        #expect(text.contains("1 Steuern 2.469.134 20"))
    }

    @Test func `a sum that does not add up is printed as stated, marked and reported`() throws {
        var wrong: [Int?] = [1, 2, 3, 4, 4, 6, 0, 0, 5, 6]
        wrong[8] = 999
        let budget = Self.budget(areas: 1, products: 1, amounts: wrong, showsTotals: false)
        let found = budget.discrepancies()
        #expect(found.count == 1)
        #expect(found.first?.stated == 999 && found.first?.computed == 4)
        #expect(
            found.first?.description
                == "Produkt 01.1.1, Teilergebnisplan, Zeile 5 (= Ergebnis), Ansatz 2026: "
                + "angegeben sind 999 Euro, die Zeilen ergeben 4 Euro"
        )
        let text = try PDFTools.text(of: composer.compose(budget).pdf)
        #expect(text.contains("* 999"))
        #expect(text.contains("Zeile 5 (= Ergebnis), Ansatz 2026: 4"))
        #expect(Self.budget().discrepancies().isEmpty)
    }

    @Test func `the HTML has the same headings, links to them and the figures`() throws {
        let html = try composer.compose(Self.budget()).html
        #expect(html.contains("<a href=\"#b1-1-1\">Produkt 01.1.1 Leistung 01.1.1</a>"))
        #expect(html.contains("<h3 id=\"b1-1-1\">Produkt 01.1.1 Leistung 01.1.1</h3>"))
        #expect(html.contains("−2.000.000"))
    }

    @Test func `missing figures stay empty, and figures of any size have room`() throws {
        let amounts: [Int?] = [nil, nil, nil, nil, nil, nil, Int.max, Int.min, -999_999_999_999, 0]
        let document = try composer.compose(Self.budget(areas: 1, products: 1, amounts: amounts, showsTotals: false))
        let text = try PDFTools.text(of: document.pdf).filter { $0 != " " }
        #expect(text.contains("9.223.372.036.854.775.807"))
        #expect(text.contains("−9.223.372.036.854.775.808"))
        #expect(text.contains("−999.999.999.999"))
    }
}
