import Dispatch
import Synchronization

/// Carries the cancellation of a task to the connection that works for it, and never to the next task on it.
final class JobCancellation: Sendable {
    private struct State {
        var isCancelled = false
        var isSealed = false
        var isSending = false
        var canceller: QueryCancel?
        /// Made only when somebody has to wait, which is almost never.
        var sent: DispatchSemaphore?
    }

    /// A cancel request that finds the server between two statements has no effect, hence it is repeated.
    private static let repetition = DispatchTimeInterval.milliseconds(200)

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// The connection begins to work for the task.
    func attach(_ canceller: QueryCancel?) {
        let isCancelled = state.withLock { state in
            state.canceller = canceller
            return state.isCancelled
        }
        if isCancelled { pump() }
    }

    /// From here on nothing is cancelled any more. Waits for a request under way, so that it cannot hit what comes next.
    ///
    /// - Returns: Whether the task was cancelled before.
    func seal() -> Bool {
        let (isCancelled, sent) = state.withLock { state in
            state.isSealed = true
            state.canceller = nil
            if state.isSending { state.sent = DispatchSemaphore(value: 0) }
            return (state.isCancelled, state.sent)
        }
        sent?.wait()
        return isCancelled
    }

    /// The task was cancelled.
    func cancel() {
        state.withLock { $0.isCancelled = true }
        DispatchQueue.global().async { self.pump() }
    }

    private func pump() {
        let canceller = state.withLock { state -> QueryCancel? in
            guard !state.isSealed, !state.isSending, let canceller = state.canceller else { return nil }
            state.isSending = true
            return canceller
        }
        guard let canceller else { return }
        canceller.send()
        let (isSealed, sent) = state.withLock { state in
            state.isSending = false
            return (state.isSealed, state.sent)
        }
        sent?.signal()
        if !isSealed {
            DispatchQueue.global().asyncAfter(deadline: .now() + Self.repetition) { self.pump() }
        }
    }
}
