import Foundation
import ImageReading
import TestPictures
import Testing
import Typesetting

@testable import Composition

@Suite struct `Figures and charts` {
    private func compose(_ blocks: [Block], title: String = "Probe") throws -> ComposedDocument {
        let document = try Composers.shared.compose(SampleFigures.layout(blocks, title: title))
        try Proofs.write(document, name: title)
        return document
    }

    @Test func `images of every kind are embedded, equal ones once`() throws {
        let jpegs = [SampleJPEG.color, SampleJPEG.progressive, SampleJPEG.gray, SampleJPEG.inks, SampleJPEG.turned]
        let files = SampleFigures.pngs + jpegs
        let blocks = try (files + files).enumerated().map { try SampleFigures.figure($0.element, "Bild \($0.offset)") }
        let document = try compose(blocks, title: "figures-images")
        let list = try PDFTools.run("pdfimages", ["-list", "FILE"], on: document.pdf)
        let rows = list.split(separator: "\n").dropFirst(2).map { $0.split(separator: " ") }
        let images = rows.filter { $0[2] == "image" }
        #expect(images.count == 2 * files.count)
        // The turned photograph has the same bytes as the first one, but is another picture; files of 8 and 16 bits may
        // hold the same one.
        let different = Set(try files.map { try ImageReader.picture(from: $0) })
        #expect(different.count > 14)
        #expect(Set(images.map { $0[10] }).count == different.count)
        #expect(rows.contains { $0[2] == "smask" })
        #expect(images.filter { $0[8] == "jpeg" }.count == 8)
        _ = try PDFTools.run("qpdf", ["--check", "FILE"], on: document.pdf)
    }

    @Test func `a figure says what it shows, in the PDF and in HTML`() throws {
        let document = try compose(
            [SampleFigures.figure(SampleJPEG.turned, "Der Marktplatz", caption: "Abbildung 1: Markt")],
            title: "figures-alternative"
        )
        let objects = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        #expect(objects.contains("/Alt (Der Marktplatz)"))
        #expect(objects.contains("/Placement /Block"))
        #expect(try PDFTools.structure(of: document.pdf).contains("Figure"))
        #expect(document.html.contains("aria-label=\"Der Marktplatz\""))
        #expect(document.html.contains("data:image/jpeg;base64,/9j/"))
        #expect(document.html.contains("<figcaption>Abbildung 1: Markt</figcaption>"))
        #expect(document.html.contains("transform=\"matrix(0 1 -1 0 16 0)\""))
    }

    @Test func `the arms stand in the letterhead in both forms`() throws {
        var agenda = SampleDocuments.agenda(SampleDocuments.items(3, nonPublic: 0))
        agenda.letterhead.arms = try Illustration(
            file: Array(SampleFigures.arms.utf8),
            alternative: "Wappen der Stadt Musterbach"
        )
        let document = try Composers.shared.compose(agenda)
        try Proofs.write(document, name: "figures-letterhead")
        #expect(document.html.contains("<svg role=\"img\" aria-label=\"Wappen der Stadt Musterbach\""))
        let objects = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        #expect(objects.contains("/Alt (Wappen der Stadt Musterbach)"))
        #expect(objects.contains("/Subtype /Form"))
        #expect(
            document.pageCount
                == (try Composers.shared.compose(SampleDocuments.agenda(SampleDocuments.items(3, nonPublic: 0))))
                .pageCount
        )
    }

    @Test func `charts of all kinds name their series and figures`() throws {
        let charts = [SampleFigures.bars, SampleFigures.results, SampleFigures.stacks, SampleFigures.lines]
        let document = try compose(charts.map { .chart($0) }, title: "figures-charts")
        let text = try PDFTools.text(of: document.pdf)
        for chart in charts {
            #expect(text.contains(chart.title))
            if chart.series.count > 1 { for series in chart.series { #expect(text.contains(series.name)) } }
            for category in chart.categories { #expect(text.contains(category)) }
            #expect(document.html.contains("<summary>Werte als Tabelle</summary>"))
        }
        #expect(text.contains("−4,8"))
        #expect(document.html.contains("<th scope=\"row\">2027</th>"))
        let objects = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        #expect(objects.components(separatedBy: "/S /Figure").count == 5)
    }

    @Test func `a chart without figures, with one figure, with huge or equal figures is still a chart`() throws {
        var charts: [ChartBlock] = []
        for kind in [ChartBlock.Kind.bars, .stackedBars, .lines] {
            for values in [[], [nil], [0], [7], [1e12, -1e12], [.infinity, .nan, 3], [5, 5, 5]] as [[Double?]] {
                var chart = SampleFigures.results
                chart.kind = kind
                chart.showsTable = false
                chart.height = 60
                chart.categories = values.indices.map { "Kategorie mit langem Namen \($0)" }
                chart.series = [.init("Reihe", values: values), .init("Zweite Reihe", values: values)]
                charts.append(chart)
            }
        }
        let document = try compose(charts.map { .chart($0) }, title: "figures-extreme")
        #expect(document.pageCount > 1)
        _ = try PDFTools.run("qpdf", ["--check", "FILE"], on: document.pdf)
    }

    @Test func `the summary of a chart tells range, ends and extremes`() {
        let summary = SampleFigures.results.spokenAlternative
        #expect(summary.hasPrefix("Säulendiagramm: Jahresergebnis (Mio. Euro). 6 Angaben von 2024 bis 2029."))
        #expect(summary.contains("von 2,4 (2024) auf 2,9 (2029); Höchstwert 2,9 (2029), Tiefstwert −4,8 (2025)"))
    }

    @Test func `a broken image gives an error for the clerk, and a placeholder can stand for it`() throws {
        #expect(throws: ImageError.broken) {
            try Illustration(file: Array(SampleJPEG.color.prefix(300)), alternative: "Plan")
        }
        let placeholder = Illustration.placeholder(for: "Lageplan des Neubaus")
        let document = try compose(
            [.figure(FigureBlock(placeholder.content, alternative: placeholder.alternative))],
            title: "figures-placeholder"
        )
        #expect(try PDFTools.text(of: document.pdf).contains("Lageplan des Neubaus"))
    }

    @Test func `equal figures give equal bytes`() throws {
        let blocks =
            try [Block.chart(SampleFigures.stacks)] + SampleFigures.pngs.map { try SampleFigures.figure($0, "Bild") }
        #expect(try compose(blocks).pdf == compose(blocks).pdf)
    }
}
