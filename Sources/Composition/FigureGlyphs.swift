internal import TextShaping
internal import Typesetting

/// The glyphs of figures and the signs around them, for faces whose tabular figures never move each other.
///
/// A budget has 180,000 different numbers; where no pair of figures is kerned, which is tried out once, a number is the row of
/// its figures and needs no shaping.
struct FigureGlyphs: Sendable {
    private static let characters: [Character] = Array("0123456789.,-* \u{2212}")
    private static let minus: [UInt8] = [0xE2, 0x88, 0x92]

    /// By the byte of the character, that of the sign of mathematics for minus at 0; empty when the face moves figures.
    private let glyphs: [Glyph?]

    private init(glyphs: [Glyph?]) {
        self.glyphs = glyphs
    }

    /// No figures.
    init() {
        self.init(glyphs: [])
    }

    /// Tries out a face.
    init(face: FontFace, number: Int) {
        var glyphs = [Glyph?](repeating: nil, count: 128)
        var ids: [Character: Glyph] = [:]
        for character in Self.characters {
            let shaped = face.shape(String(character), features: .tabularFigures)
            guard shaped.count == 1, shaped[0].glyph != 0, shaped[0].xOffset == 0, shaped[0].yOffset == 0 else {
                self.init()
                return
            }
            let glyph = Glyph(
                face: number,
                id: shaped[0].glyph,
                text: String(character),
                advance: shaped[0].advance
            )
            ids[character] = glyph
            glyphs[Int(character.asciiValue ?? 0)] = glyph
        }
        let pairs = Self.characters.flatMap { first in Self.characters.flatMap { [first, $0] } }
        let shaped = face.shape(String(pairs), features: .tabularFigures)
        let isPlain =
            shaped.count == pairs.count
            && zip(pairs, shaped).allSatisfy { character, glyph in
                ids[character]?.id == glyph.glyph && ids[character]?.advance == glyph.advance && glyph.xOffset == 0
                    && glyph.yOffset == 0
            }
        self.init(glyphs: isPlain ? glyphs : [])
    }

    /// The glyphs of a number.
    ///
    /// - Parameter text: Any text.
    /// - Returns: Its glyphs; nil when it holds anything but figures and their signs.
    func glyphs(for text: String) -> [Glyph]? {
        guard !glyphs.isEmpty else { return nil }
        var row: [Glyph] = []
        row.reserveCapacity(text.utf8.count)
        var pending = 0
        for byte in text.utf8 {
            if byte >= 128 {
                guard byte == Self.minus[pending] else { return nil }
                pending += 1
                guard pending == 3 else { continue }
                pending = 0
            } else if pending > 0 {
                return nil
            }
            guard let glyph = glyphs[byte >= 128 ? 0 : Int(byte)] else { return nil }
            row.append(glyph)
        }
        return pending == 0 ? row : nil
    }
}
