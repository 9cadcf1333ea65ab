/// What layout needs to know of fonts; implemented by whoever can read font files.
public protocol TextMeasuring {
    /// The glyphs of a piece of text without line breaks, kerning applied, in visual order.
    ///
    /// - Parameters:
    ///   - text: The characters, all of one style; they are a line of their own where directions change in them.
    ///   - font: The face.
    /// - Returns: One glyph at least for each visible character.
    func glyphs(for text: String, in font: FontStyle) -> [Glyph]

    /// The glyphs of a piece of text of which the direction is known, from left to right as they are seen.
    ///
    /// - Parameters:
    ///   - text: The characters in reading order, all of one style and one embedding level.
    ///   - font: The face.
    ///   - isRightToLeft: Whether they run from right to left; brackets are then mirrored.
    /// - Returns: One glyph at least for each visible character.
    func glyphs(for text: String, in font: FontStyle, isRightToLeft: Bool) -> [Glyph]

    /// The directions of the characters of a paragraph.
    ///
    /// - Parameter paragraph: The characters in reading order.
    /// - Returns: Nil when all of them run from left to right.
    func directions(of paragraph: String) -> TextDirections?

    /// The order in which the parts of a line are seen from left to right.
    ///
    /// - Parameter levels: The embedding level of each part, in reading order.
    /// - Returns: The places of the parts in `levels`.
    func visualOrder(of levels: [UInt8]) -> [Int]

    /// The hyphen that layout adds at the end of a divided word; its text is U+00AD.
    ///
    /// - Parameter font: The face.
    /// - Returns: The hyphen.
    func hyphen(in font: FontStyle) -> Glyph

    /// Height of capitals in thousandths of an em, by which lines are centred in their leading.
    ///
    /// - Parameter font: The face.
    /// - Returns: The height.
    func capHeight(of font: FontStyle) -> Double
}
