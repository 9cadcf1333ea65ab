/// Work that waits for a connection: done on one, or failed without ever having had one.
struct PoolJob: Sendable {
    let cancellation: JobCancellation
    let deadline: ContinuousClock.Instant
    let work: @Sendable (ConnectionSlot) -> Void
    let fail: @Sendable (any Error) -> Void
}

/// First come, first served; taking from the front costs no moving of the rest.
struct PoolJobQueue {
    private var jobs: [PoolJob?] = []
    private var head = 0

    var count: Int { jobs.count - head }

    var first: PoolJob? { head < jobs.count ? jobs[head] : nil }

    mutating func append(_ job: PoolJob) {
        jobs.append(job)
    }

    mutating func popFirst() -> PoolJob? {
        guard head < jobs.count else { return nil }
        let job = jobs[head]
        jobs[head] = nil
        head += 1
        if head == jobs.count {
            jobs.removeAll(keepingCapacity: true)
            head = 0
        } else if head >= 64, head * 2 > jobs.count {
            jobs.removeFirst(head)
            head = 0
        }
        return job
    }

    mutating func remove(_ cancellation: JobCancellation) -> PoolJob? {
        guard let index = jobs[head...].firstIndex(where: { $0?.cancellation === cancellation }) else { return nil }
        return jobs.remove(at: index)
    }

    mutating func removeAll() -> [PoolJob] {
        defer {
            jobs = []
            head = 0
        }
        return jobs[head...].compactMap(\.self)
    }
}
