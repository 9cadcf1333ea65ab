import Synchronization

/// Lets a few tests at the database at a time: each holds a pool of connections, and the cluster has only so many.
public final class Turnstile: Sendable {
    private struct State {
        var free: Int
        var waiting: [CheckedContinuation<Void, Never>] = []
    }

    private let state: Mutex<State>

    /// The turnstile before the shared cluster.
    public static let shared = Turnstile(places: 4)

    private init(places: Int) {
        state = Mutex(State(free: places))
    }

    /// Runs the body as soon as a place is free.
    ///
    /// - Parameter body: What needs the database.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws.
    public func pass<T>(_ body: () async throws -> T) async throws -> T {
        await withCheckedContinuation { continuation in
            let enters = state.withLock { state in
                if state.free == 0 {
                    state.waiting.append(continuation)
                    return false
                }
                state.free -= 1
                return true
            }
            if enters { continuation.resume() }
        }
        defer { leave() }
        return try await body()
    }

    private func leave() {
        let next = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.waiting.isEmpty {
                state.free += 1
                return nil
            }
            return state.waiting.removeFirst()
        }
        next?.resume()
    }
}
