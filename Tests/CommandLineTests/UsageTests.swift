import Foundation
import Glibc
import Testing

@Suite struct `Arguments that cannot be understood` {
    @Test(arguments: [
        (["demo", "--bogus"], "Die Angabe „--bogus“ gibt es nicht."),
        (["demo", "--port"], "Nach „--port“ fehlt der Wert."),
        (["demo", "--port", "achtzig"], "„achtzig“ passt nicht zu „--port“."),
        (["demo", "--port", "0"], "„0“ passt nicht zu „--port“."),
        (["demo", "--portal-port", "70000"], "„70000“ passt nicht zu „--portal-port“."),
        (["serve", "--port", "-1"], "Nach „--port“ fehlt der Wert."),
        (["serve", "--smtp-url", "smtp://mail.example.de"], "Zum Mailserver fehlt die Absenderadresse."),
        (
            ["worker", "--smtp-url", "smtp://u:p@mail.example.de", "--mail-from", "a@example.de"],
            "Die Adresse des Mailservers enthält ein Kennwort."
        ),
        (["demo", "--office-url", "ratswerk.example.de"], "Die Adresse des Büros ist nicht lesbar."),
        (["migrate", "alles"], "„alles“ ist hier nicht vorgesehen."),
        (["seed"], "Es ist nicht gesagt, was angelegt werden soll."),
        (["demo", "--port", "9999", "--portal-port", "9999"], "Büro und Portal brauchen verschiedene Ports."),
    ])
    func `are named, with the way out`(arguments: [String], message: String) async throws {
        let running = try Program.ratswerk.start(arguments)
        let status = await running.end()
        #expect(status == 2)
        let lines = running.errors.split(separator: "\n")
        #expect(lines.first == "ratswerk: error: \(message)")
        #expect(lines.last?.hasPrefix("hint: ") == true)
        #expect(running.output.isEmpty)
    }

    @Test(arguments: [
        (["--bogus"], "Die Angabe „--bogus“ gibt es nicht."),
        (["--port", "70000"], "„70000“ passt nicht zu „--port“."),
        ([], "Es ist keine Datenbank angegeben."),
        (["--database-url", "postgresql://a:geheim@db/ratswerk"], "Die Adresse der Datenbank enthält ein Kennwort."),
        (["--base-url", "rat.example.de"], "„rat.example.de“ ist keine Adresse für das Portal."),
        (["--time-zone", "Mond"], "Die Zeitzone „Mond“ ist nicht bekannt."),
    ])
    func `are named by the portal in the same words`(arguments: [String], message: String) async throws {
        let outcome = try await Program.portal.run(arguments)
        #expect(outcome.status == 2)
        let lines = outcome.errors.split(separator: "\n")
        #expect(lines.first == "ratswerk-portal: error: \(message)")
        #expect(lines.last?.hasPrefix("hint: ") == true)
        #expect(!outcome.errors.contains("geheim"))
    }

    @Test func `are told by the exit code also when nobody can read the message`() async throws {
        for errors in ["/dev/full", "/dev/null"] {
            let running = try Program.ratswerk.start(["demo", "--bogus"], errors: errors)
            #expect(await running.end() == 2)
        }
    }

    @Test func `a password in an address is refused without being repeated`() async throws {
        let outcome = try await Program.ratswerk.run(
            "verify",
            "--database-url",
            "postgresql://office:geheim@db/ratswerk"
        )
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("enthält ein Kennwort"))
        #expect(outcome.errors.contains("PGPASSFILE"))
        #expect(!outcome.errors.contains("geheim"))
    }

    @Test func `help is no error`() async throws {
        let outcome = try await Program.ratswerk.run("--help")
        #expect(outcome.status == 0)
        for command in ["demo", "serve", "worker", "migrate", "verify", "seed"] {
            #expect(outcome.output.contains(command))
        }
        #expect(outcome.errors.isEmpty)
    }
}

@Suite struct `A start that is refused` {
    @Test(arguments: ["serve", "demo", "seed"])
    func `names what is wrong with the template of the documents`(command: String) async throws {
        let folder = try TemporaryFolder()
        let data = folder.path + "/data"
        // In its place in the data directory, or where it is named
        let place = command == "demo" ? data + "/documents-template" : folder.path + "/vorlage"
        try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
        try #"{"texts":{"invitation":{"text":["zur {{metting}}"]}}}"#.write(
            toFile: place + "/template.json",
            atomically: true,
            encoding: .utf8
        )
        let more = command == "demo" ? [] : ["--documents-template", place]
        let outcome = try await Program.ratswerk.run(
            [command, "--data", data] + more + (command == "seed" ? ["--town"] : [])
        )
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("$.texts.invitation.text[0]: der Platzhalter „{{metting}}“ ist unbekannt"))
        #expect(outcome.errors.contains("hint: "))
    }

    @Test func `names the port that is taken`() async throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        let port = try #require(FreePorts.listen(listener))
        let folder = try TemporaryFolder()
        let outcome = try await Program.ratswerk.run("demo", "--data", folder.path + "/data", "--port", "\(port)")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Port \(port)"))
        #expect(outcome.errors.contains("hint: "))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data"))
    }

    @Test(arguments: ["localhost", "::1"])
    func `does not refuse an address that this machine has`(address: String) async throws {
        let ports = try FreePorts.take(1)
        let folder = try TemporaryFolder()
        try Data("x".utf8).write(to: URL(filePath: folder.path + "/fremd"))
        let outcome = try await Program.ratswerk.run(
            "serve",
            "--address",
            address,
            "--port",
            "\(ports[0])",
            "--data",
            folder.path
        )
        // The next obstacle is met.
        #expect(outcome.errors.contains("nicht von Ratswerk"), "\(outcome.errors)")
    }

    @Test func `names an address that this machine does not have`() async throws {
        let outcome = try await Program.ratswerk.run("demo", "--address", "gibt-es-nicht.invalid")
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("gibt-es-nicht.invalid"))
    }

    @Test func `names the version that the data needs`() async throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createDirectory(atPath: folder.path + "/postgres", withIntermediateDirectories: true)
        try Data("x".utf8).write(to: URL(filePath: folder.path + "/RATSWERK"))
        try Data("9\n".utf8).write(to: URL(filePath: folder.path + "/postgres/PG_VERSION"))
        let outcome = try await Program.ratswerk.run("migrate", "--data", folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("PostgreSQL 9"))
        #expect(outcome.errors.contains("postgresql-9"))
    }

    @Test func `leaves a folder alone that is not ours`() async throws {
        let folder = try TemporaryFolder()
        try Data("mein".utf8).write(to: URL(filePath: folder.path + "/brief.txt"))
        let outcome = try await Program.ratswerk.run("migrate", "--data", folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("nicht von Ratswerk"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["brief.txt"])
    }

    @Test func `says that a database cannot be reached`() async throws {
        let outcome = try await Program.ratswerk.run(
            "verify",
            "--database-url",
            "postgresql://ratswerk_office@127.0.0.1:1/ratswerk"
        )
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("Die Datenbank ist nicht erreichbar."))
    }

    @Test func `names the folder without pages`() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.ratswerk.run("serve", "--assets", folder.path)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("„templates“ und „public-portal“"))
    }
}
