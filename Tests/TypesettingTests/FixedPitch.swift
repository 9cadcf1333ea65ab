import TextShaping
import Typesetting

/// A typewriter: every character is half an em wide, so that lines can be counted by hand.
struct FixedPitch: TextMeasuring {
    func glyphs(for text: String, in font: FontStyle) -> [Glyph] {
        text.unicodeScalars.map { scalar in
            Glyph(face: 0, id: scalar.value, text: scalar == "\u{A0}" ? " " : String(scalar), advance: 500)
        }
    }

    func glyphs(for text: String, in font: FontStyle, isRightToLeft: Bool) -> [Glyph] {
        isRightToLeft ? glyphs(for: text, in: font).reversed() : glyphs(for: text, in: font)
    }

    func directions(of paragraph: String) -> TextDirections? {
        EmbeddingLevels(of: paragraph).map { TextDirections(levels: $0.levels, isRightToLeft: $0.isRightToLeft) }
    }

    func visualOrder(of levels: [UInt8]) -> [Int] { EmbeddingLevels.visualOrder(of: levels) }

    func hyphen(in font: FontStyle) -> Glyph {
        Glyph(face: 0, id: 45, text: "\u{AD}", advance: 500)
    }

    func capHeight(of font: FontStyle) -> Double {
        700
    }
}

/// Divides after every third letter.
struct EveryThirdLetter: Hyphenating {
    func divisions(of word: String) -> [Division] {
        stride(from: 3, to: word.unicodeScalars.count, by: 3).map { Division(offset: $0, isSeam: false) }
    }
}

/// Helpers to set short texts on small pages.
enum Sheet {
    static let style = TextStyle(font: FontStyle(.text), size: 10, leading: 12)

    static func paragraph(
        _ text: String,
        alignment: Paragraph.Alignment = .leading,
        role: Paragraph.Role = .body
    ) -> Block {
        .paragraph(Paragraph([TextRun(text, style: style)], alignment: alignment, role: role))
    }

    /// A page as wide as some characters and as high as some lines.
    static func template(characters: Int, lines: Int) -> PageTemplate {
        let width = Length.millimetres(210)
        let height = Length.millimetres(297)
        return PageTemplate(
            left: 20,
            right: width - 20 - Double(characters) * 5,
            firstTop: 20,
            top: 20,
            bottom: height - 20 - Double(lines) * 12
        )
    }

    static func typeset(
        _ blocks: [Block],
        characters: Int,
        lines: Int = 1000,
        hyphenation: (any Hyphenating)? = nil
    ) -> TypesetDocument {
        Typesetter(measure: FixedPitch(), hyphenation: hyphenation)
            .typeset(blocks, on: template(characters: characters, lines: lines))
    }

    static func lines(
        of text: String,
        characters: Int,
        alignment: Paragraph.Alignment = .leading,
        hyphenation: (any Hyphenating)? = nil
    ) -> [String] {
        typeset(
            [paragraph(text, alignment: alignment)],
            characters: characters,
            hyphenation: hyphenation
        ).pages.flatMap(\.lines)
    }
}
