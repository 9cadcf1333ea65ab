/// Why a document cannot be written.
public enum PDFError: Error, Equatable, Sendable, CustomStringConvertible {
    /// No memory for the compressor.
    case compressionFailed
    /// A document needs one page at least.
    case noPages
    /// A font has codes for 65,535 glyphs and texts at most.
    case tooManyCodes

    /// One sentence for an operator.
    public var description: String {
        switch self {
        case .compressionFailed: "the document could not be compressed"
        case .noPages: "the document has no page"
        case .tooManyCodes: "the document has more different characters than a font has codes"
        }
    }
}
