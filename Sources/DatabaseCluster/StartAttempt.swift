import Glibc
import Platform
import Synchronization

/// The process that a start waits for, so that another thread can end the start.
final class StartAttempt: Sendable {
    private struct State {
        var process: ChildProcess?
        var isGivenUp = false
    }

    private let state = Mutex(State())

    /// Whether the start is to come to its end.
    var isGivenUp: Bool { state.withLock { $0.isGivenUp } }

    /// The start waits for a process from now on.
    func waits(for process: ChildProcess) {
        state.withLock { state in
            state.process = process
            if state.isGivenUp { process.send(SIGINT) }
        }
    }

    /// Ends what the start waits for; initdb and the server both obey SIGINT.
    func giveUp() {
        state.withLock { state in
            state.isGivenUp = true
            state.process?.send(SIGINT)
        }
    }
}
