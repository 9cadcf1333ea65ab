/// One page with everything placed on it.
public struct PageFrame: Hashable, Sendable {
    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// What is placed, backgrounds first, then in reading order.
    public var items: [FrameItem]

    /// The text of each baseline in reading order; running headers included.
    public var lines: [String] {
        items.compactMap { item in
            guard case .text(_, let runs) = item else { return nil }
            return runs.reduce(into: "") { $0 += $1.text }
        }
    }
}
