import NIOCore

/// Measures how long one connection lets the server wait, and for what.
///
/// Pure: gets the time, returns a verdict. Only time in which the server had asked for bytes counts against the client,
/// so that a busy server does not blame it for its own delay.
struct ConnectionClock {
    enum Verdict: Equatable {
        case fine
        case slowHeader
        case slowBody
        case idle
    }

    private enum Reading {
        case idle
        case head
        case body
    }

    private let limits: GuardLimits
    private var reading = Reading.head
    /// When the present state of reading began.
    private var since: NIODeadline
    /// Time spent waiting for the client in the present state.
    private var waited = TimeAmount.zero
    private var readRequested: NIODeadline?
    private var bodyBytes = 0
    private(set) var headBytes = 0

    init(limits: GuardLimits, now: NIODeadline) {
        self.limits = limits
        self.since = now
    }

    /// Whether more bytes were read than a head may have, and still no head is complete.
    var isHeadTooLong: Bool {
        if case .head = reading { headBytes > limits.headerBytes } else { false }
    }

    /// Whether a request has begun and is not complete.
    var isInBody: Bool {
        if case .body = reading { true } else { false }
    }

    mutating func readRequested(_ now: NIODeadline) {
        if readRequested == nil {
            readRequested = now
        }
    }

    mutating func readCompleted(_ now: NIODeadline) {
        waited = waiting(now)
        readRequested = nil
    }

    mutating func bytesArrived(_ count: Int, _ now: NIODeadline) {
        switch reading {
        case .idle:
            enter(.head, now)
            headBytes = count
        case .head:
            headBytes += count
        case .body:
            break
        }
    }

    mutating func headCompleted(_ now: NIODeadline) {
        enter(.body, now)
        bodyBytes = 0
        headBytes = 0
    }

    mutating func bodyArrived(_ count: Int) {
        bodyBytes += count
    }

    mutating func requestCompleted(_ now: NIODeadline) {
        enter(.idle, now)
    }

    mutating func answerCompleted(_ now: NIODeadline) {
        if case .idle = reading {
            since = now
        }
    }

    /// Judges the client.
    ///
    /// - Parameters:
    ///   - now: The time.
    ///   - isAnswering: Whether an answer is still owed to the client; then it may be silent.
    /// - Returns: What the client is guilty of.
    mutating func verdict(_ now: NIODeadline, isAnswering: Bool) -> Verdict {
        switch reading {
        case .idle:
            return !isAnswering && now - since >= TimeAmount(limits.idle) ? .idle : .fine
        case .head:
            return waiting(now) >= TimeAmount(limits.headerTime) ? (headBytes == 0 ? .idle : .slowHeader) : .fine
        case .body:
            guard now - since < TimeAmount(limits.bodyTime) else { return .slowBody }
            let waiting = waiting(now)
            guard waiting >= TimeAmount(limits.bodyGrace) else { return .fine }
            let seconds = Double(waiting.nanoseconds) / 1e9
            guard Double(bodyBytes) >= Double(limits.bodyRate) * seconds else { return .slowBody }
            // A fast beginning does not buy a slow end: each window is judged by itself.
            waited = .zero
            readRequested = readRequested.map { _ in now }
            bodyBytes = 0
            return .fine
        }
    }

    private func waiting(_ now: NIODeadline) -> TimeAmount {
        waited + (readRequested.map { now - $0 } ?? .zero)
    }

    private mutating func enter(_ next: Reading, _ now: NIODeadline) {
        reading = next
        since = now
        waited = .zero
        readRequested = readRequested.map { _ in now }
    }
}
