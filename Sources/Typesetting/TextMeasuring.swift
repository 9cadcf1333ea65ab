/// What layout needs to know of fonts; implemented by whoever can read font files.
public protocol TextMeasuring {
    /// The glyphs of a piece of text without line breaks, kerning applied, in visual order.
    ///
    /// - Parameters:
    ///   - text: The characters, all of one style.
    ///   - font: The face.
    /// - Returns: One glyph at least for each visible character.
    func glyphs(for text: String, in font: FontStyle) -> [Glyph]

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
