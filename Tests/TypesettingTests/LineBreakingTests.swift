import Testing
import Typesetting

@Suite struct LineBreakingTests {
    @Test func `no line is wider than the measure and no word is lost`() {
        let text = "Der Stadtrat beschließt die Abwägung der eingegangenen Stellungnahmen in öffentlicher Sitzung."
        for measure in 14...60 {
            let lines = Sheet.lines(of: text, characters: measure)
            #expect(lines.allSatisfy { $0.filter { $0 != " " }.isEmpty == false })
            #expect(lines.map { trimmed($0) }.allSatisfy { $0.count <= measure })
            #expect(lines.map { trimmed($0) }.joined(separator: " ") == text)
        }
    }

    @Test func `a no-break space never ends a line`() {
        let text = "Satzung nach §\u{A0}10 Abs.\u{A0}1 des Baugesetzbuches"
        for measure in 12...40 {
            for line in Sheet.lines(of: text, characters: measure) {
                let end = trimmed(line)
                #expect(!end.hasSuffix("§"))
                #expect(!end.hasSuffix("Abs."))
            }
        }
    }

    @Test func `lines end with a space unless a word is divided, so that words stay apart`() {
        let lines = Sheet.lines(of: "eins zwei drei vier", characters: 9)
        #expect(lines == ["eins zwei ", "drei vier"])
    }

    @Test func `a justified line fills the measure exactly, the last one does not`() throws {
        let document = Sheet.typeset(
            [Sheet.paragraph("aaa bbb ccc ddd eee fff ggg hhh iii jjj kk", alignment: .justified)],
            characters: 13
        )
        let runs = document.pages[0].items.compactMap { item -> GlyphRun? in
            guard case .text(_, let runs) = item else { return nil }
            return runs.first
        }
        #expect(runs.count == 4)
        for run in runs.dropLast() {
            let visible = run.glyphs.last?.text == " " ? run.glyphs.dropLast() : run.glyphs[...]
            let width = visible.reduce(0) { $0 + $1.advance } * run.style.size / 1000
            #expect(abs(width - 65) < 0.01)
        }
        let last = try #require(runs.last)
        #expect(last.width < 65)
    }

    @Test func `a word without end is cut into pieces, and not a letter is lost`() {
        let word = String(repeating: "abcdefghij", count: 1234)
        let asked = Asked()
        let document = Typesetter(measure: asked, hyphenation: EveryThirdLetter())
            .typeset([Sheet.paragraph(word)], on: Sheet.template(characters: 60, lines: 50))
        let lines = document.pages.flatMap(\.lines)
        #expect(lines.joined().filter { $0 != "\u{AD}" } == word)
        #expect(lines.allSatisfy { $0.count <= 61 })
        #expect(asked.longest <= 1000)
    }

    @Test func `marks without width fill a line and stop nothing`() {
        let lines = Sheet.lines(of: String(repeating: "a\u{200B}\u{200B}\u{200B}", count: 50), characters: 10)
        #expect(lines == Array(repeating: String(repeating: "a", count: 10), count: 5))
    }

    @Test func `words are divided only where the language allows it`() {
        let lines = Sheet.lines(
            of: "ein abcdefghijkl zwei",
            characters: 10,
            hyphenation: EveryThirdLetter()
        )
        let divided = lines.filter { $0.hasSuffix("\u{AD}") }
        #expect(!divided.isEmpty)
        for line in divided {
            let part = line.dropLast().split(separator: " ").last ?? ""
            #expect(part.count % 3 == 0)
        }
    }

    @Test func `a month is not divided from itself behind its day`() {
        func lines(_ text: String) -> [String] {
            Sheet.lines(of: text, characters: 19, alignment: .justified, hyphenation: EveryThirdLetter())
        }
        #expect(lines("Fassung vom 28. abcdefghi und weiter").contains { $0.hasSuffix("\u{AD}") })
        #expect(!lines("Fassung vom 28.\u{A0}abcdefghi und weiter").contains { $0.hasSuffix("\u{AD}") })
    }

    @Test func `a word wider than the measure is cut instead of sticking out`() {
        let lines = Sheet.lines(of: String(repeating: "x", count: 95), characters: 20)
        #expect(lines.map(\.count) == [20, 20, 20, 20, 15])
    }

    @Test func `an empty paragraph takes no space`() {
        #expect(Sheet.lines(of: "", characters: 20).isEmpty)
    }

    @Test func `a line feed forces a new line`() {
        #expect(Sheet.lines(of: "eins\nzwei drei", characters: 40) == ["eins", "zwei drei"])
    }

    @Test func `a compound may end a line after its own hyphen`() {
        let lines = Sheet.lines(of: "Verkehrs-Ausschuss", characters: 11)
        #expect(lines == ["Verkehrs-", "Ausschuss"])
    }

    @Test func `the lines of a heading are of similar length`() {
        let document = Sheet.typeset(
            [Sheet.paragraph("Sitzung der Gemeindevertretung der Gemeinde Ense", role: .heading(level: 1))],
            characters: 42
        )
        #expect(document.pages[0].lines == ["Sitzung der Gemeindevertretung ", "der Gemeinde Ense"])
    }

    private func trimmed(_ line: String) -> String {
        line.hasSuffix(" ") ? String(line.dropLast()) : line
    }
}

/// A typewriter that remembers the longest text it was asked for.
private final class Asked: TextMeasuring {
    private(set) var longest = 0

    func glyphs(for text: String, in font: FontStyle) -> [Glyph] {
        longest = max(longest, text.unicodeScalars.count)
        return FixedPitch().glyphs(for: text, in: font)
    }

    func glyphs(for text: String, in font: FontStyle, isRightToLeft: Bool) -> [Glyph] {
        FixedPitch().glyphs(for: text, in: font, isRightToLeft: isRightToLeft)
    }

    func directions(of paragraph: String) -> TextDirections? { FixedPitch().directions(of: paragraph) }

    func visualOrder(of levels: [UInt8]) -> [Int] { FixedPitch().visualOrder(of: levels) }

    func hyphen(in font: FontStyle) -> Glyph { FixedPitch().hyphen(in: font) }

    func capHeight(of font: FontStyle) -> Double { FixedPitch().capHeight(of: font) }
}
