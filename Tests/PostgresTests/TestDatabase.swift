import DatabaseCluster
import Foundation
import Logging
import Postgres
import TestTown

let silent = Logger(label: "tests") { _ in SwiftLogNoOpLogHandler() }

/// A leased database with pools into it.
struct TestDatabase: Sendable {
    let lease: DatabaseLease

    init() throws {
        lease = try ThrowawayCluster.shared.lease()
    }

    func pool(
        size: Int = 2,
        role: ClusterRole = .owner,
        statementTimeout: Duration? = .seconds(30),
        queueLimit: Int = 2048,
        queueTimeout: Duration = .seconds(30)
    ) -> PostgresPool {
        var configuration = lease.configuration(role: role)
        configuration.statementTimeout = statementTimeout
        return PostgresPool(
            configuration: configuration,
            size: size,
            logger: silent,
            queueLimit: queueLimit,
            queueTimeout: queueTimeout
        )
    }
}

extension PostgresPool {
    /// One statement in a transaction of its own.
    func query(_ sql: SQL) async throws -> [PostgresRow] {
        try await transaction { try $0.query(sql) }
    }
}

/// The error that something throws; `nil` when it throws none.
func postgresError<T>(_ body: () async throws -> T) async -> PostgresError? {
    do {
        _ = try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
