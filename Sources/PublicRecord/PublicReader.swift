import Foundation
public import Logging
import OParl
public import Postgres

/// Reads what was published: schema `portal`, and nothing else.
///
/// Every function is one read-only transaction that sees one state of the data. Its role has no other rights; this
/// type has no other statements.
public struct PublicReader: Sendable {
    private let pool: PostgresPool

    /// A reader; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - configuration: Where the database is; the role should be the one that may read schema `portal` only.
    ///   - size: The largest number of connections, at least 1.
    ///   - logger: Where failed connections are noted.
    ///   - queueTimeout: How long a request may wait for a connection.
    public init(
        configuration: PostgresConfiguration,
        size: Int,
        logger: Logger,
        queueTimeout: Duration = .seconds(3)
    ) {
        var configuration = configuration
        configuration.statementTimeout = configuration.statementTimeout ?? .seconds(2)
        // One snapshot per transaction, so that a page never mixes two publications. Plans are made for the values at
        // hand: a list "since yesterday" and a list "since ever" need different indexes. One visitor, one processor.
        let options = [
            "-c default_transaction_read_only=on", #"-c default_transaction_isolation=repeatable\ read"#,
            "-c plan_cache_mode=force_custom_plan", "-c max_parallel_workers_per_gather=0",
        ]
        configuration.parameters["options"] =
            ([configuration.parameters["options"]].compactMap { $0 } + options).joined(separator: " ")
        pool = PostgresPool(
            configuration: configuration,
            size: size,
            logger: logger,
            queueTimeout: queueTimeout
        )
    }

    /// Closes all connections after the running transactions.
    public func close() async {
        await pool.close()
    }

    /// The present state of everything published; changes with every publication and withdrawal.
    public func cursor() async throws -> PublicationCursor {
        try await read { snapshot in
            PublicationCursor(value: try snapshot.connection.one("SELECT number FROM portal.revision")["number"])
        }
    }

    /// The name and the contact of the portal; nil before the first publication.
    public func site() async throws -> PublishedSite? {
        try await read { snapshot in
            try snapshot.connection.atMostOne(
                """
                SELECT name, contact_email, contact_name, license, base_url, modified,
                    (SELECT min(created) FROM portal.object WHERE kind = 'body') AS created
                FROM portal.site
                """
            ).map { row in
                let modified: Date = try row["modified"]
                let created: Date? = try row["created"]
                return PublishedSite(
                    name: try row["name"],
                    contactEmail: try row["contact_email"],
                    contactName: try row["contact_name"],
                    license: try row["license"],
                    baseURL: try row["base_url"],
                    created: created ?? modified,
                    modified: modified
                )
            }
        }
    }

    func read<Value: Sendable>(_ body: @Sendable @escaping (Snapshot) throws -> Value) async throws -> Value {
        do {
            return try await pool.transaction(readOnly: true) { connection in
                try body(Snapshot(connection: connection))
            }
        } catch let error as PostgresError {
            throw PublicRecordError(error)
        }
    }
}
