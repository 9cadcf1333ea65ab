import CouncilModel
import DatabaseCluster
import Foundation
import Postgres
import Store
import TestTown
import Testing

@Suite struct `The portal's database role` {
    @Test func `reads no table of the council, whatever it is called`() async throws {
        try await RecordBook.opened { book in
            let portal = try book.portal()
            let tables: [String] = try book.owner().query(
                "SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname IN ('council', 'migration')"
            ).map { try $0["name"] }
            #expect(tables.count > 30)
            for table in tables {
                #expect(await refusal { try portal.script("SELECT * FROM \(table)") } == "42501", "\(table)")
            }
        }
    }

    @Test(arguments: [
        "SET ROLE ratswerk_office", "SET ROLE ratswerk_owner", "SET SESSION AUTHORIZATION ratswerk_owner",
        "SELECT council.actor_sees_all()", "SELECT council.first_broken_event()",
        "CREATE TABLE portal.mine (id integer)",
        "DELETE FROM portal.object", "UPDATE portal.site SET name = 'x'",
        "INSERT INTO portal.reference VALUES (gen_random_uuid(), 'organization', gen_random_uuid(), 0)",
        "SELECT pg_read_file('PG_VERSION')", "CREATE SCHEMA mine",
        "CREATE FUNCTION public.f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
    ])
    func `cannot get further`(sql: String) async throws {
        try await RecordBook.opened { book in
            let portal = try book.portal()
            // Being read-only is a setting that the role could change; its rights are not.
            try portal.script("SET default_transaction_read_only = off")
            #expect(await refusal { try portal.script(sql) } == "42501")
        }
    }

    @Test func `reads what was published`() async throws {
        try await RecordBook.opened { book in
            for table in ["object", "reference", "blob", "blob_chunk", "site"] {
                #expect(await refusal { try book.portal().script("SELECT * FROM portal.\(table)") } == nil)
            }
        }
    }
}

@Suite struct `The office's database role` {
    @Test(arguments: [
        "SET ROLE ratswerk_owner", "ALTER TABLE council.paper DISABLE ROW LEVEL SECURITY",
        "DROP POLICY works_on_all ON council.paper",
        "DELETE FROM council.paper", "DELETE FROM council.meeting", "UPDATE council.blob_chunk SET bytes = '\\x00'",
        "UPDATE migration.step SET sha256 = '\\x00'", "ALTER ROLE ratswerk_office SUPERUSER",
    ])
    func `cannot get past the rules`(sql: String) async throws {
        try await RecordBook.opened { book in
            #expect(await refusal { try book.office().script(sql) } == "42501")
        }
    }

    @Test func `sees nothing in any guarded table without naming an actor`() async throws {
        try await RecordBook.opened { book in
            let body = try await book.town()
            try await book.database.write(as: .system) { transaction in
                try transaction.meetings.insert(
                    Meeting(id: transaction.newID(), body: body.id, name: "Sitzung", created: transaction.now)
                )
            }
            let office = try book.office()
            for table in ["body", "meeting"] {
                #expect(try office.query("SELECT * FROM council.\(unsafeRaw: table)").isEmpty)
                #expect(try book.owner().query("SELECT * FROM council.\(unsafeRaw: table)").count == 1)
            }
        }
    }

    @Test func `guards every table with content by row`() async throws {
        try await RecordBook.opened { book in
            let open: [String] = try book.owner().query(
                """
                SELECT relname::text AS name FROM pg_class
                WHERE relnamespace = 'council'::regnamespace AND relkind = 'r' AND NOT relrowsecurity ORDER BY relname
                """
            ).map { try $0["name"] }
            #expect(
                open == [
                    "account", "account_lock", "account_role", "event", "event_head", "installation_secret", "job",
                    "login_session", "login_throttle", "paper_number",
                ]
            )
        }
    }

    @Test func `forgets the actor with the transaction, also after a failed one`() async throws {
        struct GaveUp: Error {}
        try await RecordBook.opened(connections: 1) { book in
            let body = try await book.town()
            let clerk = try await book.account("anna", roles: [.clerk])
            for fails in [false, true] {
                do {
                    let seen = try await book.database.write(as: clerk) { transaction in
                        let seen = try transaction.bodies.find(body.id)?.name
                        if fails { throw GaveUp() }
                        return seen
                    }
                    #expect(seen == body.name)
                } catch is GaveUp {}
                let row = try await book.pool.transaction { connection in
                    let row = try connection.one(
                        """
                        SELECT (SELECT count(*) FROM council.body) AS seen,
                            coalesce(current_setting('app.account', true), '') || coalesce(current_setting('app.roles', true), '')
                                || coalesce(current_setting('app.publication', true), '') AS left_over
                        """
                    )
                    let (seen, leftOver): (Int, String) = (try row["seen"], try row["left_over"])
                    return "\(seen) \(leftOver)"
                }
                #expect(row == "0 ")
                let seenByNobody = try await book.database.read(as: .nobody) { try $0.bodies.find(body.id)?.name }
                #expect(seenByNobody == nil)
            }
        }
    }
}

@Suite struct `The migrations` {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/Store/Migrations")

    @Test func `are the files of their folder, in the order of their names`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(Migrations.fileNames == files)
        #expect(files.count >= 8)
    }

    @Test func `are not continued upon a changed one`() async throws {
        try await RecordBook.opened { book in
            let owner = try book.owner()
            try owner.script("UPDATE migration.step SET sha256 = sha256('other') WHERE number = 2")
            let said = await refusal { try Migrations.apply(on: owner) }
            #expect(said == "\(StoreError.migrationMismatch(number: 2))")
            let steps: Int = try owner.one("SELECT count(*) AS n FROM migration.step")["n"]
            #expect(steps == Migrations.fileNames.count)
        }
    }

    @Test func `of a newer program are refused`() async throws {
        try await RecordBook.opened { book in
            let owner = try book.owner()
            let number = 9000
            try owner.script("INSERT INTO migration.step VALUES (\(number), 'future', sha256('future'))")
            let said = await refusal { try Migrations.check(on: owner) }
            #expect(said == "\(StoreError.migrationMismatch(number: number))")
        }
    }

    @Test func `are applied once when two programs start at the same time`() async throws {
        let lease = try ThrowawayCluster.shared.lease()
        let configuration = lease.configuration(role: .owner)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<3 {
                group.addTask { try Migrations.apply(on: try PostgresConnection(configuration: configuration)) }
            }
            return try await group.reduce(into: [Int]()) { $0.append($1) }
        }
        #expect(counts.sorted() == [0, 0, Migrations.fileNames.count])
    }
}
