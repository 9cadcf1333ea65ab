internal import Foundation

/// Lets each session compose one preview at a time; of those that come meanwhile only the newest is composed.
actor PreviewTurns {
    private var busy: Set<UUID> = []
    private var waiting: [UUID: CheckedContinuation<Bool, Never>] = [:]

    /// How many sessions have a request that waits.
    var waitingCount: Int { waiting.count }

    /// Does the work when it is its turn.
    ///
    /// - Parameters:
    ///   - session: Whose work it is.
    ///   - work: What to do.
    /// - Returns: What came out; `nil` when a newer request has overtaken this one.
    /// - Throws: What the work throws.
    func perform<Outcome: Sendable>(
        of session: UUID,
        _ work: @Sendable () async throws -> Outcome
    ) async throws -> Outcome? {
        if busy.contains(session) {
            let isNewest = await withCheckedContinuation { mine in
                waiting.updateValue(mine, forKey: session)?.resume(returning: false)
            }
            guard isNewest else { return nil }
        } else {
            busy.insert(session)
        }
        defer { handOn(session) }
        return try await work()
    }

    private func handOn(_ session: UUID) {
        if let next = waiting.removeValue(forKey: session) {
            next.resume(returning: true)
        } else {
            busy.remove(session)
        }
    }
}
