import Synchronization

/// Runs work that must return soon after it was told to end, even when a handler in it never does.
///
/// The work runs in a task of its own. When the time is over it is cancelled, and if that does not help it is left
/// behind: a process that hangs at its end is worse than a lost handler.
final class BoundedEnding: Sendable {
    private struct State {
        var work: Task<Void, Never>?
        var waiting: CheckedContinuation<Void, any Error>?
        var hasBegun = false
    }

    /// What cancelled work gets to clean up.
    static let cancellationTime = Duration.seconds(1)

    private let state = Mutex(State())

    /// Runs the work and waits for its end or for the end of the time given to ``begin(after:)``.
    func result(_ work: @escaping @Sendable () async throws -> Void) async throws {
        try await withCheckedThrowingContinuation { continuation in
            state.withLock { $0.waiting = continuation }
            let task = Task {
                do {
                    try await work()
                    finish(.success(()))
                } catch {
                    finish(.failure(error))
                }
            }
            state.withLock { $0.work = task }
        }
    }

    /// Begins the countdown; a second call changes nothing.
    func begin(after grace: Duration) {
        let isFirst = state.withLock { state in
            defer { state.hasBegun = true }
            return !state.hasBegun
        }
        guard isFirst else { return }
        Task {
            try await Task.sleep(for: grace + Self.cancellationTime)
            state.withLock { $0.work }?.cancel()
            try await Task.sleep(for: Self.cancellationTime)
            finish(.success(()))
        }
    }

    private func finish(_ result: Result<Void, any Error>) {
        let waiting = state.withLock { state in
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(with: result)
    }
}
