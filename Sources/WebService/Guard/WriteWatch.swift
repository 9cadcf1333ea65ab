import NIOCore

/// Notices a client that does not take what waits for it. Pure: gets time and counts.
struct WriteWatch {
    private let limits: GuardLimits
    private var queued = 0
    private var mark: (time: NIODeadline, taken: Int)?

    init(limits: GuardLimits) {
        self.limits = limits
    }

    mutating func queued(_ count: Int) {
        queued += count
    }

    /// Judges the client.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - waiting: The bytes the system has not taken yet.
    /// - Returns: Whether the client took too little for too long.
    mutating func isStalled(_ now: NIODeadline, waiting: Int) -> Bool {
        guard waiting > 0 else {
            mark = nil
            return false
        }
        let taken = queued - waiting
        guard let mark, taken - mark.taken < limits.writeProgress else {
            self.mark = (now, taken)
            return false
        }
        return now - mark.time >= TimeAmount(limits.writeStall)
    }
}
