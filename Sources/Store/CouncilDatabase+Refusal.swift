public import CouncilModel
internal import Postgres

extension CouncilDatabase {
    /// Runs a writing transaction that may fail for what it writes, and then leaves nothing behind.
    ///
    /// - Parameters:
    ///   - actor: Who writes.
    ///   - body: Runs on the connection's own thread; must not wait for anything else.
    /// - Returns: Whether it was written; `false` when a constraint or a type does not allow the values.
    /// - Throws: What the body throws, or ``PostgresError`` when the database is to blame and not the values.
    public func writeUnlessRefused(
        as actor: Actor,
        _ body: @escaping @Sendable (Transaction) throws -> Void
    ) async throws -> Bool {
        do {
            try await write(as: actor, body)
            return true
        } catch let error as PostgresError where error.blamesValues {
            return false
        }
    }
}

extension PostgresError {
    /// Source: PostgreSQL, appendix A: class 21 cardinality, 22 data, 23 constraints.
    fileprivate var blamesValues: Bool {
        kind == .unencodable || kind == .refused && ["21", "22", "23"].contains(sqlState?.prefix(2) ?? "")
    }
}
