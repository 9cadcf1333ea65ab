/// One bookmark.
public struct PDFOutlineEntry: Hashable, Sendable {
    /// What the bookmark says.
    public var title: String
    /// Depth, 1 for the top.
    public var level: Int
    /// Page, counted from 0.
    public var page: Int
    /// Height above the bottom of the page to scroll to, in points.
    public var top: Double

    /// - Parameters:
    ///   - title: What the bookmark says.
    ///   - level: Depth, 1 for the top.
    ///   - page: Page, counted from 0.
    ///   - top: Height above the bottom of the page to scroll to, in points.
    public init(title: String, level: Int, page: Int, top: Double) {
        self.title = title
        self.level = level
        self.page = page
        self.top = top
    }
}
