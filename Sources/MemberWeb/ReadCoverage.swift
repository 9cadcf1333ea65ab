internal import CouncilActions
internal import Foundation
internal import Store
internal import Synchronization

/// Which parts of a document a session has been sent: a viewer fetches it in many, in any order.
final class ReadCoverage: Sendable {
    private struct Part {
        var ranges: [Range<Int>]
        var last: ContinuousClock.Instant
    }

    private static let lifetime = Duration.seconds(8 * 3600)
    private let parts = Mutex<[ReadLog.Reading: Part]>([:])

    /// Adds a part.
    ///
    /// - Parameters:
    ///   - range: Positions of the bytes.
    ///   - reading: Whose, and of what.
    ///   - size: The document's length in bytes.
    /// - Returns: Whether all of it has been sent by now; once only.
    func add(_ range: Range<Int>, to reading: ReadLog.Reading, outOf size: Int) -> Bool {
        parts.withLock { parts in
            if parts.count > 5000 { parts = parts.filter { ContinuousClock.now - $0.value.last < Self.lifetime } }
            var merged: [Range<Int>] = []
            let all = ((parts[reading]?.ranges ?? []) + [range]).sorted { $0.lowerBound < $1.lowerBound }
            for next in all where !next.isEmpty {
                if let last = merged.last, next.lowerBound <= last.upperBound {
                    merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
                } else {
                    merged.append(next)
                }
            }
            let isWhole = merged.first == 0..<size
            parts[reading] = isWhole ? nil : Part(ranges: merged, last: .now)
            return isWhole
        }
    }
}

extension Visit {
    /// Whether this session has been sent all of a document with this part.
    func coverage(of subject: UUID, _ sha256: [UInt8], gains range: Range<Int>, outOf size: Int) -> Bool {
        let reading = ReadLog.Reading(session: presence.session.id, subject: subject, sha256: sha256)
        return counter.coverage.add(range, to: reading, outOf: size)
    }
}
