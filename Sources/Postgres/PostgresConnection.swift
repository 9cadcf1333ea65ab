import CPostgres
import Glibc

/// One connection to the server. It belongs to the thread that opened it and never leaves it.
///
/// Statements are prepared once per connection and text; parameters and results travel in binary format.
@safe public final class PostgresConnection {
    /// How many prepared statements a connection keeps. Each costs the server some ten kilobytes.
    static let preparedStatementLimit = 256

    let handle: OpaquePointer
    let canceller: QueryCancel?
    var statements = StatementCache(capacity: preparedStatementLimit)

    /// Asked before every statement; `true` refuses it.
    var isCancelled: @Sendable () -> Bool = { false }

    /// The connection got into a state in which it must not be used any more.
    var isUnusable = false

    /// Something was executed that outlives its transaction (SET, a session lock, a temporary table).
    var hasSessionState = false

    /// Connects and logs in; blocks for at most the configuration's time limit per host.
    ///
    /// - Parameter configuration: Where the database is and who logs in.
    /// - Throws: ``PostgresError`` with ``PostgresError/isConnectionFailure`` when there is no server or no entry.
    public init(configuration: PostgresConfiguration) throws(PostgresError) {
        let parameters = configuration.connectionParameters
        if parameters.contains(where: { $0.value.utf8.contains(0) }) {
            throw PostgresError(kind: .connection, reason: "a connection parameter with a NUL character")
        }
        let opened = unsafe CStringList.withPointers(parameters.map(\.keyword)) { keywords in
            unsafe CStringList.withPointers(parameters.map(\.value)) { values in
                unsafe PQconnectdbParams(keywords, values, 0)
            }
        }
        guard let opened = unsafe opened else {
            throw PostgresError(kind: .connection, reason: "PQconnectdbParams: out of memory")
        }
        guard unsafe PQstatus(opened) == CONNECTION_OK else {
            let reason = unsafe String(cString: PQerrorMessage(opened))
            unsafe PQfinish(opened)
            throw PostgresError(kind: .connection, reason: reason)
        }
        _ = unsafe PQsetNoticeReceiver(opened, { _, _ in }, nil)
        unsafe handle = unsafe opened
        canceller = unsafe PQgetCancel(opened).map { unsafe QueryCancel(taking: $0) }
    }

    deinit {
        unsafe PQfinish(handle)
    }

    /// Runs a statement and gives all its rows.
    ///
    /// - Parameter sql: The statement.
    /// - Returns: The rows in the server's order; empty for a statement that has none.
    /// - Throws: ``PostgresError``
    public func query(_ sql: SQL) throws(PostgresError) -> [PostgresRow] {
        try run(sql).rows
    }

    /// Runs a statement that gives exactly one row.
    ///
    /// - Parameter sql: The statement.
    /// - Returns: The row.
    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/expectedOne`` for none and for several rows.
    public func one(_ sql: SQL) throws(PostgresError) -> PostgresRow {
        let result = try run(sql)
        guard result.rowCount == 1 else { throw Self.unexpected(result.rowCount, sql) }
        return PostgresRow(result: result, index: 0)
    }

    /// Runs a statement that gives one row or none.
    ///
    /// - Parameter sql: The statement.
    /// - Returns: The row, or `nil`.
    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/expectedOne`` for several rows.
    public func atMostOne(_ sql: SQL) throws(PostgresError) -> PostgresRow? {
        let result = try run(sql)
        guard result.rowCount <= 1 else { throw Self.unexpected(result.rowCount, sql) }
        return result.rowCount == 0 ? nil : PostgresRow(result: result, index: 0)
    }

    /// Runs a statement whose rows, if any, do not matter.
    ///
    /// - Parameter sql: The statement.
    /// - Returns: The number of rows inserted, changed or deleted (or given); 0 for other statements.
    /// - Throws: ``PostgresError``
    @discardableResult
    public func execute(_ sql: SQL) throws(PostgresError) -> Int {
        try run(sql).affectedRows
    }

    /// Runs several statements at once, for migrations. No binds, no rows.
    ///
    /// Outside of a transaction all of them are one transaction, unless the text says otherwise. A pooled connection
    /// is closed after the transaction in which it ran a script, because a script may change the session.
    ///
    /// - Parameter text: Statements with semicolons between them.
    /// - Throws: ``PostgresError`` for the first statement that fails.
    public func script(_ text: String) throws(PostgresError) {
        try refuseWhenCancelled()
        try Self.refuseNUL(text)
        hasSessionState = true
        _ = try unsafe accept(PQexec(handle, text), columns: nil, statement: nil)
    }

