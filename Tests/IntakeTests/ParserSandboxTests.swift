import Foundation
import Testing

@testable import Intake

/// What a program that was taken over by a file could do.
@Suite struct ParserSandboxTests {
    private func sandbox(
        _ change: (inout FileInspector.Configuration) -> Void = { _ in },
        candidates: [ParserSandbox.Wrapping] = ParserSandbox.Wrapping.candidates
    ) -> ParserSandbox {
        var configuration = FileInspector.Configuration()
        change(&configuration)
        return ParserSandbox(configuration: configuration, candidates: candidates)
    }

    private func run(_ words: String, in sandbox: ParserSandbox) async throws -> ParserSandbox.Run {
        try await sandbox.run("bash", ["-c", words], on: Array("file".utf8))
    }

    /// Whether bubblewrap works on this machine, found without our code.
    private static let worksHere: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/bwrap")
        process.arguments = [
            "--unshare-all", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64",
            "/lib64", "/usr/bin/true",
        ]
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    @Test func `bubblewrap is used where it works`() async throws {
        #expect(try await sandbox().isolation() == (Self.worksHere ? .bubblewrap : .limitsOnly))
    }

    @Test func `the file comes in and the result comes out`() async throws {
        let run = try await run("cat; id -u >&2", in: sandbox())
        #expect(run.isSuccess)
        #expect(run.output == Array("file".utf8))
    }

    @Test func `a file of the machine is not there`() async throws {
        let secret = FileManager.default.temporaryDirectory.appending(path: "secret-\(UUID().uuidString)")
        try Data("CANARY".utf8).write(to: secret)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: secret.path)
        defer { try? FileManager.default.removeItem(at: secret) }
        let words = "cat \(secret.path) /etc/passwd /proc/1/environ; ls / /home /root /var; cat < /dev/stdin"
        let inside = try await run(words, in: sandbox())
        let text = String(decoding: inside.output, as: UTF8.self)
        #expect(text.contains("file"))
        for word in ["CANARY", "root:", "home"] { #expect(text.contains(word) == !Self.worksHere) }
        let outside = try await run(words, in: sandbox(candidates: [.init(isolation: .limitsOnly, user: nil)]))
        #expect(String(decoding: outside.output, as: UTF8.self).contains("CANARY"))
    }

    @Test func `no other machine can be asked, not even this one`() async throws {
        let server = try SmallServer { _, _ in (200, "") }
        let words =
            "exec 3<>/dev/tcp/127.0.0.1/\(server.port) && printf 'GET /asked HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3"
        let inside = try await run(words, in: sandbox())
        #expect(inside.isSuccess == !Self.worksHere)
        #expect(server.attempts(at: "/asked") == (Self.worksHere ? 0 : 1))
        let outside = try await run(words, in: sandbox(candidates: [.init(isolation: .limitsOnly, user: nil)]))
        #expect(outside.isSuccess)
        #expect(server.attempts(at: "/asked") == (Self.worksHere ? 1 : 2))
    }

    @Test func `a result without end is cut off`() async throws {
        let sandbox = sandbox { $0.outputSize = 1 << 20 }
        let small = try await sandbox.run("head", ["-c", "1000000", "/dev/zero"], on: [0])
        #expect(small.output.count == 1_000_000)
        let large = try await sandbox.run("head", ["-c", "2000000", "/dev/zero"], on: [0])
        #expect(large.isTooCostly)
        #expect(large.output.count <= 1 << 20)
    }

    private static let waysHere: [FileInspector.Isolation] = worksHere ? [.bubblewrap, .limitsOnly] : [.limitsOnly]

    @Test(arguments: waysHere)
    func `nothing of a program is left when its time is over, nor when it has ended`(
        isolation: FileInspector.Isolation
    ) async throws {
        let sandbox = sandbox({ $0.wallTime = .seconds(1) }, candidates: [.init(isolation: isolation, user: nil)])
        for ending in ["wait", "exit 0"] {
            let mark = "9\(Int.random(in: 100_000...999_999))"
            let run = try await run("sleep \(mark) & \(ending)", in: sandbox)
            #expect(run.isTooCostly == (ending == "wait"))
            // The kernel takes a moment to end what is left.
            for _ in 0..<200 where Self.isRunning("sleep\0\(mark)") { try await Task.sleep(for: .milliseconds(25)) }
            #expect(!Self.isRunning("sleep\0\(mark)"))
        }
    }

    private static func isRunning(_ command: String) -> Bool {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.contains { name in
            guard let data = FileManager.default.contents(atPath: "/proc/\(name)/cmdline") else { return false }
            return String(decoding: data, as: UTF8.self).contains(command)
        }
    }

    @Test func `a missing program is no fault of the file and lowers no wall`() async throws {
        let missing = sandbox()
        await #expect(throws: IntakeError.programUnavailable("no-such-program")) {
            try await missing.run("no-such-program", [], on: [0])
        }
        #expect(try await missing.isolation() == (Self.worksHere ? .bubblewrap : .limitsOnly))
    }
}
