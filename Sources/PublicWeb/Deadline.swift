import Synchronization

/// The database did not answer in time.
struct DatabaseSilent: Error {}

/// Waits for a piece of work, but not longer than a limit.
///
/// A server that is stopped or cut off answers nothing, not even an error; the work is then left to its own end, and
/// the visitor is not.
func within<Value: Sendable>(
    _ limit: Duration,
    _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
    let race = Race<Value>()
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { continuation in
            race.start(continuation, limit: limit, work)
        }
    } onCancel: {
        race.end(.failure(CancellationError()))
    }
}

/// The first of work, limit and cancellation ends the race; the others are cancelled.
private final class Race<Value: Sendable>: Sendable {
    private struct State {
        var continuation: CheckedContinuation<Value, any Error>?
        var tasks: [Task<Void, Never>] = []
        var early: Result<Value, any Error>?
        var isOver = false
    }

    private let state = Mutex(State())

    func start(
        _ continuation: CheckedContinuation<Value, any Error>,
        limit: Duration,
        _ work: @escaping @Sendable () async throws -> Value
    ) {
        let early = state.withLock { state -> Result<Value, any Error>? in
            if state.early == nil { state.continuation = continuation }
            return state.early
        }
        if let early {
            continuation.resume(with: early)
            return
        }
        let working = Task {
            do { end(.success(try await work())) } catch { end(.failure(error)) }
        }
        let waiting = Task {
            guard (try? await Task.sleep(for: limit)) != nil else { return }
            end(.failure(DatabaseSilent()))
        }
        let isOver = state.withLock { state in
            state.tasks = [working, waiting]
            return state.isOver
        }
        if isOver { for task in [working, waiting] { task.cancel() } }
    }

    func end(_ result: Result<Value, any Error>) {
        let (continuation, tasks) = state.withLock { state in
            let taken = (state.continuation, state.tasks)
            if state.continuation == nil, !state.isOver { state.early = result }
            state.isOver = true
            state.continuation = nil
            return taken
        }
        continuation?.resume(with: result)
        for task in tasks { task.cancel() }
    }
}
