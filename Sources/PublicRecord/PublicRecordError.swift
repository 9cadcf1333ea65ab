import Postgres

/// Why something published could not be read.
public enum PublicRecordError: Error, Equatable, CustomStringConvertible, CustomDebugStringConvertible {
    /// The database is away or has too much to do; the same question may get an answer in a moment.
    case unavailable
    /// The database refused the question; the text is for the log and holds no values.
    case refused(String)
    /// A row is of a kind this program does not know: it is older than the one that publishes.
    case unknownKind
    /// The bytes of a file are not complete.
    case incompleteFile
    /// The role may read more than what was published; the text names something it should not see.
    case excessiveRights(String)

    init(_ error: PostgresError) {
        self =
            error.isConnectionFailure || error.isStatementCancelled || error.kind == .poolExhausted
            ? .unavailable : .refused(error.debugDescription)
    }

    /// A sentence for people.
    public var description: String {
        switch self {
        case .unavailable: "Die Daten sind zurzeit nicht erreichbar."
        case .refused: "Die Daten können zurzeit nicht gelesen werden."
        case .unknownKind: "Dieses Objekt kann zurzeit nicht angezeigt werden."
        case .incompleteFile: "Diese Datei kann zurzeit nicht ausgeliefert werden."
        case .excessiveRights: "Das Gremienportal ist nicht richtig eingerichtet."
        }
    }

    /// For the log: the kind, and what the database said about the statement.
    public var debugDescription: String {
        switch self {
        case .unavailable: "database unavailable"
        case .refused(let detail): detail
        case .unknownKind: "row of an unknown kind"
        case .incompleteFile: "bytes of a file are missing"
        case .excessiveRights(let name): "the role can read \(name)"
        }
    }
}
