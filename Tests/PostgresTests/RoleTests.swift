import DatabaseCluster
import Foundation
import Platform
import Postgres
import TestTown
import Testing

@Suite struct `Roles of the cluster` {
    let database: TestDatabase

    init() async throws {
        database = try TestDatabase()
        let owner = try PostgresConnection(configuration: database.lease.configuration(role: .owner))
        try owner.script(
            """
            CREATE SCHEMA council;
            CREATE TABLE council.paper (title text NOT NULL);
            INSERT INTO council.paper (title) VALUES ('vertraulich');
            CREATE SCHEMA portal;
            CREATE TABLE portal.object (title text NOT NULL);
            GRANT USAGE ON SCHEMA portal TO ratswerk_portal;
            GRANT SELECT ON portal.object TO ratswerk_portal;
            """
        )
    }

    private func connection(_ role: ClusterRole) throws -> PostgresConnection {
        try PostgresConnection(configuration: database.lease.configuration(role: role))
    }

    private func state(_ role: ClusterRole, _ sql: SQL) throws -> String? {
        let connection = try connection(role)
        let error = #expect(throws: PostgresError.self) { try connection.execute(sql) }
        return error?.sqlState
    }

    @Test(arguments: [
        "SET ROLE ratswerk_office", "SET ROLE ratswerk_owner", "SET SESSION AUTHORIZATION ratswerk_office",
        "SELECT * FROM council.paper", "SET temp_file_limit = -1", "SELECT * FROM pg_authid",
        "SELECT pg_read_file('/etc/passwd')",
    ])
    func `the portal may not`(statement: String) throws {
        #expect(try state(.portal, "\(unsafeRaw: statement)") == "42501")
    }

    @Test(arguments: [
        "CREATE TABLE portal.mine ()", "CREATE TABLE public.mine ()", "CREATE TEMP TABLE mine ()", "CREATE SCHEMA mine",
        "INSERT INTO portal.object (title) VALUES ('x')", "COPY portal.object TO PROGRAM 'cat'",
        "ALTER ROLE ratswerk_portal CONNECTION LIMIT 1000",
    ])
    func `the portal may not even in a transaction that it made writable itself`(statement: String) throws {
        let connection = try connection(.portal)
        try connection.execute("SET default_transaction_read_only = off")
        let error = #expect(throws: PostgresError.self) { try connection.execute("\(unsafeRaw: statement)") }

        #expect(error?.sqlState == "42501")
    }

    @Test func `the portal reads what is granted, read-only and within its limits`() throws {
        let portal = try connection(.portal)
        let row = try portal.one(
            """
            SELECT current_setting('default_transaction_read_only') AS r, current_setting('statement_timeout') AS s,
                   current_setting('temp_file_limit') AS f,
                   (SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user) AS c
            """
        )

        #expect(try portal.query("SELECT title FROM portal.object").isEmpty)
        #expect(try row["r"] as String == "on")
        #expect(try row["s"] as String == "2s")
        #expect(try row["f"] as String == "64MB")
        #expect(try row["c"] as Int == 40)
        #expect(try state(.portal, "SELECT pg_sleep(60)") == "57014")
    }

    @Test(arguments: [
        "SET ROLE ratswerk_owner", "SET ROLE ratswerk_portal", "CREATE ROLE x", "CREATE DATABASE x",
        "CREATE TABLE public.mine ()", "ALTER SYSTEM SET fsync = off", "SELECT pg_read_file('/etc/passwd')",
    ])
    func `the office may not`(statement: String) throws {
        #expect(try state(.office, "\(unsafeRaw: statement)") == "42501")
    }

    @Test func `the office waits for a lock no longer than a person does`() throws {
        #expect(try connection(.office).one("SELECT current_setting('lock_timeout') AS t")["t"] as String == "10s")
    }

    @Test func `no role is a member of another or goes around row-level security`() throws {
        let owner = try connection(.owner)
        let rows = try owner.query(
            """
            SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication AS powerful,
                   EXISTS (SELECT FROM pg_auth_members WHERE member = r.oid OR roleid = r.oid) AS linked
            FROM pg_roles r WHERE rolname LIKE 'ratswerk%' ORDER BY rolname
            """
        )

        #expect(
            try rows.map { try $0["rolname"] as String } == ["ratswerk_office", "ratswerk_owner", "ratswerk_portal"]
        )
        #expect(try rows.map { try $0["powerful"] as Bool } == [false, true, false])
        #expect(try rows.allSatisfy { try $0["linked"] as Bool == false })
    }

    @Test(arguments: ["postgres", "template1"])
    func `other databases are closed`(name: String) throws {
        var configuration = database.lease.configuration(role: .office)
        configuration.database = name
        let error = #expect(throws: PostgresError.self) { try PostgresConnection(configuration: configuration) }

        #expect(error?.isConnectionFailure == true)
    }

    @Test func `nobody enters without the role's own password`() throws {
        for role in ClusterRole.allCases {
            var configuration = database.lease.configuration(role: role)
            #expect(configuration.password?.count == 64)
            configuration.password = nil
            #expect(throws: PostgresError.self) { try PostgresConnection(configuration: configuration) }
        }
        let passwords = ClusterRole.allCases.map { database.lease.configuration(role: $0).password }
        #expect(Set(passwords).count == 3)
    }
}

@Suite struct `Secrets and logs` {
    @Test func `passwords can be read by their reader only, and the log says nothing of what was typed`() throws {
        let place = try TestCluster()
        let cluster = place.cluster {
            $0.isDurable = true
            if OperatingSystemUser.isSuperuser { $0.portalUser = "nobody" }
        }
        try cluster.start()
        let connection = try PostgresConnection(configuration: cluster.configuration(role: .office))
        for sql: SQL in ["SELECT \("geheim4711")::integer", "SELECT 'geheim4711'::integer", "SELEC geheim4711"] {
            #expect(throws: PostgresError.self) { try connection.execute(sql) }
        }
        #expect(throws: PostgresError.self) { try connection.script("SELECT 'geheim4711'::integer") }
        cluster.stop()

        for name in ["owner", "office", "portal"] { #expect(try place.permissions("secrets/\(name)") == 0o600) }
        #expect(try place.permissions("postgres") == 0o700)
        let owner = { (path: String) in
            try FileManager.default.attributesOfItem(atPath: "\(place.data)/\(path)")[.ownerAccountID] as? Int
        }
        if OperatingSystemUser.isSuperuser {
            #expect(try owner("secrets/portal") == Int(OperatingSystemUser(named: "nobody").userID))
            #expect(try place.permissions("socket") == 0o710)
            let sees = { (path: String) in
                var launch = ProcessLaunch(executable: "/bin/cat", arguments: ["\(place.data)/\(path)"])
                launch.user = try OperatingSystemUser(named: "nobody")
                return try CapturedProcess.run(launch, atMost: .seconds(60)).status.isSuccess
            }
            #expect(try sees("secrets/portal"))
            #expect(try !sees("secrets/office") && !sees("secrets/owner"))
        } else {
            #expect(try owner("secrets/portal") == Int(geteuid()))
            #expect(try place.permissions("socket") == 0o700)
        }
        let logs = try FileManager.default.contentsOfDirectory(atPath: "\(place.data)/postgres/log")
        let text = try logs.map { try String(contentsOfFile: "\(place.data)/postgres/log/\($0)", encoding: .utf8) }
            .joined()
        #expect(text.contains("database system is ready to accept connections"))
        #expect(!text.contains("geheim4711"))
    }
}
