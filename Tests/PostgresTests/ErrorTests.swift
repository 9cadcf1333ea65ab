import DatabaseCluster
import Foundation
import Postgres
import TestTown
import Testing

@Suite struct `Errors` {
    let database: TestDatabase
    let pool: PostgresPool

    init() async throws {
        database = try TestDatabase()
        pool = database.pool()
        try await pool.transaction { connection in
            try connection.script(
                """
                CREATE TABLE kind (id integer PRIMARY KEY);
                CREATE TABLE person (
                    id integer PRIMARY KEY,
                    email text NOT NULL CONSTRAINT person_email_once UNIQUE,
                    age integer CONSTRAINT person_age_possible CHECK (age > 0),
                    kind integer REFERENCES kind
                );
                INSERT INTO person (id, email) VALUES (1, 'anna@example.org');
                """
            )
        }
    }

    private func refusal(_ sql: SQL) async throws -> PostgresError {
        try #require(await postgresError { try await pool.transaction { try $0.execute(sql) } })
    }

    @Test func `a violated constraint is told by SQLSTATE and name`() async throws {
        let unique = try await refusal("INSERT INTO person (id, email) VALUES (2, \("anna@example.org"))")
        #expect(unique.isUniqueViolation)
        #expect(unique.constraint == "person_email_once")
        #expect(unique.table == "person")

        let check = try await refusal("INSERT INTO person (id, email, age) VALUES (3, \("b"), \(-5))")
        #expect(check.isCheckViolation)
        #expect(check.constraint == "person_age_possible")

        #expect(try await refusal("INSERT INTO person (id, email, kind) VALUES (4, 'd', 9)").isForeignKeyViolation)
        let missing = try await refusal("INSERT INTO person (id) VALUES (5)")
        #expect(missing.sqlState == "23502")
        #expect(missing.column == "email")
    }

    @Test func `no description holds a statement or a value`() async throws {
        let secret = "geheim4711"
        let refusals: [PostgresError] = [
            try await refusal("INSERT INTO person (id, email) VALUES (1, \(secret))"),
            try await refusal("SELECT \(secret)::integer"),
            try await refusal("SELECT \(secret) FROM nowhere"),
            try await refusal("SELEC \(secret)"),
            try await refusal("INSERT INTO person (id, email, age) VALUES (9, \(secret), \(-4711))"),
        ]

        for error in refusals {
            #expect(error.description == "Die Datenbank hat die Anfrage abgelehnt.")
            #expect("\(error)" == error.description)
            #expect(!String(reflecting: error).contains("4711"))
        }
    }

    @Test func `for developers the statement's text is there`() async throws {
        let error = try await refusal("SELECT \("x") FROM nowhere")

        #expect(error.debugDescription.contains("SELECT $1 FROM nowhere"))
        #expect(error.debugDescription.contains("42P01"))
    }

    @Test func `one row is expected and another number is an error`() async throws {
        let none = await postgresError { try await pool.transaction { _ = try $0.one("SELECT 1 WHERE false") } }
        let two = await postgresError {
            try await pool.transaction { _ = try $0.atMostOne("SELECT generate_series(1, 2)") }
        }

        #expect(none?.kind == .expectedOne)
        #expect(two?.kind == .expectedOne)
        #expect(try await pool.transaction { try $0.atMostOne("SELECT 1 WHERE false") == nil })
    }

    @Test func `a body that swallows an error does not commit half of its work`() async throws {
        let error = await postgresError {
            try await pool.transaction { connection in
                try connection.execute("INSERT INTO kind (id) VALUES (1)")
                _ = try? connection.query("SELECT 1 / 0")
            }
        }

        #expect(error?.kind == .transactionAborted)
        #expect(try await pool.query("SELECT 1 FROM kind").isEmpty)
    }

    @Test func `a server that is not there is a connection failure`() async throws {
        var elsewhere = database.lease.configuration(role: .owner)
        elsewhere.host = "/nonexistent"
        let nowhere = PostgresPool(configuration: elsewhere, size: 1, logger: silent)
        elsewhere = database.lease.configuration(role: .owner)
        elsewhere.password = "wrong"
        let wrong = PostgresPool(configuration: elsewhere, size: 1, logger: silent)

        #expect(await postgresError { try await nowhere.query("SELECT 1") }?.isConnectionFailure == true)
        let refused = try #require(await postgresError { try await wrong.query("SELECT 1") })
        #expect(refused.isConnectionFailure)
        #expect(refused.description == "Die Datenbank ist zurzeit nicht erreichbar.")
        #expect(!String(reflecting: refused).contains("wrong"))
    }

    @Test func `a connection that broke without a word from the server still has a reason`() throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        let connection = try PostgresConnection(configuration: cluster.configuration(role: .owner))
        let backend: Int = try connection.one("SELECT pg_backend_pid() AS p")["p"]

        kill(Int32(backend), SIGKILL)
        let error = #expect(throws: PostgresError.self) { try connection.query("SELECT 1") }

        #expect(error?.isConnectionFailure == true)
        #expect(error?.debugDescription.contains("reason: server closed the connection") == true)
    }
}
