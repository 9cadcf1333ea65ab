import Foundation
import Glibc
import Testing

/// The whole demonstration as an operator meets it, in the order of a bad day.
@Suite struct `The demonstration` {
    @Test(.timeLimit(.minutes(10)))
    func `starts, survives kill -9 of its parent, recovers, and ends cleanly`() async throws {
        let folder = try TemporaryFolder()
        let ports = try FreePorts.take(4)
        let (office, portal) = (ports[0], ports[1])
        let arguments = [
            "demo", "--data", folder.path + "/data", "--port", "\(office)", "--portal-port", "\(portal)",
        ]

        // Given a demonstration that runs
        let first = try Program.ratswerk.start(arguments)
        await first.waitForOutput("Beenden mit Strg-C.")
        try #require(first.isRunning, "\(first.errors)")
        #expect(first.output.contains("http://127.0.0.1:\(office)/"))
        #expect(first.output.contains("sitzungsdienst"))
        #expect(try await Browser.status(office, "/healthz") == 200)
        #expect(try await Browser.status(portal, "/healthz") == 200)
        #expect(try await Browser.status(office, "/login") == 200)
        #expect(try await Browser.status(portal, "/") == 200)
        #expect(try await Browser.body(portal, "/oparl/v1.1/system").contains("http://127.0.0.1:\(portal)/"))
        let family = ProcessTable().descendants(of: first.processID)
        #expect(family.count > 4)
        try Self.checkPrivacy(of: family, secrets: folder.path + "/data/secrets")

        // When its parent is killed, nothing is left
        first.send(SIGKILL)
        _ = await first.end()
        await Self.waitForEnd(of: family)

        // Then the next start finds everything, without writing the town again
        let second = try Program.ratswerk.start(arguments)
        await second.waitForOutput("Beenden mit Strg-C.")
        try #require(second.isRunning, "\(second.errors)")
        #expect(!second.errors.contains("Die Stadt Musterbach wird angelegt"))
        #expect(!second.errors.contains("Die Datenbank wird eingerichtet"))
        #expect(try await Browser.status(portal, "/meetings") == 200)

        // A server that dies is reported and replaced
        let worker = try #require(Self.child(of: second, named: " worker "))
        kill(worker.id, SIGKILL)
        while second.isRunning, !second.errors.contains("Hintergrunddienst: unerwartet beendet (Signal 9)") {
            try await Task.sleep(for: .milliseconds(50))
        }
        while second.isRunning, Self.child(of: second, named: " worker ").map({ $0 == worker }) ?? true {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(second.isRunning)

        // So is the database, and the servers find the new one by themselves
        let postmaster = try #require(Self.child(of: second, named: "/postgres "))
        kill(postmaster.id, SIGKILL)
        while second.isRunning, Self.child(of: second, named: "/postgres ").map({ $0 == postmaster }) ?? true {
            try await Task.sleep(for: .milliseconds(50))
        }
        for (port, path) in [(office, "/healthz"), (portal, "/healthz"), (office, "/login"), (portal, "/meetings")] {
            while second.isRunning, try await Browser.status(port, path) != 200 {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        try #require(second.isRunning)

        // A second one in the same folder is refused, a check beside it is not
        let refused = try await Program.ratswerk.run(
            "demo",
            "--data",
            folder.path + "/data",
            "--port",
            "\(ports[2])",
            "--portal-port",
            "\(ports[3])"
        )
        #expect(refused.status == 1)
        #expect(refused.errors.contains("arbeitet bereits ein anderer"))
        let verified = try await Program.ratswerk.run("verify", "--data", folder.path + "/data")
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(verified.output.contains("Alles ist unverändert."))
        try await ExportedDocuments.check(in: folder.path, data: folder.path + "/data")
        try await ReadMails.check(in: folder.path, data: folder.path + "/data")

        // Ctrl-C, which a terminal sends to the whole group, ends everything
        let last = ProcessTable().descendants(of: second.processID)
        try #require(getpgid(second.processID) == second.processID)
        kill(-second.processID, SIGINT)
        #expect(await second.end() == 0)
        #expect(!second.errors.contains("error: Portal") && !second.errors.contains("error: Büro"))
        await Self.waitForEnd(of: last)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/data/postgres/postmaster.pid"))
    }

    /// Several times, because the end of the start and the signal overtake each other.
    @Test(.timeLimit(.minutes(2)), arguments: 1...40)
    func `ends at once when the signal comes while the database is set up`(attempt: Int) async throws {
        let folder = try TemporaryFolder()
        let ports = try FreePorts.take(2)
        let demo = try Program.ratswerk.start([
            "demo", "--data", folder.path + "/data", "--port", "\(ports[0])", "--portal-port", "\(ports[1])",
        ])
        while demo.isRunning, Self.child(of: demo, named: "/initdb ") == nil {
            try await Task.sleep(for: .milliseconds(2))
        }
        let family = ProcessTable().descendants(of: demo.processID)

        demo.send(SIGINT)

        #expect(await demo.end() == 0, "\(demo.errors)")
        await Self.waitForEnd(of: family)
        for name in ["postgres.new", "postgres/postmaster.pid"] {
            #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/data/\(name)"))
        }
        #expect(!demo.output.contains("Ratswerk läuft") && !demo.errors.contains("error"))
    }

    @Test(.timeLimit(.minutes(5)))
    func `says that the disk is full, and goes on when there is room again`() async throws {
        let folder = try TemporaryFolder()
        let ports = try FreePorts.take(2)
        // A disk of 150 MB that only the demonstration sees.
        let cage = Program(name: "/usr/bin/bwrap")
        let demo = try cage.start([
            "--dev-bind", "/", "/", "--size", "150000000", "--tmpfs", folder.path, "--chmod", "0755", folder.path,
            "--cap-add", "ALL", "--die-with-parent", Program.ratswerk.path, "demo", "--data", folder.path + "/data",
            "--port", "\(ports[0])", "--portal-port", "\(ports[1])",
        ])
        await demo.waitForOutput("Beenden mit Strg-C.")
        try #require(demo.isRunning, "\(demo.errors)")

        let inside = try #require(ProcessTable().entries.first { $0.parent == demo.processID }).id
        let disk = "/proc/\(inside)/root\(folder.path)"
        let filling = disk + "/filling"
        try #require(FileManager.default.fileExists(atPath: disk + "/data/RATSWERK"))
        let file = open(filling, O_CREAT | O_WRONLY, 0o600)
        try #require(file >= 0)
        let block = [UInt8](repeating: 0, count: 1 << 20)
        let written = (1...150).prefix { _ in write(file, block, block.count) == block.count }
        close(file)
        try #require(written.count < 150)
        while demo.isRunning, !demo.errors.contains("ist zu wenig Platz") {
            try await Task.sleep(for: .milliseconds(50))
        }
        try #require(demo.isRunning)
        #expect(demo.errors.contains("hint: Schaffen Sie Platz auf diesem Datenträger"))

        unlink(filling)
        for (port, path) in [(ports[0], "/login"), (ports[1], "/meetings")] {
            while demo.isRunning, try await Browser.status(port, path) != 200 {
                try await Task.sleep(for: .milliseconds(50))
            }
        }
        kill(inside, SIGTERM)
        #expect(await demo.end() == 0, "\(demo.errors)")
    }

    private static func child(of program: RunningProgram, named part: String) -> ProcessTable.Entry? {
        ProcessTable().descendants(of: program.processID).first { entry in
            let arguments = ProcessTable.arguments(of: entry.id)
            return arguments.contains(part) && !arguments.hasPrefix("postgres: ")
        }
    }

    /// No server runs as root, and no argument holds a password.
    private static func checkPrivacy(of family: Set<ProcessTable.Entry>, secrets: String) throws {
        let passwords = ["owner", "office", "portal"].compactMap { name in
            try? String(contentsOfFile: "\(secrets)/\(name)", encoding: .utf8).prefix(64)
        }
        #expect(passwords.count == 3)
        for entry in family {
            let arguments = ProcessTable.arguments(of: entry.id)
            for password in passwords { #expect(!arguments.contains(password)) }
            if let user = ProcessTable.userID(of: entry.id) { #expect(user != 0, "\(arguments) runs as root") }
        }
    }

    /// Parents change when a parent dies; number and start do not.
    private static func waitForEnd(of family: Set<ProcessTable.Entry>) async {
        let wanted = Set(family.map { "\($0.id) \($0.start)" })
        while !wanted.isDisjoint(with: ProcessTable().entries.map { "\($0.id) \($0.start)" }) {
            try? await Task.sleep(for: .milliseconds(100))
        }
    }
}
