/// A font file that holds only the glyphs a document uses.
public struct FontSubset: Sendable {
    /// A complete TrueType file.
    public let bytes: [UInt8]
    /// The glyph's index in the subset, by its index in the original file.
    public let newIndex: [UInt32: UInt32]
}