    static func unexpected(_ count: Int, _ sql: SQL) -> PostgresError {
        var error = PostgresError(kind: .expectedOne, reason: "\(count) rows")
        error.statement = sql.text
        return error
    }

    static func refuseNUL(_ text: String) throws(PostgresError) {
        if text.utf8.contains(0) {
            throw PostgresError(kind: .unencodable, reason: "a statement with a NUL character")
        }
    }

    func refuseWhenCancelled() throws(PostgresError) {
        if isCancelled() { throw .cancelled }
    }
}

// MARK: - Running statements

extension PostgresConnection {
    /// A statement whose plan does not fit the tables any more fails, and with it its transaction; it is prepared anew
    /// by the next transaction.
    func run(_ sql: SQL) throws(PostgresError) -> ResultSet {
        try refuseWhenCancelled()
        let parameters = try ParameterBuffer(sql.binds)
        let key = StatementCache.Key(text: sql.text, types: sql.binds.map(\.type))
        let entry = try prepare(key, types: parameters.types)
        let answer = unsafe parameters.withPointers { count, values, lengths, formats in
            unsafe PQexecPrepared(handle, entry.name, count, values, lengths, formats, 1)
        }
        do throws(PostgresError) {
            let result = try unsafe accept(answer, columns: entry.columns, statement: sql.text)
            entry.columns = result.columns
            return result
        } catch {
            // After a migration (0A000), or when the statement is gone (26000).
            if error.sqlState == "0A000" || error.sqlState == "26000" { _ = statements.remove(key) }
            throw error
        }
    }

    /// The statement's name on the server; prepares it when it is new.
    func prepare(_ key: StatementCache.Key, types: [UInt32]) throws(PostgresError) -> StatementCache.Entry {
        if let entry = statements.entry(for: key) {
            hasSessionState = hasSessionState || entry.changesSession
            return entry
        }
        try Self.refuseNUL(key.text)
        if unsafe PQtransactionStatus(handle) != PQTRANS_INERROR, let evicted = statements.evict() {
            deallocate(evicted)
        }
        let entry = StatementCache.Entry(
            name: statements.newName(),
            changesSession: SessionState.isChanged(by: key.text)
        )
        let answer = unsafe types.withUnsafeBufferPointer { types in
            unsafe PQprepare(handle, entry.name, key.text, Int32(types.count), types.baseAddress)
        }
        _ = try unsafe accept(answer, columns: nil, statement: key.text)
        statements.insert(entry, for: key)
        hasSessionState = hasSessionState || entry.changesSession
        return entry
    }

    /// Takes an answer over: a result, or the error that it is.
    func accept(
        _ answer: OpaquePointer?,
        columns: ColumnNames?,
        statement: String?
    ) throws(PostgresError) -> ResultSet {
        guard let answer = unsafe answer else { throw connectionError() }
        let result = unsafe ResultSet(taking: answer, columns: columns)
        switch result.status {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_EMPTY_QUERY, PGRES_PIPELINE_SYNC:
            return result
        case PGRES_COPY_IN, PGRES_COPY_OUT, PGRES_COPY_BOTH:
            isUnusable = true
            throw PostgresError(kind: .refused, reason: "COPY is not for query, execute and script")
        default:
            throw result.error(statement: statement, isBroken: isBroken)
        }
    }

    /// The last error of the connection itself.
    func connectionError() -> PostgresError {
        PostgresError(kind: .connection, reason: unsafe String(cString: PQerrorMessage(handle)))
    }

    private func deallocate(_ entry: StatementCache.Entry) {
        unsafe PQclear(PQexec(handle, "DEALLOCATE \(entry.name)"))
    }
}

// MARK: - State

extension PostgresConnection {
    /// Neither a transaction nor a statement is under way.
    var isIdle: Bool { unsafe PQtransactionStatus(handle) == PQTRANS_IDLE }

    var isBroken: Bool { isUnusable || (unsafe PQstatus(handle) != CONNECTION_OK) }

    /// Whether the server has said something although nobody asked: in almost every case that it is going away.
    var hasUnexpectedInput: Bool {
        var descriptor = pollfd(fd: unsafe PQsocket(handle), events: Int16(POLLIN), revents: 0)
        return unsafe poll(&descriptor, 1, 0) != 0
    }
}
