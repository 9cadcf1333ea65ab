internal import CouncilActions
internal import CouncilModel
internal import Synchronization

/// The town with its organizations and places, for some seconds: each page needs them, and they change a few times a year.
///
/// Everybody who is logged in may see them, so one copy serves all.
final class TownCache: Sendable {
    private static let lifetime = Duration.seconds(5)
    private let kept = Mutex<(town: ShowTown.Outcome, since: ContinuousClock.Instant)?>(nil)

    /// The town as it was seen last, however long ago; `nil` when it was never seen.
    var last: ShowTown.Outcome? { kept.withLock { $0?.town } }

    /// Asks anew next time: a form has changed the town.
    func forget() { kept.withLock { $0 = nil } }

    /// The town.
    ///
    /// - Parameter office: Is asked when the copy is too old.
    /// - Returns: The town, as it was at most some seconds ago.
    /// - Throws: An error of the database; `ActionError.notFound` in an empty installation.
    func town(of office: CouncilOffice) async throws -> ShowTown.Outcome {
        if let kept = kept.withLock({ $0 }), ContinuousClock.now - kept.since < Self.lifetime { return kept.town }
        let town = try await office.perform(ShowTown(), as: .system)
        kept.withLock { $0 = (town, ContinuousClock.now) }
        return town
    }
}
