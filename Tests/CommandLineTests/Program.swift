import Foundation
import Testing

/// A built program of this package, run as a process of its own.
struct Program {
    /// What a finished run left.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Its name, or an absolute path of one that is not ours.
    let name: String

    static let ratswerk = Program(name: "ratswerk")
    static let portal = Program(name: "ratswerk-portal")
    static let bench = Program(name: "ratswerk-bench")

    /// Our programs lie beside the tests' own executable.
    var path: String {
        let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        return name.hasPrefix("/") ? name : folder.appending(path: name).path
    }

    /// Runs it to its end.
    func run(_ arguments: String..., environment: [String: String] = [:]) async throws -> Outcome {
        try await run(arguments, environment: environment)
    }

    /// Runs it to its end.
    func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
        let running = try start(arguments, environment: environment)
        let status = await running.end()
        return Outcome(status: status, output: running.output, errors: running.errors)
    }

    /// Starts it; as another user with the help of `setpriv`, with its errors into a file that is there already.
    func start(
        _ arguments: [String],
        environment: [String: String] = [:],
        user: String? = nil,
        errors: String? = nil
    ) throws -> RunningProgram {
        var all = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("RATSWERK_") && !$0.key.hasPrefix("PG")
        }
        all["RATSWERK_ASSETS"] = Self.checkout.path
        all.merge(environment) { $1 }
        let become = user.map { ["/usr/bin/setpriv", "--reuid", $0, "--regid", $0, "--init-groups", "--"] } ?? []
        return try RunningProgram(become + [path] + arguments, environment: all, errors: errors)
    }

    static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
}

/// A process that runs, with what it wrote so far.
final class RunningProgram: Sendable {
    private let process: Process
    private let folder: URL

    init(_ words: [String], environment: [String: String], errors: String?) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-run-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let process = Process()
        process.executableURL = URL(filePath: words[0])
        process.arguments = Array(words.dropFirst())
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try Self.file(folder.appending(path: "output"))
        process.standardError =
            try errors.flatMap { FileHandle(forWritingAtPath: $0) } ?? Self.file(folder.appending(path: "errors"))
        try process.run()
        self.process = process
    }

    deinit {
        if process.isRunning { process.terminate() }
        try? FileManager.default.removeItem(at: folder)
    }

    private static func file(_ url: URL) throws -> FileHandle {
        try Data().write(to: url)
        return try FileHandle(forWritingTo: url)
    }

    var processID: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }
    var output: String { (try? String(contentsOf: folder.appending(path: "output"), encoding: .utf8)) ?? "" }
    var errors: String { (try? String(contentsOf: folder.appending(path: "errors"), encoding: .utf8)) ?? "" }

    func send(_ signal: Int32) { kill(processID, signal) }

    /// Waits for the end.
    func end() async -> Int32 {
        while process.isRunning { try? await Task.sleep(for: .milliseconds(20)) }
        return process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    }

    /// Waits until it has written something to standard output, or has ended.
    func waitForOutput(_ text: String) async {
        while isRunning, !output.contains(text) { try? await Task.sleep(for: .milliseconds(50)) }
    }
}

/// Processes of this machine, from `/proc`.
struct ProcessTable {
    /// A process that was seen, told apart from a later one of the same number by its start.
    struct Entry: Hashable {
        let id: Int32
        let parent: Int32
        let start: String
    }

    let entries: [Entry]

    init() {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        entries = names.compactMap { Int32($0) }.compactMap(Self.entry)
    }

    private static func entry(_ id: Int32) -> Entry? {
        // The name in brackets may hold spaces; what follows the last bracket does not.
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
            let bracket = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: bracket)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z", let parent = Int32(fields[1]) else { return nil }
        return Entry(id: id, parent: parent, start: String(fields[19]))
    }

    /// All processes below one.
    func descendants(of id: Int32) -> Set<Entry> {
        let children = entries.filter { $0.parent == id }
        return children.reduce(into: Set(children)) { $0.formUnion(descendants(of: $1.id)) }
    }

    static func arguments(of id: Int32) -> String {
        let bytes = FileManager.default.contents(atPath: "/proc/\(id)/cmdline") ?? Data()
        return String(decoding: bytes.map { $0 == 0 ? 32 : $0 }, as: UTF8.self)
    }

    static func userID(of id: Int32) -> Int? {
        let text = (try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8)) ?? ""
        return text.firstMatch(of: #/Uid:\s+(\d+)/#).flatMap { Int($0.1) }
    }
}

/// A folder that is gone after the test.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = "/tmp/ratswerk-cli-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}
