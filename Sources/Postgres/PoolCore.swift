import Dispatch
import Logging
import Synchronization

/// The queue of a pool and the threads that serve it. The thread that was busy last gets the next job.
final class PoolCore: Sendable {
    private struct State {
        var queue = PoolJobQueue()
        var idle: [PoolWorker] = []
        var workers = 0
        var isClosed = false
        var isWatching = false
        var waitingForEnd: [CheckedContinuation<Void, Never>] = []
        var listeners: [NotificationListener] = []
    }

    private enum Step {
        case wake(PoolWorker)
        case start(PoolWorker, number: Int)
        case wait(watchUntil: ContinuousClock.Instant?)
        case fail(any Error)
    }

    let configuration: PostgresConfiguration
    let logger: Logger
    private let size: Int
    private let queueLimit: Int
    private let queueTimeout: Duration
    private let state = Mutex(State())

    init(
        configuration: PostgresConfiguration,
        size: Int,
        logger: Logger,
        queueLimit: Int,
        queueTimeout: Duration
    ) {
        self.configuration = configuration
        self.size = max(1, size)
        self.logger = logger
        self.queueLimit = queueLimit
        self.queueTimeout = queueTimeout
    }

    /// Runs work on a connection's thread as soon as one is free.
    func run<T: Sendable>(_ work: @escaping @Sendable (ConnectionSlot, JobCancellation) throws -> T) async throws -> T {
        let cancellation = JobCancellation()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                submit(
                    PoolJob(
                        cancellation: cancellation,
                        deadline: .now + queueTimeout,
                        work: { slot in continuation.resume(with: Result { try work(slot, cancellation) }) },
                        fail: { continuation.resume(throwing: $0) }
                    )
                )
            }
        } onCancel: {
            cancellation.cancel()
            let waiting = state.withLock { $0.queue.remove(cancellation) }
            waiting?.fail(CancellationError())
        }
    }

    var waitingCount: Int { state.withLock { $0.queue.count } }

    private func submit(_ job: PoolJob) {
        let step = state.withLock { state -> Step in
            if state.isClosed { return .fail(PostgresError.poolClosed) }
            if job.cancellation.isCancelled { return .fail(CancellationError()) }
            if let worker = state.idle.popLast() { return .wake(worker) }
            if state.workers < size {
                let worker = PoolWorker()
                state.workers += 1
                return .start(worker, number: state.workers)
            }
            guard state.queue.count < queueLimit else { return .fail(PostgresError.poolExhausted) }
            state.queue.append(job)
            defer { state.isWatching = true }
            return .wait(watchUntil: state.isWatching ? nil : job.deadline)
        }
        switch step {
        case .wake(let worker): worker.wake(for: job)
        case .start(let worker, let number): worker.start(self, number: number, with: job)
        case .wait(let deadline): if let deadline { watch(until: deadline) }
        case .fail(let error): job.fail(error)
        }
    }

    /// The next job for a thread that has nothing to do; waits for one. `nil` when the pool is closed.
    func next(for worker: PoolWorker) -> PoolJob? {
        while true {
            if let job = worker.takeAssigned() { return job }
            let (job, isOver) = state.withLock { state -> (PoolJob?, Bool) in
                if let job = state.queue.popFirst() { return (job, false) }
                if state.isClosed { return (nil, true) }
                state.idle.append(worker)
                return (nil, false)
            }
            if isOver { return nil }
            if let job {
                if job.deadline > .now || job.cancellation.isCancelled { return job }
                job.fail(PostgresError.poolExhausted)
            } else {
                worker.sleep()
            }
        }
    }

    func workerEnded() {
        let waiting = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            state.workers -= 1
            guard state.workers == 0 else { return [] }
            defer { state.waitingForEnd = [] }
            return state.waitingForEnd
        }
        for continuation in waiting { continuation.resume() }
    }

    /// Fails the jobs whose time is over; looks again when the next one's is.
    private func watch(until deadline: ContinuousClock.Instant) {
        let wait = max(0.001, (deadline - .now) / .seconds(1))
        DispatchQueue.global().asyncAfter(deadline: .now() + wait) { [weak self] in
            guard let self else { return }
            let now = ContinuousClock.now
            let (late, next) = state.withLock { state -> ([PoolJob], ContinuousClock.Instant?) in
                var late: [PoolJob] = []
                while let first = state.queue.first, first.deadline <= now {
                    if let job = state.queue.popFirst() { late.append(job) }
                }
                state.isWatching = state.queue.first != nil
                return (late, state.queue.first?.deadline)
            }
            for job in late { job.fail(PostgresError.poolExhausted) }
            if let next { watch(until: next) }
        }
    }
}

// MARK: - Listening and closing

extension PoolCore {
    /// Keeps a listener to stop it when the pool is closed. `false` when it is closed already.
    func add(_ listener: NotificationListener) -> Bool {
        state.withLock { state in
            if !state.isClosed { state.listeners.append(listener) }
            return !state.isClosed
        }
    }

    func remove(_ listener: NotificationListener) {
        state.withLock { state in state.listeners.removeAll { $0 === listener } }
    }

    /// Refuses new work, fails what waits, and lets what runs come to its end.
    func shutDown() {
        let (jobs, workers, listeners) = state.withLock { state in
            state.isClosed = true
            defer {
                state.idle = []
                state.listeners = []
            }
            return (state.queue.removeAll(), state.idle, state.listeners)
        }
        for job in jobs { job.fail(PostgresError.poolClosed) }
        for listener in listeners { listener.stop() }
        for worker in workers { worker.wake(for: nil) }
    }

    /// Waits until the last thread has closed its connection.
    func waitForEnd() async {
        await withCheckedContinuation { continuation in
            let isOver = state.withLock { state in
                if state.workers > 0 { state.waitingForEnd.append(continuation) }
                return state.workers == 0
            }
            if isOver { continuation.resume() }
        }
    }
}
