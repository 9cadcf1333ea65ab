import Foundation
import Testing
import Typesetting

@testable import Composition

@Suite struct `Footnotes and signatures` {
    private let style = SampleFigures.style

    private func mark(_ number: Int, _ text: String) -> TextRun {
        TextRun(note: Footnote(number: number, [TextRun(text, style: style.note)]), style: style.body)
    }

    private func words(_ count: Int, _ word: String = "Verwaltung") -> String {
        (1...count).map { "\(word) \($0)" }.joined(separator: " ")
    }

    private func paragraph(_ runs: [TextRun]) -> Block {
        .paragraph(Paragraph(runs, alignment: .justified, spaceAfter: 7.5))
    }

    private func compose(_ blocks: [Block], title: String) throws -> ComposedDocument {
        let document = try Composers.shared.compose(SampleFigures.layout(blocks, title: title))
        try Proofs.write(document, name: title)
        return document
    }

    private func pages(of document: ComposedDocument) throws -> [String] {
        try PDFTools.run("pdftotext", ["-layout", "FILE", "-"], on: document.pdf).split(separator: "\u{C}").map {
            $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
    }

    @Test func `a note stands at the foot of the page of its mark, below a rule, and both lead to each other`() throws {
        var blocks: [Block] = []
        for number in 1...12 {
            blocks.append(
                paragraph([
                    TextRun("Absatz \(number). " + words(60), style: style.body), mark(number, "Fundstelle \(number)."),
                    TextRun(" Ende von \(number).", style: style.body),
                ])
            )
        }
        let document = try compose(blocks, title: "notes-many")
        let pages = try pages(of: document)
        #expect(pages.count > 2)
        for number in 1...12 {
            let page = try #require(pages.first { $0.contains("Ende von \(number).") })
            #expect(page.contains("Fundstelle \(number)."), "note \(number)")
        }
        #expect(document.html.contains("href=\"#note-3\" role=\"doc-noteref\""))
        #expect(document.html.contains("<li id=\"note-3\" value=\"3\">Fundstelle 3."))
        #expect(document.html.contains("href=\"#mark-3\" role=\"doc-backlink\""))
        let objects = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        #expect(objects.components(separatedBy: "/S /Note").count == 13)
        #expect(objects.components(separatedBy: "/S /Reference").count == 13)
        #expect(objects.contains("/IDTree"))
    }

    @Test func `a long note is continued on the following pages, and nothing of it is lost`() throws {
        let blocks = [
            paragraph([TextRun(words(250), style: style.body)]),
            paragraph([TextRun("Mit Note", style: style.body), mark(1, words(1800, "Anmerkung"))]),
            paragraph([TextRun(words(100, "Danach"), style: style.body)]),
        ]
        let document = try compose(blocks, title: "notes-long")
        let pages = try pages(of: document)
        #expect(pages.count { $0.contains("Anmerkung") } > 1)
        let text = pages.joined(separator: " ")
        for number in [1, 900, 1800] { #expect(text.contains("Anmerkung \(number)")) }
        #expect(text.contains("Danach 100"))
        let page = try #require(pages.first { $0.contains("Mit Note") })
        #expect(page.contains("Anmerkung 1 "))
    }

    @Test func `notes of lists, tables, boxes and labels with values come too`() throws {
        func run(_ number: Int) -> [TextRun] {
            [TextRun("Wert", style: style.body), mark(number, "Quelle \(number).")]
        }
        func cell(_ number: Int) -> TableBlock.Cell {
            TableBlock.Cell([.paragraph(Paragraph(run(number), role: .plain))])
        }
        let blocks: [Block] = [
            .list(
                ListBlock(
                    items: [.init(label: "•", blocks: [.paragraph(Paragraph(run(1), role: .plain))])],
                    isNumbered: false,
                    labelStyle: style.body,
                    indent: 15
                )
            ),
            .table(
                TableBlock(
                    columns: [.share(1), .share(1)],
                    head: [TableBlock.Row([cell(2), cell(3)])],
                    rows: [TableBlock.Row([cell(4), cell(5)])],
                    look: style.tableLook
                )
            ),
            .facts(
                FactsBlock(
                    facts: [.init(label: TextRun("Betrag", style: style.label), value: run(6))],
                    placement: .above
                )
            ),
            .box(BoxBlock([paragraph(run(7))], fill: style.tint, horizontalPadding: 8, verticalPadding: 8)),
            .columns(ColumnsBlock(columns: [.init(x: 0, width: 200, blocks: [paragraph(run(8))])])),
        ]
        let document = try compose(blocks, title: "notes-everywhere")
        let text = try pages(of: document).joined(separator: " ")
        for number in 1...8 { #expect(text.contains("Quelle \(number).")) }
    }

    @Test func `lines to sign on stand side by side below place and date`() throws {
        let image = try Illustration(file: SampleFigures.pngs[12], alternative: "Unterschrift Weiß")
        let signers = [
            Signature(name: "Dr. Weiß", function: "Vorsitzender", image: image),
            Signature(name: "Łucja Öztürk", function: "Schriftführerin"), Signature(name: "C. Müller", function: ""),
        ]
        let blocks = [
            paragraph([TextRun("Geschlossen um 21:40 Uhr.", style: style.body)]),
            style.signatureLines(signers, place: "", width: 460),
            style.signatureLines(Array(signers.prefix(1)), place: "Musterbach, 12. November 2026", width: 460),
        ]
        let document = try compose(blocks, title: "signatures")
        let lines = try PDFTools.run("pdftotext", ["-layout", "FILE", "-"], on: document.pdf)
            .split(separator: "\n")
        #expect(lines.contains { $0.contains("Dr. Weiß") && $0.contains("Łucja Öztürk") && $0.contains("C. Müller") })
        #expect(lines.contains { $0.contains("Ort, Datum") })
        #expect(document.html.contains("alt=\"Unterschrift Weiß\""))
    }
}
