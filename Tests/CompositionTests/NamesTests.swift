import Foundation
import Testing
import Typesetting

@testable import Composition

@Suite struct `Names in other scripts` {
    private func compose(_ runs: [[TextRun]], title: String) throws -> ComposedDocument {
        let blocks = runs.map { Block.paragraph(Paragraph($0, spaceAfter: 6)) }
        let document = try Composers.shared.compose(SampleFigures.layout(blocks, title: title))
        try Proofs.write(document, name: title)
        return document
    }

    /// The words of a document, one space between them, without the marks that readers add.
    private func words(of document: ComposedDocument, _ option: String = "") throws -> String {
        let options = option.isEmpty ? [] : [option]
        return try PDFTools.run("pdftotext", options + ["FILE", "-"], on: document.pdf)
            .unicodeScalars.filter { !(0x200E...0x202E).contains($0.value) }.map(String.init).joined()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private static let names = [
        "Արամ Խաչատրյան", "ნინო ბურჯანაძე", "Łukasz Żółć", "Nguyễn Thị Hồng Ánh", "Ġorġ Ħaż-Żebbuġ", "Áile Čáhppe Ŋŋ",
        "Γιώργος Παπαδόπουλος", "Ђорђе Љубић", "Їжак Ґалаґан", "İbrahim Ağaoğlu", "Þórður Æðarson", "Őrsi Űző",
        "Ștefan Ț", "Ērika Ņ", "דוד בן־גוריון", "יצחק כהן", "محمد حسين", "فاطمة الزهراء",
    ]

    @Test func `a name in any script of Europe has its glyphs and is found in the PDF, in each weight and slant`()
        throws
    {
        let body = SampleFigures.style.body
        let label = SampleFigures.style.label
        let looks = [body, body.strong, body.emphasized, body.strong.emphasized, label, label.strong]
        let document = try compose(
            looks.map { look in
                Self.names.flatMap {
                    [TextRun("Mitglied ", style: look), TextRun($0, style: look), TextRun(", ", style: look)]
                }
            },
            title: "names-scripts"
        )
        #expect(document.missingGlyphs.isEmpty)
        let text = try PDFTools.run("pdftotext", ["FILE", "-"], on: document.pdf).split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
        for name in Self.names {
            for word in name.split(separator: " ") {
                #expect(text.components(separatedBy: word).count == looks.count + 1, "\(word)")
            }
        }
        let fonts = try PDFTools.run("pdffonts", ["FILE"], on: document.pdf)
        for font in [
            "NotoSerifHebrew-Bold", "NotoNaskhArabic-Bold", "NotoSansGeorgian-Bold", "NotoSerifArmenian-Regular",
        ] {
            #expect(fonts.contains(font))
        }
    }

    @Test func `a name of several words that runs from right to left stays in its order`() throws {
        let style = SampleFigures.style.body
        let document = try compose(
            [
                [TextRun("Stadtrat יצחק כהן (SPD) spricht.", style: style)],
                [
                    TextRun("Frau \u{2068}فاطمة", style: style),
                    TextRun(" الزهراء\u{2069}", style: style.strong),
                    TextRun(", 12 Jahre", style: style),
                ],
                [TextRun(String(repeating: "Wort ", count: 11) + "יצחק כהן und דוד, " + "Ende.", style: style)],
            ],
            title: "names-right-to-left"
        )
        let text = try PDFTools.run("pdftotext", ["FILE", "-"], on: document.pdf)
            .unicodeScalars.filter { !(0x200E...0x202E).contains($0.value) }.map(String.init).joined()
        #expect(text.contains("יצחק כהן") && text.contains("فاطمة الزهراء") && text.contains("12 Jahre"))
        #expect(text.components(separatedBy: "יצחק כהן").count == 3)
        let words = try PDFTools.run("pdftotext", ["-bbox", "FILE", "-"], on: document.pdf)
        // In this output the letters of a word stand as they are seen, from left to right.
        func left(_ word: String) throws -> Double {
            let seen = String(word.reversed())
            let match = try #require(words.firstMatch(of: try Regex("xMin=\"([0-9.]+)\"[^>]*>\(seen)")))
            return try #require(Double(String(match.output[1].substring ?? "")))
        }
        #expect(try left("יצחק") > left("כהן"))
        #expect(try left("فاطمة") > left("الزهراء"))
    }

    @Test func `figures and brackets of names stand as they are read`() throws {
        let style = SampleFigures.style.body
        let document = try compose(
            [
                [TextRun("Der Ausschuss hörte die Vertreter der Gemeinden des Kreises an.", style: style)],
                [TextRun("Frau محمد 12 und andere.", style: style)],
                [TextRun("Herr כהן (דוד) spricht.", style: style)],
                [
                    TextRun("Siehe ", style: style), TextRun("דוד כהן", style: style, link: "https://example.org/"),
                    TextRun(" dort.", style: style),
                ],
            ],
            title: "names-directions"
        )
        // In the order of the content, which readers aloud follow.
        let text = try words(of: document, "-raw")
        #expect(text.contains("Frau محمد 12 und andere."))
        #expect(text.contains("Siehe דוד כהן dort."))
        #expect(try words(of: document).contains("דוד כהן"))
        let boxes = try PDFTools.run("pdftotext", ["-bbox", "FILE", "-"], on: document.pdf)
        func left(_ word: String) throws -> Double {
            let match = try #require(boxes.firstMatch(of: try Regex("xMin=\"([0-9.]+)\"[^>]*>\(word)<")))
            return try #require(Double(String(match.output[1].substring ?? "")))
        }
        #expect(try left("12") < left(String("محمد".reversed())))
        // The content of the page is in reading order, and says where it is shown the other way about.
        let pages = try PDFTools.run("qpdf", ["--qdf", "--object-streams=disable", "FILE", "-"], on: document.pdf)
        #expect(pages.contains("/ReversedChars BMC"))
        #expect(pages.contains("/Contents <feff05d305d505d3002005db05d405df>"))
    }

    @Test func `a paragraph from right to left is flush right and read word by word`() throws {
        let style = SampleFigures.style.body
        let sentence = "שלום עולם זה משפט ארוך בעברית (סוף) "
        let paragraph = Paragraph([TextRun(String(repeating: sentence, count: 6) + "12", style: style)])
        let document = try Composers.shared.compose(SampleFigures.layout([.paragraph(paragraph)], title: "שלום"))
        try Proofs.write(document, name: "paragraph-right-to-left")
        for options in [[], ["-raw"]] {
            let text = try words(of: document, options.joined())
            #expect(text.components(separatedBy: "שלום עולם זה משפט").count >= 6, "\(options)")
        }
        let rights = try PDFTools.run("pdftotext", ["-bbox-layout", "FILE", "-"], on: document.pdf)
            .matches(of: /<line [^>]*xMax="([0-9.]+)"/).compactMap { Double($0.output.1) }
        #expect(try #require(rights.max()) - (try #require(rights.last)) < 3)
    }

    @Test func `a character without a glyph is reported with its code point and the words around it`() throws {
        let style = SampleFigures.style.body
        let document = try compose(
            [[TextRun("Das Zeichen 𒀀 steht in keiner Schrift.", style: style)]],
            title: "names-missing"
        )
        let missing = try #require(document.missingGlyphPlaces.first)
        #expect(missing.codePoint == "U+12000")
        #expect(missing.places == ["Das Zeichen 𒀀 steht in keiner Schrif…"])
        #expect(missing.description.hasPrefix("„𒀀“ (U+12000) in „Das Zeichen"))
    }
}
