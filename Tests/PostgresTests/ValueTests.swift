import Foundation
import Postgres
import Testing

@Suite struct `Values` {
    let database: TestDatabase
    let pool: PostgresPool

    init() throws {
        database = try TestDatabase()
        pool = database.pool()
    }

    private func roundTrip<T: PostgresEncodable & PostgresDecodable & Sendable>(_ value: T) async throws -> T {
        try await pool.transaction { try $0.one("SELECT \(value) AS v")["v"] }
    }

    /// What the server itself understands by the value.
    private func serverText(_ value: some PostgresEncodable) async throws -> String {
        try await pool.transaction { try $0.one("SELECT \(value)::text AS v")["v"] }
    }

    @Test func `text comes back as it was`() async throws {
        for text in [
            "", "Überörtliche Prüfung", "O'Neill \\ \" $1 %s", "😀\u{301}", String(repeating: "ß", count: 100_000),
        ] {
            #expect(try await roundTrip(text) == text)
        }
    }

    @Test func `numbers come back as they were`() async throws {
        for value in [0, 1, -1, Int.max, Int.min] { #expect(try await roundTrip(value) == value) }
        for value in [0, Int32.max, Int32.min] { #expect(try await roundTrip(value) == value) }
        for value in [0, -0.1, .pi, .greatestFiniteMagnitude, .leastNonzeroMagnitude, .infinity] as [Double] {
            #expect(try await roundTrip(value) == value)
        }
        #expect(try await roundTrip(Double.nan).isNaN)
        #expect(try await serverText(-12_345_678_901) == "-12345678901")
        #expect(try await serverText(0.25) == "0.25")
    }

    @Test func `smaller integers are read as Int`() async throws {
        let row = try await pool.query("SELECT 1::int2 AS a, -2::int4 AS b, 3::oid AS c, 1.5::float4 AS d")[0]

        #expect(try row["a"] as Int == 1)
        #expect(try row["b"] as Int == -2)
        #expect(try row["c"] as Int == 3)
        #expect(try row["d"] as Double == 1.5)
        #expect(try row["a"] as Int32 == 1)
    }

    @Test func `a number too large for Int32 is refused, not cut`() async throws {
        let row = try await pool.query("SELECT 2147483648 AS n")[0]

        #expect(throws: PostgresError.self) { try row["n"] as Int32 }
    }

    @Test func `truth, identifiers, bytes and JSON come back as they were`() async throws {
        let id = UUID()
        let bytes = (0...255).map { UInt8($0) }

        #expect(try await roundTrip(true))
        #expect(try await !roundTrip(false))
        #expect(try await roundTrip(id) == id)
        #expect(try await serverText(id) == id.uuidString.lowercased())
        #expect(try await roundTrip(bytes) == bytes)
        #expect(try await roundTrip([UInt8]()) == [])
        #expect(try await roundTrip(PostgresJSON(#"{"Straße": [1, null]}"#)).text == #"{"Straße": [1, null]}"#)
        #expect(try await pool.query("SELECT '[1]'::json AS j")[0]["j"] as PostgresJSON == PostgresJSON("[1]"))
    }

    @Test func `points in time are exact to the microsecond`() async throws {
        let date = Date(timeIntervalSince1970: 1_766_000_000.123456)

        #expect(abs(try await roundTrip(date).timeIntervalSince(date)) < 0.000_001)
        #expect(try await serverText(Date(timeIntervalSince1970: 0)) == "1970-01-01 00:00:00+00")
        #expect(try await serverText(Date(timeIntervalSince1970: 951_782_400.5)) == "2000-02-29 00:00:00.5+00")
        let infinity = try await pool.query("SELECT 'infinity'::timestamptz AS t")[0]
        #expect(throws: PostgresError.self) { try infinity["t"] as Date }
    }

    @Test(arguments: [(2024, 2, 29), (1999, 12, 31), (2000, 1, 1), (1582, 10, 15), (9999, 12, 31)])
    func `days are the server's days`(year: Int, month: Int, day: Int) async throws {
        let value = PostgresDay(year: year, month: month, day: day)

        #expect(try await roundTrip(value) == value)
        #expect(try await serverText(value) == String(format: "%04d-%02d-%02d", year, month, day))
    }

    @Test func `arrays come back as they were`() async throws {
        let ids = [UUID(), UUID()]

        #expect(try await roundTrip(ids) == ids)
        #expect(try await roundTrip(["a", "", "ü,\"{}"]) == ["a", "", "ü,\"{}"])
        #expect(try await roundTrip([1, Int.min]) == [1, Int.min])
        #expect(try await roundTrip([1, Int32.min]) == [1, Int32.min])
        #expect(try await roundTrip([[1, 2], []] as [[UInt8]]) == [[1, 2], []])
        #expect(try await roundTrip([String]()) == [])
        #expect(try await roundTrip([true, false]) == [true, false])
        #expect(try await pool.query("SELECT 1 AS n WHERE 5 = ANY(\([4, 5]))").count == 1)
        let withNull = try await pool.query("SELECT ARRAY['a', NULL] AS a, ARRAY[[1], [2]] AS b")[0]
        #expect(throws: PostgresError.self) { try withNull["a"] as [String] }
        #expect(throws: PostgresError.self) { try withNull["b"] as [Int32] }
    }

    @Test func `NULL is nil and nothing else`() async throws {
        let row = try await pool.query(
            "SELECT \(nil as String?) AS s, \(nil as Int?) AS i, \(nil as [UUID]?) AS a, \("x" as String?) AS x"
        )[0]

        #expect(try row["s"] as String? == nil)
        #expect(try row["i"] as Int? == nil)
        #expect(try row["a"] as [UUID]? == nil)
        #expect(try row["x"] as String? == "x")
        let error = #expect(throws: PostgresError.self) { try row["s"] as String }
        #expect(error?.kind == .undecodable)
    }

    @Test func `another type than the column's is refused`() async throws {
        let row = try await pool.query("SELECT 'x'::text AS t, 1 AS i, now()::timestamp AS naive, 1.5 AS n")[0]

        #expect(throws: PostgresError.self) { try row["t"] as Int }
        #expect(throws: PostgresError.self) { try row["i"] as String }
        #expect(throws: PostgresError.self) { try row["naive"] as Date }
        #expect(throws: PostgresError.self) { try row["n"] as Double }
        let missing = #expect(throws: PostgresError.self) { try row["T"] as String }
        #expect(missing?.kind == .missingColumn)
        #expect(throws: PostgresError.self) { try row[index: 4] as String }
    }

    @Test func `an enum of the database is read as text`() async throws {
        let value = try await pool.transaction { connection -> String in
            try connection.execute("CREATE TYPE farbe AS ENUM ('rot', 'grün')")
            return try connection.one("SELECT 'grün'::farbe AS f")["f"]
        }

        #expect(value == "grün")
    }

    @Test func `a NUL character is refused before it is sent`() async throws {
        for value: any PostgresEncodable in ["a\0b", ["a", "\0"], PostgresJSON("\0")] {
            let error = await postgresError { try await pool.query("SELECT \(value)") }
            #expect(error?.kind == .unencodable)
        }
        let setting = await postgresError { try await pool.transaction(settings: [("a.b", "\0")]) { _ in } }
        #expect(setting?.kind == .unencodable)
        let text = await postgresError { try await pool.query("SELECT 1 \(unsafeRaw: "\0")") }
        #expect(text?.kind == .unencodable)
        #expect(try await pool.query("SELECT 1 AS one").count == 1)
    }

    @Test(arguments: [
        "'; DROP TABLE note; --", "' OR '1'='1", "\\'; DROP TABLE note; --", "$1", "$$; DROP TABLE note; $$",
        "/* */", "--", "%27%20OR%201=1", "ʼ OR 1=1", "'||(SELECT rolpassword FROM pg_authid LIMIT 1)||'", "\u{feff}'",
        "'); DELETE FROM note WHERE ('1'='1", "Robert'); DROP TABLE Students;--", "\u{202e}' OR 1=1",
    ])
    func `hostile text is stored and found like any other`(text: String) async throws {
        let found = try await pool.transaction { connection -> [String] in
            try connection.execute("CREATE TABLE note (body text NOT NULL)")
            try connection.execute("INSERT INTO note (body) VALUES (\("harmless")), (\(text))")
            return try connection.query("SELECT body FROM note WHERE body = \(text)").map { try $0["body"] }
        }

        #expect(found == [text])
    }

    @Test func `hostile settings stay values`() async throws {
        let hostile = "x', false); DROP SCHEMA public CASCADE; --"
        let seen = try await pool.transaction(settings: [("app.user", hostile)]) { connection -> String in
            try connection.one("SELECT current_setting('app.user') AS v")["v"]
        }

        #expect(seen == hostile)
    }
}
