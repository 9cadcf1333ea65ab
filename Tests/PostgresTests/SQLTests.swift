import Foundation
import Testing

@testable import Postgres

@Suite struct `SQL literal` {
    @Test func `a value becomes a bind and never text`() {
        let id = 7
        let sql: SQL = "SELECT name FROM person WHERE id = \(id) AND name = \("x'; DROP TABLE person")"

        #expect(sql.text == "SELECT name FROM person WHERE id = $1 AND name = $2")
        #expect(sql.binds.map(\.type) == [.int8, .text])
    }

    @Test func `a spliced fragment is renumbered`() {
        let condition: SQL = "a = \(1) OR b = \(2)"
        let sql: SQL = "SELECT \(0) WHERE (\(fragment: condition)) AND c = \(3)"

        #expect(sql.text == "SELECT $1 WHERE (a = $2 OR b = $3) AND c = $4")
        #expect(sql.binds.map(\.bytes?.last) == [0, 1, 2, 3])
    }

    @Test func `fragments are joined with a separator`() {
        let sql = [1, 2, 3].map { value -> SQL in "x = \(value)" }.joined(separator: " AND ")

        #expect(sql.text == "x = $1 AND x = $2 AND x = $3")
        #expect([SQL]().joined(separator: ", ").text.isEmpty)
    }

    @Test func `raw text is taken verbatim`() {
        let sql: SQL = "SELECT * FROM \(unsafeRaw: "council.paper") WHERE id = \(1)"

        #expect(sql.text == "SELECT * FROM council.paper WHERE id = $1")
    }

    @Test func `NULL has the type of its place`() {
        let sql: SQL = "SELECT \(nil as UUID?), \(nil as [String]?)"

        #expect(sql.binds.map(\.type) == [.uuid, .textArray])
        #expect(sql.binds.allSatisfy { $0.bytes == nil })
    }

    @Test(arguments: [
        ("SET search_path = x", true), ("set local search_path = x", false), ("SET TRANSACTION READ ONLY", false),
        ("SELECT set_config('a.b', 'c', false)", true), ("SELECT pg_advisory_lock(1)", true),
        ("SELECT pg_advisory_xact_lock(1)", false), ("CREATE TEMP TABLE t ()", true), ("LISTEN x", true),
        ("UPDATE person SET name = 'SET'", false), ("  \n RESET ALL", true),
    ])
    func `statements that outlive their transaction are known`(text: String, outlives: Bool) {
        #expect(SessionState.isChanged(by: text) == outlives)
    }

    @Test func `the cache of prepared statements gives up the one not used for longest`() {
        var cache = StatementCache(capacity: 2)
        func key(_ text: String) -> StatementCache.Key { .init(text: text, types: []) }
        func entry(_ name: String) -> StatementCache.Entry { .init(name: name, changesSession: false) }
        cache.insert(entry("a"), for: key("A"))
        cache.insert(entry("b"), for: key("B"))
        _ = cache.entry(for: key("A"))

        let evicted = cache.evict()

        #expect(evicted?.name == "b")
        #expect(cache.entry(for: key("A")) != nil)
        #expect(cache.entry(for: key("B")) == nil)
        #expect(cache.evict() == nil)
    }
}

@Suite struct `Civil day` {
    @Test func `counts the same days in both directions`() {
        for days in stride(from: -800_000, through: 800_000, by: 97) {
            #expect(PostgresDay(daysSince2000: days).daysSince2000 == days)
        }
        #expect(PostgresDay(year: 2000, month: 1, day: 1).daysSince2000 == 0)
        #expect(PostgresDay(year: 2000, month: 3, day: 1).daysSince2000 == 60)
        #expect(PostgresDay(daysSince2000: -1) == PostgresDay(year: 1999, month: 12, day: 31))
        #expect(PostgresDay(year: 2024, month: 2, day: 29) < PostgresDay(year: 2024, month: 3, day: 1))
    }
}

@Suite struct `Configuration` {
    @Test func `is read from a URL with several hosts`() throws {
        let configuration = try PostgresConfiguration(
            url: "postgresql://rat:geheim@db1:5433,db2:5434/stadt?target_session_attrs=read-write&sslmode=verify-full"
        )

        #expect(configuration.host == "db1,db2")
        #expect(configuration.port == "5433,5434")
        #expect(configuration.database == "stadt")
        #expect(configuration.user == "rat")
        #expect(configuration.password == "geheim")
        #expect(configuration.targetSessionAttributes == .readWrite)
        #expect(configuration.parameters == ["sslmode": "verify-full"])
    }

    @Test(arguments: [
        "postgresql://a@[::1", "nonsense", "postgresql://h/d?unheard=of",
        "postgresql://h/d?target_session_attrs=x",
    ])
    func `a URL that cannot be read is refused without repeating it`(url: String) throws {
        let error = #expect(throws: PostgresError.self) { try PostgresConfiguration(url: url) }

        #expect(error?.isConnectionFailure == true)
        #expect(error.map { String(reflecting: $0) }?.contains(url) == false)
    }

    @Test func `takes the role that was given for a URL without one`() throws {
        #expect(
            try PostgresConfiguration(url: "postgresql://h/d", defaultUser: "ratswerk_portal").user == "ratswerk_portal"
        )
        #expect(try PostgresConfiguration(url: "postgresql://a@h/d", defaultUser: "ratswerk_portal").user == "a")
    }

    @Test func `is handed to a child process in one line, without its password`() throws {
        var configuration = PostgresConfiguration(
            host: #"/run/r 'b\ c"#,
            database: "stadt",
            user: "rat",
            password: "geheim123",
            parameters: ["sslmode": "disable"]
        )
        configuration.targetSessionAttributes = .primary

        #expect(!configuration.connectionString.contains("geheim123"))
        let read = try PostgresConfiguration(url: configuration.connectionString)

        #expect(read.host == configuration.host)
        #expect(read.database == "stadt" && read.user == "rat")
        #expect(read.password == nil)
        #expect(read.targetSessionAttributes == .primary)
        #expect(read.parameters == ["sslmode": "disable"])
    }

    @Test func `never shows its password`() throws {
        let configuration = PostgresConfiguration(host: "h", database: "d", user: "u", password: "geheim123")
        var dumped = ""
        dump(configuration, to: &dumped)

        #expect(!"\(configuration)".contains("geheim123"))
        #expect(!String(reflecting: configuration).contains("geheim123"))
        #expect(!dumped.contains("geheim123"))
    }
}
