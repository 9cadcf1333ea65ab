import DatabaseCluster
import Foundation
import Postgres
import Store
import TestTown
import Testing

/// `docs/schema.sql` is what the migrations make, as PostgreSQL itself writes it down.
///
/// With `RATSWERK_WRITE_SCHEMA` in the environment the file is written anew (`make schema`).
@Suite struct `The schema` {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "docs/schema.sql")

    @Test func `is the one in the documents`() throws {
        let lease = try ThrowawayCluster.shared.lease()
        let owner = lease.configuration(role: .owner)
        let taken = try Migrations.apply(on: PostgresConnection(configuration: owner))
        #expect(taken == Migrations.fileNames.count)

        let dump = Self.normalised(try Self.dump(owner))

        if ProcessInfo.processInfo.environment["RATSWERK_WRITE_SCHEMA"] != nil {
            try Data(dump.utf8).write(to: Self.file)
        }
        let documented = try String(contentsOf: Self.file, encoding: .utf8)
        let (made, written) = (dump.split(separator: "\n"), documented.split(separator: "\n"))
        let difference = zip(made, written).first { $0 != $1 }
        #expect(dump == documented, "first difference: \(difference.map { "\($0) / \($1)" } ?? "length"); make schema")
        #expect(dump.contains("CREATE TABLE council.event"))
        #expect(dump.contains("CREATE TABLE portal.object"))
    }

    @Test func `is brought about once`() throws {
        let lease = try ThrowawayCluster.shared.lease()
        let connection = try PostgresConnection(configuration: lease.configuration(role: .owner))
        #expect(try Migrations.apply(on: connection) > 0)
        #expect(try Migrations.apply(on: connection) == 0)
        try Migrations.check(on: connection)
    }

    @Test func `of another program is refused`() throws {
        let lease = try ThrowawayCluster.shared.lease()
        let connection = try PostgresConnection(configuration: lease.configuration(role: .owner))
        try Migrations.apply(on: connection)
        try connection.execute("UPDATE migration.step SET sha256 = '\\x00' WHERE number = 3")
        #expect(throws: StoreError.migrationMismatch(number: 3)) { try Migrations.check(on: connection) }
        try connection.execute("DELETE FROM migration.step WHERE number >= 3")
        #expect(throws: StoreError.migrationsMissing(count: Migrations.fileNames.count - 2)) {
            try Migrations.check(on: connection)
        }
    }

    private static func dump(_ configuration: PostgresConfiguration) throws -> String {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [
            "pg_dump", "--schema-only", "--no-owner", "--host", configuration.host, "--username", configuration.user,
            "--dbname", configuration.database,
        ]
        process.environment = [
            "PATH": "/usr/lib/postgresql/15/bin:/usr/bin:/bin", "PGPASSWORD": configuration.password ?? "",
        ]
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: output, as: UTF8.self)
    }

    /// Without what changes from one run or minor version to the next.
    private static func normalised(_ dump: String) -> String {
        let lines = dump.split(separator: "\n").filter { line in
            !line.hasPrefix("--") && !line.hasPrefix("SET ") && !line.hasPrefix("SELECT pg_catalog.set_config")
                && !line.hasPrefix("\\")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
