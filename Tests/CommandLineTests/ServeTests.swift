import DatabaseCluster
import Foundation
import Glibc
import Logging
import Platform
import Postgres
import Testing

/// `ratswerk serve`, `worker` and `ratswerk-portal` as the parts of an installation.
@Suite struct `An installation` {
    @Test(.timeLimit(.minutes(5)))
    func `serves under the names it was given, and its portal joins the private database`() async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        let ports = try FreePorts.take(3)
        // Given data that another command has set up
        let migrated = try await Program.ratswerk.run("migrate", "--data", data)
        try #require(migrated.status == 0, "\(migrated.errors)")

        // The office is healthy although no probe may call it by its address
        let office = try Program.ratswerk.start([
            "serve", "--data", data, "--port", "\(ports[0])", "--allowed-host", "Rat.Example.DE",
        ])
        while office.isRunning, try await Browser.status(ports[0], "/healthz", host: "rat.example.de") != 200 {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(office.isRunning, "\(office.errors)")
        #expect(try await Browser.status(ports[0], "/login", host: "RAT.example.de") == 200)
        #expect(try await Browser.status(ports[0], "/login", host: "anderswo.example") == 421)

        // The portal logs in as operations.md says
        let password = try String(contentsOfFile: data + "/secrets/portal", encoding: .utf8)
        let portal = try Program.portal.start(
            ["--database-url", "postgresql:///ratswerk?host=\(data)/socket", "--port", "\(ports[1])"],
            environment: ["RATSWERK_PORTAL_PASSWORD": password.trimmingCharacters(in: .newlines)],
            user: OperatingSystemUser.isSuperuser ? "ratswerk-portal" : nil
        )
        while portal.isRunning, try await Browser.status(ports[1], "/healthz") != 200 {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(portal.isRunning, "\(portal.errors)")

        // Against the same database by its address an office starts as well, as root too
        let officePassword = try String(contentsOfFile: data + "/secrets/office", encoding: .utf8)
        let second = try Program.ratswerk.start(
            [
                "serve", "--database-url", "postgresql:///ratswerk?host=\(data)/socket&user=ratswerk_office",
                "--data", folder.path + "/program", "--port", "\(ports[2])",
            ],
            environment: ["PGPASSWORD": officePassword.trimmingCharacters(in: .newlines)]
        )
        while second.isRunning, try await Browser.status(ports[2], "/healthz") != 200 {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(second.isRunning, "\(second.errors)")
        let family = ProcessTable().descendants(of: second.processID)
        #expect(family.allSatisfy { ProcessTable.userID(of: $0.id) != 0 })
        #expect(!family.contains { ProcessTable.arguments(of: $0.id).contains(" worker ") })

        for program in [second, portal, office] {
            program.send(SIGTERM)
            #expect(await program.end() == 0, "\(program.errors)")
        }
    }

    @Test(arguments: ["demo", "serve", "worker"])
    func `names a part of the system that is missing`(command: String) async throws {
        // With an empty folder in the place of the hyphenation.
        let cage = ["--dev-bind", "/", "/", "--tmpfs", "/usr/share/hyphen", Program.ratswerk.path, command]
        let outcome = try await Program(name: "/usr/bin/bwrap").run(cage)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("deutsche Silbentrennung"))
        #expect(outcome.errors.contains("hyphen-de"))
    }

    @Test func `is not served by root`() async throws {
        guard OperatingSystemUser.isSuperuser else { return }
        let url = ["--database-url", "postgresql://ratswerk_office@127.0.0.1:1/ratswerk"]
        for (program, arguments) in [(Program.ratswerk, ["worker"] + url), (Program.portal, url)] {
            let outcome = try await program.run(arguments)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("Als root läuft"))
            #expect(outcome.errors.contains("hint: Starten Sie es als Benutzer „ratswerk"))
        }
    }

    @Test func `ends a lock that somebody holds for too long`() async throws {
        let folder = try TemporaryFolder()
        let cluster = EmbeddedCluster(dataDirectory: folder.path + "/data", logger: Logger(label: "test"))
        try cluster.start()
        defer { cluster.stop() }
        let migrated = try await Program.ratswerk.run("migrate", "--data", folder.path + "/data")
        try #require(migrated.status == 0, "\(migrated.errors)")
        let owner = try PostgresConnection(configuration: cluster.configuration(role: .owner))
        try owner.script("BEGIN; LOCK TABLE council.event")

        let outcome = try await Program.ratswerk.run("verify", "--data", folder.path + "/data")

        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("55P03"))
    }
}
