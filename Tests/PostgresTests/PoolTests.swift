import Foundation
import Synchronization
import Testing

@testable import Postgres

@Suite struct `Pool` {
    let database: TestDatabase

    init() throws {
        database = try TestDatabase()
    }

    private func backend(_ pool: PostgresPool) async throws -> Int {
        try await pool.query("SELECT pg_backend_pid() AS p")[0]["p"]
    }

    private func terminate(_ backend: Int) async throws {
        let other = database.pool(size: 1)
        _ = try await other.query("SELECT pg_terminate_backend(\(Int32(backend)), 10000)")
        await other.close()
    }

    @Test func `a transaction commits, and one that throws leaves nothing`() async throws {
        struct Changed: Error {}
        let pool = database.pool()
        try await pool.transaction { _ = try $0.execute("CREATE TABLE t (n integer)") }

        let count = try await pool.transaction { try $0.execute("INSERT INTO t (n) VALUES (1), (2)") }
        await #expect(throws: Changed.self) {
            try await pool.transaction { connection in
                try connection.execute("DELETE FROM t")
                throw Changed()
            }
        }

        #expect(count == 2)
        #expect(try await pool.query("SELECT n FROM t").count == 2)
    }

    @Test func `a read-only transaction refuses changes`() async throws {
        let pool = database.pool()
        for settings in [[], [(name: "app.user", value: "x")]] {
            let error = await postgresError {
                try await pool.transaction(settings: settings, readOnly: true) {
                    _ = try $0.execute("CREATE TABLE t ()")
                }
            }
            #expect(error?.sqlState == "25006")
        }
    }

    @Test func `after its backend died the next transaction works`() async throws {
        let pool = database.pool(size: 1)
        let settings = [(name: "app.user", value: "x")]
        for settings in [[], settings] {
            let first = try await backend(pool)
            try await terminate(first)

            let second = try await pool.transaction(settings: settings) { connection -> Int in
                try connection.one("SELECT pg_backend_pid() AS p")["p"]
            }

            #expect(second != first)
        }
        try await terminate(backend(pool))
        #expect(try await pool.query("SELECT 1").count == 1)
    }

    @Test func `a backend that dies in a transaction is a connection failure, and only of that transaction`()
        async throws
    {
        let pool = database.pool(size: 1)

        let error = await postgresError {
            try await pool.transaction { connection in
                _ = try connection.query("SELECT pg_terminate_backend(pg_backend_pid())")
            }
        }

        #expect(error?.isConnectionFailure == true)
        #expect(error?.isOutcomeUnknown == false)
        #expect(try await pool.query("SELECT 1").count == 1)
    }

    @Test func `a statement that takes too long is cancelled by the server`() async throws {
        let pool = database.pool(statementTimeout: .milliseconds(500))

        let error = await postgresError { try await pool.transaction { _ = try $0.query("SELECT pg_sleep(600)") } }

        #expect(error?.isStatementCancelled == true)
        // What the session began with, asked without a limit.
        let initial = try await pool.transaction(settings: [("statement_timeout", "0")]) { connection -> String in
            try connection.one("SELECT reset_val FROM pg_settings WHERE name = 'statement_timeout'")["reset_val"]
        }
        #expect(initial == "500")
    }

    @Test func `a cancelled task cancels its statement`() async throws {
        let pool = database.pool(size: 1)
        let watcher = database.pool(size: 1)
        let sleeping = Task { try await pool.transaction { _ = try $0.query("SELECT pg_sleep(600)") } }
        let isAsleep: SQL = "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)' AND state = 'active'"
        while try await watcher.query(isAsleep).isEmpty { try await Task.sleep(for: .milliseconds(2)) }

        sleeping.cancel()

        await #expect(throws: CancellationError.self) { try await sleeping.value }
        #expect(try await pool.query("SELECT 1").count == 1)
        #expect(try await watcher.query(isAsleep).isEmpty)
    }

    @Test func `a task cancelled between two statements does not go on`() async throws {
        let pool = database.pool(size: 1)
        let reached = Mutex(0)
        try await pool.transaction { _ = try $0.execute("CREATE TABLE t (n integer)") }
        let task = Task {
            try await pool.transaction { connection in
                try connection.execute("INSERT INTO t (n) VALUES (1)")
                reached.withLock { $0 = 1 }
                while reached.withLock({ $0 }) < 2 { Thread.sleep(forTimeInterval: 0.001) }
            }
        }
        while reached.withLock({ $0 }) < 1 { try await Task.sleep(for: .milliseconds(2)) }
        task.cancel()
        reached.withLock { $0 = 2 }

        await #expect(throws: CancellationError.self) { try await task.value }
        #expect(try await pool.query("SELECT n FROM t").isEmpty)
    }

    @Test func `a waiting task that is cancelled never runs`() async throws {
        let pool = database.pool(size: 1)
        let isHeld = Mutex(false)
        let isOpen = Mutex(false)
        let holder = Task {
            try await pool.transaction { _ in
                isHeld.withLock { $0 = true }
                while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
            }
        }
        while !isHeld.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) }
        let hasRun = Mutex(false)
        let waiting = Task { try await pool.transaction { _ in hasRun.withLock { $0 = true } } }
        while pool.waitingCount < 1 { try await Task.sleep(for: .milliseconds(2)) }
        waiting.cancel()

        await #expect(throws: CancellationError.self) { try await waiting.value }
        isOpen.withLock { $0 = true }
        try await holder.value
        #expect(!hasRun.withLock { $0 })
    }

    @Test func `settings end with their transaction`() async throws {
        let pool = database.pool(size: 1)
        let settings = [(name: "app.user", value: "Ängström"), (name: "statement_timeout", value: "5s")]
        let inside = try await pool.transaction(settings: settings) { connection -> [String] in
            let row = try connection.one(
                "SELECT current_setting('app.user') AS u, current_setting('statement_timeout') AS t"
            )
            return [try row["u"], try row["t"]]
        }
        let after = try await pool.query(
            "SELECT coalesce(current_setting('app.user', true), '') AS u, current_setting('statement_timeout') AS t"
        )[0]

        #expect(inside == ["Ängström", "5s"])
        #expect(try after["u"] as String == "")
        #expect(try after["t"] as String == "30s")
    }

    @Test func `what a body changes in the session does not reach the next transaction`() async throws {
        let pool = database.pool(size: 1)
        let changes: [@Sendable (PostgresConnection) throws -> Void] = [
            { try $0.execute("SET application_name = 'left behind'") },
            { _ = try $0.query("SELECT set_config('application_name', 'left behind', false)") },
            { try $0.script("SET application_name = 'left behind'") },
        ]
        for change in changes {
            try await pool.transaction { try change($0) }
            #expect(
                try await pool.query("SELECT current_setting('application_name') AS a")[0]["a"] as String == "ratswerk"
            )
        }
        try await pool.transaction { _ = try $0.query("SELECT pg_advisory_lock(77)") }
        #expect(try await pool.query("SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 77").isEmpty)
    }

    @Test func `an unknown setting is refused and the connection stays usable`() async throws {
        let pool = database.pool(size: 1)

        let error = await postgresError {
            try await pool.transaction(settings: [("no_such_setting", "1")]) { _ in }
        }

        #expect(error?.sqlState == "42704")
        #expect(try await pool.query("SELECT 1").count == 1)
    }

    @Test func `two hundred transactions share four connections`() async throws {
        let pool = database.pool(size: 4)
        try await pool.transaction { connection in
            try connection.execute("CREATE TABLE counter (n integer NOT NULL)")
            try connection.execute("INSERT INTO counter (n) VALUES (0)")
        }

        let backends = try await withThrowingTaskGroup(of: Int.self) { group in
            for number in 0..<200 {
                group.addTask {
                    try await pool.transaction(settings: [("app.number", "\(number)")]) { connection -> Int in
                        try connection.execute("UPDATE counter SET n = n + 1")
                        let seen: String = try connection.one("SELECT current_setting('app.number') AS v")["v"]
                        #expect(seen == "\(number)")
                        return try connection.one("SELECT pg_backend_pid() AS p")["p"]
                    }
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
        }

        #expect(backends.count <= 4)
        #expect(try await pool.query("SELECT n FROM counter")[0]["n"] as Int == 200)
    }

    @Test func `the queue is bounded in length and time`() async throws {
        let pool = database.pool(size: 1, queueLimit: 1, queueTimeout: .milliseconds(50))
        let isOpen = Mutex(false)
        let isHeld = Mutex(false)
        let holder = Task {
            try await pool.transaction { _ in
                isHeld.withLock { $0 = true }
                while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
            }
        }
        while !isHeld.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) }

        let errors = await withTaskGroup(of: PostgresError?.self) { group in
            for _ in 0..<3 { group.addTask { await postgresError { try await pool.query("SELECT 1") } } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(errors == [.poolExhausted, .poolExhausted, .poolExhausted])
        isOpen.withLock { $0 = true }
        try await holder.value
        // The holder's thread may need longer than the queue's limit to be free again.
        while await postgresError({ try await pool.query("SELECT 1") }) != nil { await Task.yield() }
    }

    @Test func `a closed pool lets work end and refuses more`() async throws {
        let pool = database.pool(size: 2)
        let isHeld = Mutex(false)
        let isOpen = Mutex(false)
        let running = Task {
            try await pool.transaction { connection -> Int in
                isHeld.withLock { $0 = true }
                while !isOpen.withLock({ $0 }) { Thread.sleep(forTimeInterval: 0.001) }
                return try connection.one("SELECT 1 AS n")["n"]
            }
        }
        while !isHeld.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(2)) }

        let closing = Task { await pool.close() }
        while await postgresError({ try await pool.query("SELECT 1") })?.kind != .poolClosed {
            try await Task.sleep(for: .milliseconds(2))
        }
        isOpen.withLock { $0 = true }
        await closing.value

        #expect(try await running.value == 1)
        await pool.close()
    }

    @Test func `a prepared statement whose table has changed fails once, then it is prepared anew`() async throws {
        let pool = database.pool(size: 1)
        try await pool.transaction { _ = try $0.execute("CREATE TABLE t (n integer)") }
        try await pool.transaction { _ = try $0.execute("INSERT INTO t (n) VALUES (1)") }
        #expect(try await pool.query("SELECT * FROM t")[0].columns == ["n"])

        try await pool.transaction { _ = try $0.execute("ALTER TABLE t ADD COLUMN m text DEFAULT 'x'") }

        #expect(await postgresError { try await pool.query("SELECT * FROM t") }?.sqlState == "0A000")
        #expect(try await pool.query("SELECT * FROM t")[0]["m"] as String == "x")
    }

    @Test func `more statements than a connection keeps do no harm`() async throws {
        let pool = database.pool(size: 1)
        for round in 0..<2 {
            try await pool.transaction { connection in
                for number in 0..<300 {
                    let row = try connection.one("SELECT \(round) AS r, \(unsafeRaw: "\(number)") AS n")
                    #expect(try row["n"] as Int == number)
                }
            }
        }

        let prepared: Int = try await pool.query("SELECT count(*) AS c FROM pg_prepared_statements")[0]["c"]
        #expect(prepared <= 256)
    }
}
