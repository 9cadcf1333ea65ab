internal import Foundation
internal import Synchronization

/// Which session has been recorded as a reader of which bytes lately: a viewer fetches a file in many parts, and the log
/// holds the reading, not the parts.
final class ReadLog: Sendable {
    /// One session before one version of a file.
    struct Reading: Hashable {
        let session: UUID
        /// The file or packet.
        let subject: UUID
        let sha256: [UInt8]
    }

    private static let lifetime = Duration.seconds(600)
    private let recorded = Mutex<[Reading: ContinuousClock.Instant]>([:])

    /// Whether a reading was recorded in the last ten minutes.
    func holds(_ reading: Reading) -> Bool {
        recorded.withLock { $0[reading].map { ContinuousClock.now - $0 < Self.lifetime } ?? false }
    }

    /// Notes that a reading was recorded.
    func note(_ reading: Reading) {
        recorded.withLock { recorded in
            if recorded.count > 10_000 {
                recorded = recorded.filter { ContinuousClock.now - $0.value < Self.lifetime }
            }
            recorded[reading] = ContinuousClock.now
        }
    }
}
