import ArgumentParser
import ConsoleProgram
import Foundation
import Platform
import Postgres
import Testing
import WebService

@testable import ratswerk

@Suite struct `Supervision` {
    @Test func `members may drain before they are killed`() {
        let limits = GuardLimits()
        #expect(Household.patience > limits.drain + limits.linger)
    }

    @Test func `a refusal of the portal is found among its log lines, the last one counts`() async throws {
        let folder = try TemporaryFolder()
        let logs = try MemberLogs(folder: URL(filePath: folder.path))
        let old = try await Program.portal.run()
        let refused = try await Program.portal.run("--time-zone", "Mond")
        let log = old.errors + "2026-01-01T00:00:00Z error portal: request failed\n" + refused.errors
        try Data(log.utf8).write(to: URL(filePath: logs.path(of: "portal")))

        let failure = try #require(logs.failure(in: "portal"))

        #expect(failure.message == "Die Zeitzone „Mond“ ist nicht bekannt.")
        #expect(failure.hint.contains("--time-zone Europe/Berlin"))
        #expect(failure.detail.isEmpty)
    }

    @Test func `a log line of the portal is one line, at the level that was asked for`() async throws {
        let arguments = ["--database-url", "postgresql:///ratswerk?host=/nonexistent", "--port"]
        let port = try #require(try FreePorts.take(1).first)
        let user = OperatingSystemUser.isSuperuser ? "ratswerk-portal" : nil
        let portal = try Program.portal.start(arguments + ["\(port)"], user: user)
        while portal.isRunning, !portal.errors.contains("database connection failed") {
            try await Task.sleep(for: .milliseconds(20))
        }
        portal.send(SIGTERM)
        #expect(await portal.end() == 0)
        for line in portal.errors.split(separator: "\n") {
            #expect(line.contains(#/^\S+Z \w+ (?:database|portal): /#), "\(line)")
        }
    }

    @Test func `a library needs to be read, a program to be executed too`() throws {
        let folder = try TemporaryFolder()
        let file = URL(filePath: folder.path + "/lib.so")
        try Data("x".utf8).write(to: file)
        chmod(file.path, 0o644)
        let user = try OperatingSystemUser(named: "nobody")

        #expect(ReachableProgram.canReach(file, user, needing: 0o4))
        #expect(!ReachableProgram.canReach(file, user, needing: 0o5))
        chmod(file.path, 0o600)
        #expect(!ReachableProgram.canReach(file, user, needing: 0o4))
    }

    @Test func `the libraries of Swift are found where this process has loaded them from`() {
        let names = ReachableProgram.swiftLibraries.map(\.lastPathComponent)
        #expect(names.contains("libswiftCore.so") && names.contains("libFoundation.so"))
    }

    @Test func `a copy is made anew only when its source has changed`() throws {
        let folder = try TemporaryFolder()
        let (source, target) = (URL(filePath: folder.path + "/a"), URL(filePath: folder.path + "/b"))
        let node = { try FileManager.default.attributesOfItem(atPath: target.path)[.systemFileNumber] as? Int }
        try Data("eins".utf8).write(to: source)
        try FileCopy(of: source).refresh(target)
        let first = try node()

        try FileCopy(of: source).refresh(target)
        #expect(try node() == first)

        try Data("zwei".utf8).write(to: source)
        let running = try FileHandle(forReadingFrom: target)
        try FileCopy(of: source).refresh(target)
        #expect(try node() != first)
        #expect(try String(contentsOf: target, encoding: .utf8) == "zwei")
        #expect(try running.readToEnd() == Data("eins".utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a", "b"])
    }

    @Test func `statements of the office end`() throws {
        let options = try InstallationOptions.parse(["--database-url", "postgresql://ratswerk_office@db/ratswerk"])
        #expect(try options.officeConfiguration(statementTimeout: .seconds(30)).statementTimeout == .seconds(30))
    }
}

@Suite struct `Measurement` {
    @Test func `without arguments measures, and fails below the goal`() async throws {
        let outcome = try await Program.bench.run("--rounds", "1", "--seconds", "1", "--scale", "1")
        #expect(outcome.output.contains("PostgresConnection, 16 connections: "), "\(outcome.output)\(outcome.errors)")
        let ratio = try #require(outcome.output.firstMatch(of: #/ratio ([0-9.]+), must be at least 0\.8/#))
        #expect((outcome.status == 0) == (try #require(Double(ratio.1)) >= 0.8))
    }
}
