/// Why a file cannot take part in a packet, or a packet cannot be written.
public enum PDFAssemblyError: Error, Equatable, Sendable, CustomStringConvertible {
    /// There is no file of that name, or it may not be read.
    case missing
    /// The file is no PDF, or so damaged that its pages are not found.
    case unreadable(detail: String)
    /// The file opens only with a password.
    case needsPassword
    /// The file has no page.
    case noPages
    /// An object of a document could not be taken over.
    case notMergeable(document: Int, detail: String)
    /// The packet could not be written.
    case notWritable(detail: String)

    /// One sentence for a developer; `detail` may name the file.
    public var description: String {
        switch self {
        case .missing: "the file is not there or may not be read"
        case .unreadable(let detail): "the file is not readable: \(detail)"
        case .needsPassword: "the file needs a password"
        case .noPages: "the file has no pages"
        case .notMergeable(let document, let detail): "document \(document) cannot be merged: \(detail)"
        case .notWritable(let detail): "the packet cannot be written: \(detail)"
        }
    }
}
