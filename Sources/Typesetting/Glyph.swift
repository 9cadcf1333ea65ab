/// One glyph with the characters it stands for; lengths in thousandths of an em.
public struct Glyph: Hashable, Sendable {
    /// Number of the font file, as the measuring side counts them.
    public var face: Int
    /// Index of the glyph in that file.
    public var id: UInt32
    /// The characters a reader gets when the text is searched or copied.
    public var text: String
    /// How far the pen moves to the right.
    public var advance: Double
    /// Shift of this glyph alone to the right.
    public var xOffset: Double
    /// Shift of this glyph alone upwards.
    public var yOffset: Double

    /// A glyph; lengths in thousandths of an em.
    public init(face: Int, id: UInt32, text: String, advance: Double, xOffset: Double = 0, yOffset: Double = 0) {
        self.face = face
        self.id = id
        self.text = text
        self.advance = advance
        self.xOffset = xOffset
        self.yOffset = yOffset
    }
}
