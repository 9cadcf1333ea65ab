import PublicRecord
import Synchronization

/// The present state of everything published, asked at most a few times a second however many visitors come.
final class PublishedRevision: Sendable {
    private struct State {
        var known: (cursor: PublicationCursor, since: ContinuousClock.Instant)?
        var asking: Task<PublicationCursor, any Error>?
    }

    private let ask: @Sendable () async throws -> PublicationCursor
    private let freshness: Duration
    private let patience: Duration
    private let state = Mutex(State())

    init(freshness: Duration, patience: Duration, ask: @escaping @Sendable () async throws -> PublicationCursor) {
        self.freshness = freshness
        self.patience = patience
        self.ask = ask
    }

    /// The state, at most `freshness` old; all who ask at the same time share one question.
    func cursor() async throws -> PublicationCursor {
        let now = ContinuousClock.now
        enum Step {
            case known(PublicationCursor)
            case wait(Task<PublicationCursor, any Error>)
        }
        let step = state.withLock { state -> Step in
            if let known = state.known, now - known.since < freshness { return .known(known.cursor) }
            if let asking = state.asking { return .wait(asking) }
            let task = Task { try await self.refresh() }
            state.asking = task
            return .wait(task)
        }
        switch step {
        case .known(let cursor): return cursor
        case .wait(let task): return try await task.value
        }
    }

    private func refresh() async throws -> PublicationCursor {
        let asked = ContinuousClock.now
        do {
            let cursor = try await within(patience, ask)
            state.withLock { state in
                state.known = (cursor, asked)
                state.asking = nil
            }
            return cursor
        } catch {
            state.withLock { state in
                state.known = nil
                state.asking = nil
            }
            throw error
        }
    }
}
