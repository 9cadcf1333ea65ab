internal import TextShaping
internal import Typesetting

/// Measures text for one document and remembers the characters that no font has.
final class DocumentMeasure: TextMeasuring {
    private let library: FontLibrary
    private(set) var missing: Set<Unicode.Scalar> = []

    init(library: FontLibrary) {
        self.library = library
    }

    func glyphs(for text: String, in font: FontStyle) -> [Glyph] {
        noted(library.shape(text, in: font))
    }

    func glyphs(for text: String, in font: FontStyle, isRightToLeft: Bool) -> [Glyph] {
        noted(library.shape(text, in: font, as: isRightToLeft ? .rightToLeft : .leftToRight))
    }

    func directions(of paragraph: String) -> TextDirections? {
        EmbeddingLevels(of: paragraph).map { TextDirections(levels: $0.levels, isRightToLeft: $0.isRightToLeft) }
    }

    func visualOrder(of levels: [UInt8]) -> [Int] {
        EmbeddingLevels.visualOrder(of: levels)
    }

    private func noted(_ shaped: FontLibrary.Shaped) -> [Glyph] {
        if !shaped.missing.isEmpty { missing.formUnion(shaped.missing) }
        return shaped.glyphs
    }

    func hyphen(in font: FontStyle) -> Glyph {
        var hyphen = glyphs(for: "-", in: font).first ?? Glyph(face: 0, id: 0, text: "-", advance: 300)
        hyphen.text = "\u{AD}"
        return hyphen
    }

    func capHeight(of font: FontStyle) -> Double {
        library.face(library.face(for: font))?.metrics.capHeight ?? 700
    }
}
