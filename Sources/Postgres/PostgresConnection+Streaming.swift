import CPostgres

extension PostgresConnection {
    /// Runs a statement and hands its rows on one by one, so that a large answer never lies in memory as a whole.
    ///
    /// - Parameters:
    ///   - sql: The statement.
    ///   - body: Called with each row in the server's order. It must not use this connection.
    /// - Throws: ``PostgresError``, or what `body` throws; the rest of the answer is then given up, and with it the
    ///   transaction.
    public func forEachRow(_ sql: SQL, _ body: (PostgresRow) throws -> Void) throws {
        try refuseWhenCancelled()
        let parameters = try ParameterBuffer(sql.binds)
        let key = StatementCache.Key(text: sql.text, types: sql.binds.map(\.type))
        let entry = try prepare(key, types: parameters.types)
        let sent = unsafe parameters.withPointers { count, values, lengths, formats in
            unsafe PQsendQueryPrepared(handle, entry.name, count, values, lengths, formats, 1) == 1
        }
        guard sent, unsafe PQsetSingleRowMode(handle) == 1 else { throw connectionError() }
        do {
            while let answer = unsafe PQgetResult(handle) {
                let result = try unsafe accept(answer, columns: entry.columns, statement: sql.text)
                entry.columns = result.columns
                for row in result.rows { try body(row) }
            }
        } catch {
            canceller?.send()
            while let rest = unsafe PQgetResult(handle) { unsafe PQclear(rest) }
            throw error
        }
    }
}
