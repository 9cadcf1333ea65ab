/// What went wrong between this process and the database.
///
/// ``description`` may be shown to anyone: it names neither the statement nor a value. ``debugDescription`` is for
/// developers and logs; it has the statement with `$1` in it, but no bound value and no message that could repeat one.
public struct PostgresError: Error, Hashable, Sendable {
    /// What kind of failure it is.
    public enum Kind: Hashable, Sendable {
        /// The server refused a statement; ``PostgresError/sqlState`` says why.
        case refused
        /// The server cannot be reached, refused the login, or the connection broke.
        case connection
        /// A statement that must give exactly one row (or at most one) gave another number.
        case expectedOne
        /// The row has no such column.
        case missingColumn
        /// A column does not fit the Swift type it is read into.
        case undecodable
        /// A value cannot be sent: PostgreSQL stores no NUL character in text.
        case unencodable
        /// All connections were busy for too long, or too many callers wait already.
        case poolExhausted
        /// The pool is closed.
        case poolClosed
        /// The task was cancelled before the statement was sent.
        case cancelled
        /// The body caught an error and went on; the server had given the transaction up by then.
        case transactionAborted
    }

    /// What kind of failure it is.
    public let kind: Kind

    /// The five characters of SQLSTATE, when the server sent them. Source: PostgreSQL, appendix A.
    public var sqlState: String?

    /// The constraint that was violated.
    public var constraint: String?

    /// The table the error is about.
    public var table: String?

    /// The column the error is about.
    public var column: String?

    /// Whether the connection broke while COMMIT was under way: the transaction may have been done.
    public var isOutcomeUnknown = false

    let reason: String
    var statement: String?

    init(kind: Kind, reason: String) {
        self.kind = kind
        self.reason = reason
    }

    /// All connections were busy for too long, or too many callers wait already.
    public static let poolExhausted = PostgresError(kind: .poolExhausted, reason: "no connection became free in time")

    static let poolClosed = PostgresError(kind: .poolClosed, reason: "the pool is closed")
    static let cancelled = PostgresError(kind: .cancelled, reason: "the task was cancelled")

    /// A unique constraint was violated (23505).
    public var isUniqueViolation: Bool { sqlState == "23505" }

    /// A foreign key was violated (23503).
    public var isForeignKeyViolation: Bool { sqlState == "23503" }

    /// A CHECK constraint was violated (23514).
    public var isCheckViolation: Bool { sqlState == "23514" }

    /// The transaction met another one and can be tried again (40001 serialization failure, 40P01 deadlock).
    public var isSerializationFailure: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// The statement ran into `statement_timeout` or was cancelled (57014).
    public var isStatementCancelled: Bool { sqlState == "57014" }

    /// The role may not do this (42501).
    public var isInsufficientPrivilege: Bool { sqlState == "42501" }

    /// The server's disk is full (53100).
    public var isDiskFull: Bool { sqlState == "53100" }

    /// No connection became free in time.
    public var isPoolExhausted: Bool { kind == .poolExhausted }

    /// The server cannot be reached or has ended the connection; the next transaction tries again by itself.
    public var isConnectionFailure: Bool {
        if kind == .connection { return true }
        guard let sqlState else { return false }
        return sqlState.hasPrefix("08") || ["57P01", "57P02", "57P03", "57P05"].contains(sqlState)
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible {
    /// One German sentence that gives nothing away.
    public var description: String {
        switch kind {
        case _ where isConnectionFailure: "Die Datenbank ist zurzeit nicht erreichbar."
        case .refused, .transactionAborted: "Die Datenbank hat die Anfrage abgelehnt."
        case .connection: "Die Datenbank ist zurzeit nicht erreichbar."
        case .expectedOne, .missingColumn, .undecodable: "Die Datenbank hat unerwartet geantwortet."
        case .unencodable: "Ein Text enthält ein Zeichen, das nicht gespeichert werden kann."
        case .poolExhausted: "Die Datenbank ist zurzeit ausgelastet."
        case .poolClosed: "Der Dienst wird gerade beendet."
        case .cancelled: "Die Anfrage wurde abgebrochen."
        }
    }

    /// For logs and developers: kind, SQLSTATE, names of constraint and table, the statement's text; no bound value.
    public var debugDescription: String {
        var text = "PostgresError(\(kind)"
        if let sqlState { text += ", sqlState: \(sqlState)" }
        if let constraint { text += ", constraint: \(constraint)" }
        if let table { text += ", table: \(table)" }
        if let column { text += ", column: \(column)" }
        if isOutcomeUnknown { text += ", outcome unknown" }
        if !reason.isEmpty { text += ", reason: \(reason)" }
        if let statement { text += ", statement: \(statement)" }
        return text + ")"
    }
}
