import CPostgres

extension PostgresConnection {
    /// Opens a transaction; BEGIN and all settings go out together and are answered together.
    func begin(settings: [(name: String, value: String)], readOnly: Bool) throws(PostgresError) {
        let begin = readOnly ? "BEGIN READ ONLY" : "BEGIN"
        guard !settings.isEmpty else {
            try command(begin)
            return
        }
        let calls = settings.map { setting -> SQL in "set_config(\(setting.name), \(setting.value), true)" }
        let statement: SQL = "SELECT \(fragment: calls.joined(separator: ", "))"
        let parameters = try ParameterBuffer(statement.binds)
        let key = StatementCache.Key(text: statement.text, types: statement.binds.map(\.type))
        let hadSessionState = hasSessionState
        let entry = try prepare(key, types: parameters.types)
        hasSessionState = hadSessionState

        guard unsafe PQenterPipelineMode(handle) == 1 else { throw connectionError() }
        let sent = unsafe parameters.withPointers { count, values, lengths, formats in
            unsafe PQsendQueryParams(handle, begin, 0, nil, nil, nil, nil, 0) == 1
                && PQsendQueryPrepared(handle, entry.name, count, values, lengths, formats, 1) == 1
                && PQpipelineSync(handle) == 1
        }
        var failure: PostgresError?
        if sent {
            failure = readPipeline()
        } else {
            isUnusable = true
            failure = connectionError()
        }
        if unsafe PQexitPipelineMode(handle) != 1 { isUnusable = true }
        guard let failure else { return }
        rollback()
        throw failure
    }

    /// Reads every answer up to the synchronisation point and gives the first error among them. Each of the two
    /// statements ends with a null result; more of them mean that the synchronisation point will not come.
    private func readPipeline() -> PostgresError? {
        var failure: PostgresError?
        var ends = 0
        while !isBroken, ends < 4 {
            guard let answer = unsafe PQgetResult(handle) else {
                ends += 1
                continue
            }
            do throws(PostgresError) {
                let result = try unsafe accept(answer, columns: nil, statement: nil)
                if result.status == PGRES_PIPELINE_SYNC { return failure }
            } catch {
                failure = failure ?? error
            }
        }
        isUnusable = true
        return failure ?? connectionError()
    }

    /// Ends the transaction.
    ///
    /// - Throws: ``PostgresError``; of kind ``PostgresError/Kind/transactionAborted`` when a statement had failed and the
    ///   body went on as if nothing had happened.
    func commit() throws(PostgresError) {
        guard unsafe PQtransactionStatus(handle) == PQTRANS_INTRANS else {
            if isBroken { throw connectionError() }
            rollback()
            throw PostgresError(kind: .transactionAborted, reason: "the transaction was not open any more at its end")
        }
        do throws(PostgresError) {
            try command("COMMIT")
        } catch {
            guard error.isConnectionFailure || isBroken else { throw error }
            var error = error
            error.isOutcomeUnknown = true
            throw error
        }
    }

    /// Undoes the transaction. A connection on which that fails is not used again.
    func rollback() {
        guard !isBroken else { return }
        if isIdle { return }
        do throws(PostgresError) {
            try command("ROLLBACK")
        } catch {
            isUnusable = true
        }
    }

    /// A fixed command without values, in one simple round trip.
    func command(_ text: String) throws(PostgresError) {
        _ = try unsafe accept(PQexec(handle, text), columns: nil, statement: text)
    }
}
