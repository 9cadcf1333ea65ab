/// One glyph as HarfBuzz placed it; lengths in thousandths of an em.
public struct ShapedGlyph: Hashable, Sendable {
    /// Index of the glyph in the font file; 0 means that the font has no glyph for the character.
    public let glyph: UInt32
    /// Offset of the first UTF-8 byte of the characters this glyph stands for.
    public let cluster: Int
    /// How far the pen moves to the right, kerning included.
    public let advance: Double
    /// Shift of this glyph alone to the right.
    public let xOffset: Double
    /// Shift of this glyph alone upwards.
    public let yOffset: Double
}
