import Postgres
import Testing

@Suite struct `Listening` {
    let database: TestDatabase

    init() throws {
        database = try TestDatabase()
    }

    @Test func `a notification arrives, also after the connection broke`() async throws {
        let pool = database.pool()
        var stream = pool.listen(["jobs", "Straße \"1\""]).makeAsyncIterator()

        let first = try #require(await stream.next())
        let second = try #require(await stream.next())
        #expect(first.isResynchronization && second.isResynchronization)
        #expect([first.channel, second.channel] == ["jobs", "Straße \"1\""])

        _ = try await pool.query("SELECT pg_notify('jobs', 'größer'), pg_notify('Straße \"1\"', '')")
        #expect(await stream.next() == PostgresNotification.sent("jobs", "größer"))
        #expect(await stream.next() == PostgresNotification.sent("Straße \"1\"", ""))

        _ = try await pool.query(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
        )
        #expect(await stream.next()?.isResynchronization == true)
        #expect(await stream.next()?.isResynchronization == true)
        _ = try await pool.query("SELECT pg_notify('jobs', 'again')")
        #expect(await stream.next() == PostgresNotification.sent("jobs", "again"))
    }

    @Test func `the stream ends with the pool`() async throws {
        let pool = database.pool()
        var stream = pool.listen(["jobs"]).makeAsyncIterator()
        _ = await stream.next()

        await pool.close()

        #expect(await stream.next() == nil)
        var late = pool.listen(["jobs"]).makeAsyncIterator()
        #expect(await late.next() == nil)
    }

    @Test func `who stops reading gives the connection back`() async throws {
        let pool = database.pool()
        let count: SQL = "SELECT 1 FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()"
        let reader = Task { for await _ in pool.listen(["jobs"]) {} }
        while try await pool.query(count).isEmpty { try await Task.sleep(for: .milliseconds(2)) }

        reader.cancel()
        await reader.value

        while try await !pool.query(count).isEmpty { try await Task.sleep(for: .milliseconds(2)) }
    }
}

extension PostgresNotification {
    fileprivate static func sent(_ channel: String, _ payload: String) -> PostgresNotification {
        PostgresNotification(channel: channel, payload: payload, isResynchronization: false)
    }
}
