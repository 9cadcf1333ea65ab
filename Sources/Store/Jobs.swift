public import Foundation
internal import Postgres

extension Transaction {
    /// Work that is done later.
    public var jobs: Jobs { Jobs(transaction: self) }
}

/// A queue in the database: taken with SKIP LOCKED, held by a lease, tried again with growing pauses.
///
/// A job runs at least once; whoever runs it must be able to do it twice.
public struct Jobs {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A job that a worker holds.
    public struct Lease: Sendable {
        /// The job.
        public let id: UUID
        /// What is to be done.
        public let kind: String
        /// With what: JSON.
        public let payload: String
        /// How often it was begun, this time included.
        public let attempt: Int
        /// Whose lease it is.
        public let worker: UUID
    }

    /// A job that nobody will try again.
    public struct GivenUp: Sendable {
        /// What was to be done.
        public let kind: String
        /// With what: JSON.
        public let payload: String
    }

    /// The channel on which waiting workers are woken.
    public static let channel = "ratswerk_job"

    /// Queues work; while work of the same kind and key is open, it is queued once.
    ///
    /// - Parameters:
    ///   - kind: What is to be done.
    ///   - key: What makes it the same work.
    ///   - payload: JSON for whoever does it.
    ///   - delay: Seconds until it may begin.
    ///   - attempts: How often it is tried at most.
    /// - Throws: ``PostgresError``.
    public func enqueue(
        kind: String,
        key: String,
        payload: String,
        delay: TimeInterval = 0,
        attempts: Int = 8
    ) throws {
        try connection.execute(
            """
            INSERT INTO council.job (id, kind, payload, key, run_after, max_attempts, created_at)
            VALUES (\(transaction.newID(Lease.self)), \(kind), \(PostgresJSON(payload)), \(key),
                \(transaction.now.addingTimeInterval(delay)), \(attempts), \(transaction.now))
            ON CONFLICT DO NOTHING
            """
        )
        try connection.execute("SELECT pg_notify(\(Self.channel), \(kind))")
    }

    /// Takes one due job, if there is one that no other worker holds.
    ///
    /// - Parameters:
    ///   - worker: Whose lease it will be.
    ///   - kinds: What the worker can do.
    ///   - lease: Seconds until others may take it, unless a heartbeat comes.
    ///   - givingUp: Told of every job, of any kind, whose worker died with it on its last attempt.
    /// - Returns: `nil` when there is nothing to do.
    /// - Throws: ``PostgresError``, and what `givingUp` throws.
    public func claim(
        worker: UUID,
        kinds: [String],
        lease: TimeInterval,
        givingUp: (GivenUp) throws -> Void = { _ in }
    ) throws -> Lease? {
        try giveUpExhausted().forEach(givingUp)
        return try connection.atMostOne(
            """
            UPDATE council.job SET attempts = attempts + 1, leased_by = \(worker),
                lease_until = \(transaction.now.addingTimeInterval(lease))
            WHERE id = (
                SELECT id FROM council.job
                WHERE finished_at IS NULL AND failed_at IS NULL AND run_after <= \(transaction.now)
                    AND coalesce(lease_until <= \(transaction.now), true) AND kind = ANY (\(kinds)::text[])
                ORDER BY run_after LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, payload, attempts
            """
        ).map { row in
            let payload: PostgresJSON = try row["payload"]
            return Lease(
                id: try row["id"],
                kind: try row["kind"],
                payload: payload.text,
                attempt: try row["attempts"],
                worker: worker
            )
        }
    }

    /// A job whose worker died with it each time never came to report a failure.
    private func giveUpExhausted() throws -> [GivenUp] {
        try connection.query(
            """
            UPDATE council.job SET failed_at = \(transaction.now), leased_by = NULL, lease_until = NULL
            WHERE id IN (
                SELECT id FROM council.job
                WHERE finished_at IS NULL AND failed_at IS NULL AND attempts >= max_attempts
                    AND lease_until <= \(transaction.now)
                FOR UPDATE SKIP LOCKED)
            RETURNING kind, payload
            """
        ).map { row in
            let payload: PostgresJSON = try row["payload"]
            return GivenUp(kind: try row["kind"], payload: payload.text)
        }
    }

    /// Says that the worker is still at it.
    ///
    /// - Returns: `false` when the lease was lost; the worker must stop.
    public func heartbeat(_ lease: Lease, extend seconds: TimeInterval) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.job SET lease_until = \(transaction.now.addingTimeInterval(seconds))
            WHERE id = \(lease.id) AND leased_by = \(lease.worker) AND finished_at IS NULL AND failed_at IS NULL
            """
        ) == 1
    }

    /// Records that the work is done; belongs into the transaction that holds its result.
    ///
    /// - Returns: `false` when the lease was lost; the transaction must be given up.
    public func finish(_ lease: Lease) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.job SET finished_at = \(transaction.now), leased_by = NULL, lease_until = NULL
            WHERE id = \(lease.id) AND leased_by = \(lease.worker) AND finished_at IS NULL
            """
        ) == 1
    }

    /// Records a failure: tried again after 2, 4, 8 … seconds (at most an hour), given up after the last attempt.
    ///
    /// - Parameters:
    ///   - lease: The job.
    ///   - errorKind: The error's kind, never its text.
    /// - Returns: The job, when it is given up.
    /// - Throws: ``PostgresError``.
    @discardableResult
    public func fail(_ lease: Lease, errorKind: String) throws -> GivenUp? {
        let pause = min(3600, pow(2, Double(lease.attempt)))
        let isGivenUp: Bool? = try connection.atMostOne(
            """
            UPDATE council.job SET leased_by = NULL, lease_until = NULL, last_error = \(errorKind),
                run_after = \(transaction.now.addingTimeInterval(pause)),
                failed_at = CASE WHEN attempts >= max_attempts THEN \(transaction.now)::timestamptz END
            WHERE id = \(lease.id) AND leased_by = \(lease.worker)
            RETURNING failed_at IS NOT NULL AS given_up
            """
        ).map { try $0["given_up"] }
        return isGivenUp == true ? GivenUp(kind: lease.kind, payload: lease.payload) : nil
    }

    /// How many jobs wait, run and were given up.
    public func counts() throws -> (waiting: Int, running: Int, failed: Int) {
        let row = try connection.one(
            """
            SELECT count(*) FILTER (WHERE finished_at IS NULL AND failed_at IS NULL AND leased_by IS NULL) AS waiting,
                count(*) FILTER (WHERE finished_at IS NULL AND failed_at IS NULL AND leased_by IS NOT NULL) AS running,
                count(*) FILTER (WHERE failed_at IS NOT NULL) AS failed
            FROM council.job
            """
        )
        return (try row["waiting"], try row["running"], try row["failed"])
    }
}
