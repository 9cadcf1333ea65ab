public import Foundation
internal import Platform

/// Composes packets with `ratswerk compose packet`, in a child that is kept apart like every program that reads the files
/// of others: its own view of the file system, no network, no rights, and limits of the kernel.
public struct PacketProgram: Sendable {
    /// The limits of one packet.
    public struct Limits: Sendable {
        /// Seconds of processor time.
        public var processorSeconds = 300
        /// Bytes of memory.
        public var addressSpace = 4 << 30
        /// Largest packet, in bytes.
        public var outputSize = 2 << 30
        /// Longest time it may take.
        public var wallTime = Duration.seconds(900)

        /// The limits of a normal installation.
        public init() {}
    }

    /// Why there is no packet.
    public enum Failure: Error, Sendable, Equatable {
        /// Nobody waits for it any more.
        case cancelled
        /// A limit ended the program.
        case tooCostly
        /// The program refused or broke down; what it said, for developers.
        case broken(String)
    }

    /// The program's path.
    public let executable: URL
    /// Folders that the program needs beside `/usr`: its own, and that of Swift's libraries.
    public let readable: [URL]
    /// The limits.
    public var limits: Limits

    /// A program that does not run yet.
    ///
    /// - Parameters:
    ///   - executable: The program's path.
    ///   - readable: Folders that it needs beside `/usr`.
    ///   - limits: The limits.
    public init(executable: URL, readable: [URL], limits: Limits = .init()) {
        self.executable = executable
        self.readable = readable
        self.limits = limits
    }

    /// Composes one packet.
    ///
    /// - Parameters:
    ///   - folder: Where the manifest and its files lie, and where the results are put.
    ///   - manifest: The manifest's name in it.
    ///   - output: The packet's name in it.
    ///   - report: The report's name in it.
    ///   - isPublic: Whether nothing that is not public may go in, whatever the manifest names.
    ///   - template: The name of a folder in it with the letterhead; nil when the manifest says all of it.
    ///   - progress: Gets parts of a thousand, about twice a second; `false` ends the work.
    /// - Throws: ``Failure``; what `progress` throws; ``IntakeError`` when the program cannot be started.
    public func compose(
        in folder: URL,
        manifest: String,
        output: String,
        report: String,
        isPublic: Bool,
        template: String?,
        progress: (Int) async throws -> Bool
    ) async throws {
        let words: MemoryFile
        do throws(PlatformError) { words = try MemoryFile() } catch { throw IntakeError.noRoom }
        let path = folder.path(percentEncoded: false)
        let arguments =
            ["compose", "packet", manifest, "-o", output, "--report", report, "--progress"]
            + (isPublic ? ["--public"] : []) + (template.map { ["--template", $0] } ?? [])
        let child = try start(arguments, in: path, saying: words)
        defer { if child.isRunning { _ = child.terminate(signal: 9, patience: .zero) } }
        let end = ContinuousClock.now + limits.wallTime
        while child.isRunning {
            guard ContinuousClock.now < end else { throw Failure.tooCostly }
            try await Task.sleep(for: .milliseconds(400))
            guard try await progress(Self.progress(in: Self.text(of: words))) else { throw Failure.cancelled }
        }
        switch child.exitStatus {
        case .exited(0)?: return
        case .signalled(let signal)? where [9, 24, 25].contains(signal): throw Failure.tooCostly
        case .exited(let code)? where [128 + 9, 128 + 24, 128 + 25].contains(code): throw Failure.tooCostly
        default:
            let said = Self.text(of: words)
            if said.contains("bad_alloc") || said.contains("Cannot allocate memory") { throw Failure.tooCostly }
            throw Failure.broken(said)
        }
    }

    private func start(
        _ arguments: [String],
        in folder: String,
        saying words: MemoryFile
    ) throws(IntakeError) -> ChildProcess {
        var candidates = [true, false]
        while let isKeptApart = candidates.first {
            candidates.removeFirst()
            if isKeptApart, !Self.bubblewrapRuns(sandbox(in: folder)) { continue }
            var launch =
                isKeptApart
                ? ProcessLaunch(
                    executable: "/usr/bin/bwrap",
                    arguments: sandbox(in: folder) + [executable.path(percentEncoded: false)] + arguments,
                    environment: environment
                )
                : ProcessLaunch(
                    executable: executable.path(percentEncoded: false),
                    arguments: arguments,
                    environment: environment
                )
            launch.directory = folder
            launch.output = .descriptor(words.descriptor)
            launch.error = .descriptor(words.descriptor)
            launch.deathSignal = 9
            launch.hasOwnProcessGroup = true
            launch.hasNoNewPrivileges = true
            launch.limits = [
                .processorTime(UInt64(limits.processorSeconds)), .addressSpace(UInt64(limits.addressSpace)),
                .fileSize(UInt64(limits.outputSize)), .coreDump(0),
            ]
            do throws(PlatformError) {
                return try ChildProcess.spawn(launch)
            } catch {
                throw error.step == .execution ? .programUnavailable("ratswerk") : .noRoom
            }
        }
        throw .programUnavailable("bwrap")
    }

    private var environment: [String: String] {
        var environment = ["LC_ALL": "C.UTF-8", "PATH": "/usr/bin", "HOME": "/tmp", "TMPDIR": "/tmp"]
        // The loader finds Swift's libraries where the surrounding program found them.
        environment["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
        return environment
    }

    private func sandbox(in folder: String) -> [String] {
        let shown = readable.map { $0.path(percentEncoded: false) }.flatMap { ["--ro-bind", $0, $0] }
        return [
            "--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--ro-bind", "/usr", "/usr",
            "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
            "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp",
        ] + shown + ["--bind", folder, folder, "--chdir", folder, "--"]
    }

    private static func bubblewrapRuns(_ sandbox: [String]) -> Bool {
        var probe = ProcessLaunch(executable: "/usr/bin/bwrap", arguments: sandbox + ["/usr/bin/true"])
        (probe.output, probe.error) = (.null, .null)
        guard let child = try? ChildProcess.spawn(probe) else { return false }
        return child.wait(atMost: .seconds(10)) == .exited(0)
    }

    private static func text(of words: MemoryFile) -> String {
        guard let bytes = try? words.contents(limit: 1 << 18) else { return "" }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The last percentage that the program has named, in parts of a thousand.
    static func progress(in words: String) -> Int {
        guard let sign = words.lastIndex(of: "%") else { return 0 }
        let before = words[..<sign].reversed().drop { $0 == " " || $0 == "\u{202F}" || $0 == "\u{A0}" }
        let digits = String(before.prefix { $0.isNumber }.reversed())
        return min(Int(digits) ?? 0, 100) * 10
    }
}
