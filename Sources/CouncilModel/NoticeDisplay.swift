public import Foundation

/// Since when, and until when, the public could see the notice of a meeting, by what the records say.
///
/// Whether the portal could be reached all that time is another matter, which no record of ours proves.
public struct NoticeDisplay: Sendable, Equatable {
    /// One release of the meeting.
    public struct Release: Sendable, Equatable {
        /// When it was released.
        public var at: Date
        /// When the first withdrawal after it was; nil while there is none.
        public var withdrawn: Date?
        /// The state that both persons saw, as they confirmed it.
        public var fingerprint: Int

        /// A release; the parameters are the properties.
        public init(at: Date, withdrawn: Date?, fingerprint: Int) {
            self.at = at
            self.withdrawn = withdrawn
            self.fingerprint = fingerprint
        }
    }

    /// A time in which it was to be seen without a break.
    public struct Span: Sendable, Equatable {
        /// From when.
        public var start: Date
        /// Until when; nil: still.
        public var end: Date?
        /// The states that were shown, in their order.
        public var fingerprints: [Int]
    }

    /// The times, earliest first.
    public let spans: [Span]

    /// Joins releases that replaced each other without a withdrawal between them.
    ///
    /// - Parameter releases: In the order of the releases.
    public init(_ releases: [Release]) {
        var spans: [Span] = []
        for release in releases {
            if let last = spans.last, last.end == release.withdrawn || last.end == nil {
                spans[spans.count - 1].fingerprints.append(release.fingerprint)
            } else {
                spans.append(
                    Span(start: release.at, end: release.withdrawn, fingerprints: [release.fingerprint])
                )
            }
        }
        self.spans = spans
    }

    /// Whether it was to be seen without a break from a moment to another.
    public func covers(from start: Date, to end: Date) -> Bool {
        spans.contains { $0.start <= start && $0.end.map { $0 >= end } ?? true }
    }
}
