import CPlatform
import Dispatch
import Glibc
import Synchronization

/// A process started by this one.
///
/// All children are started by one thread that lives as long as the process, see ``ProcessLaunch/deathSignal``.
public final class ChildProcess: Sendable {
    /// The number of the process.
    public let processID: Int32

    /// Becomes readable when the process ends; -1 when the kernel gave none.
    private let descriptor: Int32

    private let status = Mutex<ExitStatus?>(nil)

    private init(processID: Int32) {
        self.processID = processID
        descriptor = cplatform_pidfd(processID)
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Starts a process. Returns when its program runs.
    ///
    /// - Parameter launch: What it is to become.
    /// - Returns: The process.
    /// - Throws: ``PlatformError`` with the step at which the launch failed; no process is left then.
    public static func spawn(_ launch: ProcessLaunch) throws(PlatformError) -> ChildProcess {
        ChildProcess(processID: try SpawnerThread.shared.spawn(LaunchStrings(launch)).get())
    }

    /// How the process ended; `nil` while it runs.
    public var exitStatus: ExitStatus? { wait(atMost: .zero) }

    /// Whether the process still runs.
    public var isRunning: Bool { exitStatus == nil }

    /// Waits for the end of the process. Blocks the thread.
    ///
    /// - Parameter limit: The longest time to wait.
    /// - Returns: How it ended; `nil` when it still runs.
    public func wait(atMost limit: Duration) -> ExitStatus? {
        let end = ContinuousClock.now + limit
        while true {
            if let status = reap() { return status }
            let rest = ContinuousClock.now.duration(to: end)
            guard rest > .zero else { return nil }
            if descriptor >= 0 {
                var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&waited, 1, rest.pollMilliseconds)
            } else {
                usleep(2000)
            }
        }
    }

    /// Waits for the end of the process, and then ends what is left of its group; after the limit it ends all of it. Blocks
    /// the thread. The process must have been started with ``ProcessLaunch/hasOwnProcessGroup``.
    ///
    /// - Parameter limit: The longest time to wait.
    /// - Returns: How it ended; `nil` when it had to be ended.
    public func waitEndingGroup(atMost limit: Duration) -> ExitStatus? {
        let end = ContinuousClock.now + limit
        while !hasEnded {
            let rest = ContinuousClock.now.duration(to: end)
            guard rest > .zero else { break }
            if descriptor >= 0 {
                var waited = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = unsafe poll(&waited, 1, rest.pollMilliseconds)
            } else {
                usleep(2000)
            }
        }
        let isInTime = hasEnded
        // The number is not given to another group before the process is reaped.
        kill(-processID, SIGKILL)
        let status = terminate(signal: SIGKILL, patience: .zero)
        return isInTime ? status : nil
    }

    /// Whether the process has ended and waits for being reaped.
    private var hasEnded: Bool {
        var information = unsafe siginfo_t()
        let result = unsafe waitid(P_PID, id_t(processID), &information, WEXITED | WNOHANG | WNOWAIT)
        return unsafe result != 0 && errno == ECHILD || result == 0 && information.si_signo != 0
    }

    /// Waits for the end of the process without blocking a thread.
    ///
    /// - Returns: How it ended.
    public func waitForEnd() async -> ExitStatus {
        while true {
            if let status = reap() { return status }
            guard descriptor >= 0 else {
                try? await Task.sleep(for: .milliseconds(5))
                continue
            }
            let source = DispatchSource.makeReadSource(fileDescriptor: descriptor)
            await withCheckedContinuation { continuation in
                source.setEventHandler { source.cancel() }
                source.setCancelHandler { continuation.resume() }
                source.resume()
            }
        }
    }

    /// Sends a signal. Nothing happens when the process has ended.
    ///
    /// - Parameter signal: The signal, such as `SIGTERM`.
    public func send(_ signal: Int32) {
        status.withLock { status in
            if status == nil { kill(processID, signal) }
        }
    }

    /// Ends the process: asks first, and kills it when it does not obey.
    ///
    /// - Parameters:
    ///   - signal: The signal that asks; SIGTERM unless said otherwise.
    ///   - patience: How long it may take.
    /// - Returns: How it ended.
    @discardableResult
    public func terminate(signal: Int32 = 15, patience: Duration) -> ExitStatus {
        send(signal)
        if let status = wait(atMost: patience) { return status }
        send(SIGKILL)
        while true {
            if let status = wait(atMost: .seconds(60)) { return status }
        }
    }

    /// Takes the status of an ended process. Under the lock, so that nobody signals a number that is not ours any more.
    private func reap() -> ExitStatus? {
        status.withLock { status in
            if let status { return status }
            var word: Int32 = 0
            switch unsafe waitpid(processID, &word, WNOHANG) {
            case processID: status = ExitStatus(waitStatus: word)
            case -1 where errno == ECHILD: status = .exited(255)
            default: break
            }
            return status
        }
    }
}
