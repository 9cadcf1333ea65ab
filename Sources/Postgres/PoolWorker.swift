import Dispatch
import Foundation
import Synchronization

/// A thread with a connection of its own.
final class PoolWorker: Sendable {
    /// Enough for libpq, TLS and a body of ordinary depth.
    private static let stackSize = 1 << 20

    private let wakeUp = DispatchSemaphore(value: 0)
    private let assigned = Mutex<PoolJob?>(nil)

    /// Starts the thread; it ends when the core has no more work and is closed.
    func start(_ core: PoolCore, number: Int, with job: PoolJob) {
        assigned.withLock { $0 = job }
        let thread = Thread { [self] in
            let slot = ConnectionSlot(configuration: core.configuration, logger: core.logger)
            while let job = core.next(for: self) { job.work(slot) }
            slot.close()
            core.workerEnded()
        }
        thread.name = "postgres-\(number)"
        thread.stackSize = Self.stackSize
        thread.start()
    }

    /// Gives the thread its next job, or word that there will be none.
    func wake(for job: PoolJob?) {
        assigned.withLock { $0 = job }
        wakeUp.signal()
    }

    /// The job the thread was woken for.
    func takeAssigned() -> PoolJob? {
        assigned.withLock { job in
            defer { job = nil }
            return job
        }
    }

    func sleep() {
        wakeUp.wait()
    }
}
