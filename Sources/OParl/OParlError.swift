/// Why a stored document or a request to the interface could not be read.
public enum OParlError: Error, Equatable, Sendable, CustomStringConvertible {
    /// A stored document is not what its kind demands.
    case unreadableDocument(OParlKind)
    /// A query parameter has no value of the form it needs.
    case invalidParameter(String)

    /// A sentence for people, without internals.
    public var description: String {
        switch self {
        case .unreadableDocument:
            "Dieses Objekt kann zurzeit nicht ausgegeben werden."
        case .invalidParameter(let name):
            "Der Parameter „\(name)“ hat keinen gültigen Wert."
        }
    }
}
