public import PDFAssembly
public import PDFWriting
public import TextShaping

/// Why a document could not be composed.
public enum CompositionError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A font file was not found in any of the search directories.
    case fontNotFound(file: String)
    /// A font file cannot be used.
    case font(FontError)
    /// The hyphenation patterns cannot be read.
    case hyphenationPatternsUnreadable(path: String)
    /// The PDF could not be written.
    case writing(PDFError)
    /// A packet could not be put together.
    case assembling(PDFAssemblyError)

    /// One sentence for an operator; it says nothing of the document's content.
    public var description: String {
        switch self {
        case .fontNotFound(let file): "the font file \(file) was not found"
        case .font(let error): error.description
        case .hyphenationPatternsUnreadable(let path): "the hyphenation patterns \(path) cannot be read"
        case .writing(let error): error.description
        case .assembling(let error): error.description
        }
    }
}
