public import Foundation
internal import Postgres

extension Transaction {
    /// Brakes on guessing passwords.
    public var loginThrottle: LoginThrottle { LoginThrottle(transaction: self) }
}

/// Failures per login name and per network address, by keyed hash: the table names nobody.
public struct LoginThrottle {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Until when a key must wait.
    ///
    /// - Parameter key: 32 bytes, keyed hash.
    /// - Returns: `nil` when it need not.
    /// - Throws: ``PostgresError``.
    public func blockedUntil(_ key: [UInt8]) throws -> Date? {
        try connection.atMostOne(
            """
            SELECT blocked_until FROM council.login_throttle
            WHERE key = \(key) AND blocked_until > \(transaction.now)
            """
        ).map { try $0["blocked_until"] }
    }

    /// Counts a failure: the first `free` cost nothing, then 1, 2, 4 … seconds, at most 15 minutes.
    ///
    /// A quarter of an hour without failures forgets them.
    ///
    /// - Parameters:
    ///   - key: 32 bytes, keyed hash.
    ///   - free: Failures that cost nothing.
    /// - Throws: ``PostgresError``.
    public func recordFailure(_ key: [UInt8], free: Int) throws {
        try connection.execute(
            """
            INSERT INTO council.login_throttle AS t (key, failures, last_failure_at)
            VALUES (\(key), 1, \(transaction.now))
            ON CONFLICT (key) DO UPDATE SET
                failures = CASE WHEN t.last_failure_at < \(transaction.now.addingTimeInterval(-900)) THEN 1
                    ELSE t.failures + 1 END,
                last_failure_at = \(transaction.now),
                blocked_until = CASE
                    WHEN t.last_failure_at < \(transaction.now.addingTimeInterval(-900)) THEN NULL
                    WHEN t.failures + 1 > \(free)
                    THEN \(transaction.now)::timestamptz
                        + least(900, power(2, least(t.failures - \(free), 10))) * interval '1 second' END
            """
        )
    }

    /// Forgets the failures of a key.
    public func clear(_ key: [UInt8]) throws {
        try connection.execute("DELETE FROM council.login_throttle WHERE key = \(key)")
    }

    /// A secret of this installation, made at first use.
    ///
    /// - Parameters:
    ///   - name: What it is for.
    ///   - fresh: 32 random bytes for the first use.
    /// - Returns: The secret that holds.
    /// - Throws: ``PostgresError``.
    public func installationSecret(_ name: String, fresh: [UInt8]) throws -> [UInt8] {
        try connection.execute(
            """
            INSERT INTO council.installation_secret (name, value) VALUES (\(name), \(fresh)) ON CONFLICT DO NOTHING
            """
        )
        return try connection.one("SELECT value FROM council.installation_secret WHERE name = \(name)")["value"]
    }
}
