import CPlatform
import Glibc

/// A process that ran to its end, with what it wrote.
public struct CapturedProcess: Sendable {
    /// How it ended; killed by SIGKILL when it took too long or wrote too much.
    public let status: ExitStatus

    /// What it wrote to standard output and standard error, in the order in which it arrived.
    public let output: [UInt8]

    /// Runs a process to its end and keeps what it writes. Blocks the thread.
    ///
    /// - Parameters:
    ///   - launch: What to run; its output and error are replaced.
    ///   - limit: The longest time it may take.
    ///   - outputLimit: The most bytes it may write.
    ///   - started: Called when the process runs, with the means to end it from another thread.
    /// - Returns: How it ended and what it wrote.
    /// - Throws: ``PlatformError`` when it cannot be started.
    public static func run(
        _ launch: ProcessLaunch,
        atMost limit: Duration,
        outputLimit: Int = 1 << 20,
        started: (ChildProcess) -> Void = { _ in }
    ) throws(PlatformError) -> CapturedProcess {
        var ends: [Int32] = [-1, -1]
        guard unsafe cplatform_pipe(&ends) == 0 else { throw PlatformError(.descriptor, errno) }
        defer { close(ends[0]) }
        var launch = launch
        launch.output = .descriptor(ends[1])
        launch.error = .descriptor(ends[1])
        let child: ChildProcess
        do throws(PlatformError) {
            child = try ChildProcess.spawn(launch)
        } catch {
            close(ends[1])
            throw error
        }
        close(ends[1])
        started(child)

        let end = ContinuousClock.now + limit
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 16384)
        while output.count <= outputLimit {
            let rest = ContinuousClock.now.duration(to: end)
            guard rest > .zero else { break }
            var waited = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&waited, 1, rest.pollMilliseconds)
            if ready < 0, errno == EINTR { continue }
            guard ready > 0 else { break }
            let count = unsafe read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            output += buffer.prefix(count)
        }
        let rest = max(.zero, ContinuousClock.now.duration(to: end))
        let status =
            output.count > outputLimit
            ? child.terminate(signal: SIGKILL, patience: .zero)
            : child.wait(atMost: rest) ?? child.terminate(signal: SIGKILL, patience: .zero)
        return CapturedProcess(status: status, output: output)
    }
}

extension Duration {
    /// For `poll(2)`: whole milliseconds, rounded up.
    var pollMilliseconds: Int32 {
        Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 + 1)
    }
}
