/// Glyphs of one style which follow each other on a baseline.
public struct GlyphRun: Hashable, Sendable {
    /// Left end in points.
    public var x: Double
    /// The look.
    public var style: TextStyle
    /// The glyphs; justification is already part of the spaces' advances.
    public var glyphs: [Glyph]
    /// Index of the node in ``TypesetDocument/structure``; nil for running headers, repeated heads and other
    /// content without meaning.
    public var node: Int?
    /// Address the run links to; ``node`` is then a link node.
    public var link: String?
    /// Whether the characters are read from the last glyph to the first.
    public var isRightToLeft = false

    /// Width in points.
    public var width: Double {
        glyphs.reduce(0) { $0 + $1.advance } * style.size / 1000
    }

    /// The characters of the run in reading order.
    public var text: String {
        isRightToLeft ? Self.text(of: glyphs.reversed()) : Self.text(of: glyphs)
    }

    private static func text(of glyphs: some Collection<Glyph>) -> String {
        glyphs.reduce(into: "") { $0 += $1.text }
    }
}
