import Foundation
import Glibc
import Testing

/// The whole demonstration as an operator meets it, in the order of a bad day.
@Suite struct `The demonstration` {
    @Test(.timeLimit(.minutes(10)))
    func `starts, survives kill -9 of its parent, recovers, and ends cleanly`() async throws {
        let folder = try TemporaryFolder()
        let (office, portal) = (try Self.freePort(), try Self.freePort())
        let arguments = [
            "demo", "--data", folder.path + "/data", "--port", "\(office)", "--portal-port", "\(portal)",
        ]

        // Given a demonstration that runs
        let first = try Program.ratswerk.start(arguments)
        await first.waitForOutput("Beenden mit Strg-C.")
        try #require(first.isRunning, "\(first.errors)")
        #expect(first.output.contains("http://127.0.0.1:\(office)/"))
        #expect(first.output.contains("sitzungsdienst"))
        #expect(try await Self.status(office, "/healthz") == 200)
        #expect(try await Self.status(portal, "/healthz") == 200)
        #expect(try await Self.status(office, "/login") == 200)
        #expect(try await Self.status(portal, "/") == 200)
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
        #expect(try await Self.status(portal, "/meetings") == 200)

        // A server that dies is reported and replaced
        let servers = ProcessTable().descendants(of: second.processID)
        let worker = try #require(servers.first { ProcessTable.arguments(of: $0.id).contains(" worker ") })
        kill(worker.id, SIGKILL)
        while second.isRunning, !second.errors.contains("Hintergrunddienst: unerwartet beendet (Signal 9)") {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(second.isRunning)

        // A second one in the same folder is refused, a check beside it is not
        let refused = try await Program.ratswerk.run(
            "demo",
            "--data",
            folder.path + "/data",
            "--port",
            "\(try Self.freePort())",
            "--portal-port",
            "\(try Self.freePort())"
        )
        #expect(refused.status == 1)
        #expect(refused.errors.contains("arbeitet bereits ein anderer"))
        let verified = try await Program.ratswerk.run("verify", "--data", folder.path + "/data")
        #expect(verified.status == 0, "\(verified.errors)")
        #expect(verified.output.contains("Alles ist unverändert."))

        // SIGTERM ends everything
        let last = ProcessTable().descendants(of: second.processID)
        second.send(SIGTERM)
        #expect(await second.end() == 0)
        await Self.waitForEnd(of: last)
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

    private static func freePort() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        return try #require(`A start that is refused`.listen(descriptor))
    }

    private static func status(_ port: Int, _ path: String) async throws -> Int {
        let curl = Process()
        let pipe = Pipe()
        curl.executableURL = URL(filePath: "/usr/bin/curl")
        curl.arguments = ["-s", "-o", "/dev/null", "-w", "%{http_code}", "http://127.0.0.1:\(port)\(path)"]
        curl.standardOutput = pipe
        try curl.run()
        while curl.isRunning { try await Task.sleep(for: .milliseconds(10)) }
        return Int(String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)) ?? 0
    }
}
