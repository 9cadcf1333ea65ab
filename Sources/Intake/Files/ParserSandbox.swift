internal import Foundation
internal import Logging
internal import Platform
internal import Synchronization

/// Runs a program over the bytes of somebody else, in a child that can reach nothing.
///
/// The child gets the bytes as standard input and gives its result on standard output. It sees `/usr` read-only and an
/// empty `/tmp`; no network, no other process, no rights. The kernel limits its time, memory and output.
final class ParserSandbox: Sendable {
    /// What a program did.
    struct Run: Sendable {
        let isSuccess: Bool
        let output: [UInt8]
        /// What it complained about, in English, for judging the file; never for people.
        let complaints: String
        /// Whether a limit ended it.
        let isTooCostly: Bool
    }

    private let configuration: FileInspector.Configuration
    private let queue = OperationQueue()
    private let candidates: [Wrapping]
    private let chosen = Mutex<Wrapping?>(nil)

    /// - Parameters:
    ///   - configuration: The limits.
    ///   - candidates: The ways to keep children apart, best first.
    init(configuration: FileInspector.Configuration, candidates: [Wrapping] = Wrapping.candidates) {
        self.configuration = configuration
        self.candidates = candidates
        queue.maxConcurrentOperationCount = configuration.parallelRuns
    }

    /// How children are kept apart on this machine. Found by trying, once.
    func isolation() async throws(IntakeError) -> FileInspector.Isolation {
        try await onQueue { sandbox throws(IntakeError) in try sandbox.wrapping().isolation }
    }

    /// Runs a program of `/usr/bin`. Waits while others run.
    ///
    /// - Parameters:
    ///   - program: Its name.
    ///   - arguments: Its arguments; `/dev/stdin` is the file.
    ///   - input: The file.
    /// - Returns: What it did.
    /// - Throws: ``IntakeError`` when it cannot be started.
    func run(_ program: String, _ arguments: [String], on input: [UInt8]) async throws(IntakeError) -> Run {
        try await onQueue { sandbox throws(IntakeError) in
            let wrapping = try sandbox.wrapping()
            // Made here, so that those who wait hold no second copy.
            return try sandbox.execute(program, arguments, on: try MemoryFile(holding: input), in: wrapping)
        }
    }

    private func onQueue<T: Sendable>(
        _ body: @escaping @Sendable (ParserSandbox) throws(IntakeError) -> T
    ) async throws(IntakeError) -> T {
        let result: Result<T, IntakeError> = await withCheckedContinuation { continuation in
            queue.addOperation {
                continuation.resume(returning: Result { () throws(IntakeError) -> T in try body(self) })
            }
        }
        return try result.get()
    }

    /// The way that works here. It is found once; others wait meanwhile.
    ///
    /// - Throws: ``IntakeError/noRoom`` when the machine is too busy to try: that says nothing of a way, and the next file
    ///   tries again.
    private func wrapping() throws(IntakeError) -> Wrapping {
        try chosen.withLock { chosen throws(IntakeError) in
            if let chosen { return chosen }
            let probe = try MemoryFile(holding: Array("probe".utf8))
            for wrapping in candidates {
                do throws(IntakeError) {
                    let run = try execute("cat", ["/dev/stdin"], on: probe, in: wrapping)
                    guard run.isSuccess, run.output == Array("probe".utf8) else { continue }
                } catch .programUnavailable {
                    continue
                } catch {
                    throw error
                }
                if wrapping.isolation == .limitsOnly {
                    configuration.logger.warning(
                        "bubblewrap does not run here: files are inspected under resource limits only"
                    )
                }
                chosen = wrapping
                return wrapping
            }
            throw .programUnavailable("cat")
        }
    }

    private func execute(
        _ program: String,
        _ arguments: [String],
        on input: MemoryFile,
        in wrapping: Wrapping
    ) throws(IntakeError) -> Run {
        let output = try MemoryFile.forOutput()
        let complaints = try MemoryFile.forOutput()
        var launch = wrapping.launch(of: "/usr/bin/\(program)", arguments)
        launch.input = .descriptor(input.descriptor)
        launch.output = .descriptor(output.descriptor)
        launch.error = .descriptor(complaints.descriptor)
        launch.deathSignal = 9
        launch.hasOwnProcessGroup = true
        launch.hasNoNewPrivileges = true
        launch.limits = [
            .processorTime(UInt64(configuration.processorSeconds)), .addressSpace(UInt64(configuration.addressSpace)),
            .fileSize(UInt64(configuration.outputSize)), .openFiles(64), .coreDump(0),
        ]
        let child: ChildProcess
        do throws(PlatformError) {
            child = try ChildProcess.spawn(launch)
        } catch {
            throw error.step == .execution ? .programUnavailable(program) : .noRoom
        }
        let ending = Ending(child.waitEndingGroup(atMost: configuration.wallTime))
        let words = String(decoding: try complaints.read(limit: 1 << 16), as: UTF8.self)
        if ending == .exited(127) { throw .programUnavailable(program) }
        // Bubblewrap's own trouble says nothing of the file.
        if ending != .exited(0), words.hasPrefix("bwrap:") {
            let isBusy = ["temporarily unavailable", "Cannot allocate memory"].contains { words.contains($0) }
            throw isBusy ? .noRoom : .programUnavailable(words.hasPrefix("bwrap: execvp") ? program : "bwrap")
        }
        return Run(
            isSuccess: ending == .exited(0),
            output: try output.read(limit: configuration.outputSize),
            complaints: words,
            isTooCostly: ending == .limited || words.contains("bad_alloc") || words.contains("Out of memory")
        )
    }
}

extension ParserSandbox {
    /// How a run ended, whether the program ran in bubblewrap or directly.
    private enum Ending: Equatable {
        case exited(Int32)
        case limited
        case crashed

        /// Bubblewrap passes a signal of its child on as the exit code 128 + signal.
        /// 9 and 24 end a process without processor time, 25 one that writes too much.
        init(_ status: ExitStatus?) {
            let limits: Set<Int32> = [9, 24, 25]
            switch status {
            case nil: self = .limited
            case .signalled(let signal)?: self = limits.contains(signal) ? .limited : .crashed
            case .exited(let code)? where code > 128: self = limits.contains(code - 128) ? .limited : .crashed
            case .exited(let code)?: self = .exited(code)
            }
        }
    }
}

extension MemoryFile {
    convenience init(holding bytes: [UInt8]) throws(IntakeError) {
        do throws(PlatformError) { try self.init(bytes) } catch { throw .noRoom }
    }

    fileprivate static func forOutput() throws(IntakeError) -> MemoryFile {
        do throws(PlatformError) { return try MemoryFile() } catch { throw .noRoom }
    }

    fileprivate func read(limit: Int) throws(IntakeError) -> [UInt8] {
        do throws(PlatformError) { return try contents(limit: limit) } catch { throw .noRoom }
    }
}
