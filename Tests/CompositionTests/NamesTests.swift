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
                    TextRun("Frau فاطمة", style: style), TextRun(" الزهراء", style: style.strong),
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

    @Test func `directions change only at letters`() {
        let runs = WritingDirection.runs(of: "Frau דוד כהן, 12 (SPD)")
        #expect(runs.map(\.text) == ["Frau ", "דוד כהן", ", 12 (SPD)"])
        #expect(runs.map(\.isRightToLeft) == [false, true, false])
        #expect(WritingDirection.visualRuns(of: "כהן 12 דוד").map(\.text) == [" דוד", "12", "כהן "])
        #expect(WritingDirection.runs(of: "Müller").map(\.isRightToLeft) == [false])
        #expect(WritingDirection.runs(of: "").isEmpty)
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
