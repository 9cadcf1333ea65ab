/// A heading that the reader's outline shows.
public struct Bookmark: Hashable, Sendable {
    /// The heading.
    public var title: String
    /// Depth, 1 for the top.
    public var level: Int
    /// Page, counted from 0.
    public var page: Int
    /// The anchor of the heading, if it has one.
    public var anchor: String?
    /// Distance from the top of the page in points.
    public var y: Double
}
