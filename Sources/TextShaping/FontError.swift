/// Why a font file cannot be used.
public enum FontError: Error, Equatable, Sendable, CustomStringConvertible {
    /// The file does not exist, cannot be read, or is not a font.
    case unreadable(path: String)
    /// The outlines are not of the TrueType kind.
    case noTrueTypeOutlines(path: String)
    /// HarfBuzz could not cut the font down to the glyphs asked for.
    case subsettingFailed(font: String)

    /// One sentence for an operator; it names the font, never a document's content.
    public var description: String {
        switch self {
        case .unreadable(let path): "the font file \(path) cannot be read"
        case .noTrueTypeOutlines(let path): "the font file \(path) has no TrueType outlines"
        case .subsettingFailed(let font): "the font \(font) cannot be reduced to the glyphs in use"
        }
    }
}
