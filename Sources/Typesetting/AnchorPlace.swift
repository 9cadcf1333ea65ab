/// Where a link leads to.
public struct AnchorPlace: Hashable, Sendable {
    /// Page, counted from 0.
    public var page: Int
    /// Distance from the top of the page in points.
    public var y: Double

    /// - Parameters:
    ///   - page: Page, counted from 0.
    ///   - y: Distance from the top of the page in points.
    public init(page: Int, y: Double) {
        self.page = page
        self.y = y
    }
}
