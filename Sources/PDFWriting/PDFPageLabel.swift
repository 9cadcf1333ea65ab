/// How pages are named from one page on (ISO 32000-1, 12.4.2).
public struct PDFPageLabel: Hashable, Sendable {
    /// The kind of figures.
    public enum Style: String, Hashable, Sendable {
        /// 1, 2, 3.
        case decimal = "D"
        /// i, ii, iii.
        case smallRoman = "r"
    }

    /// The first page named so, counted from 0.
    public var page: Int
    /// The kind of figures.
    public var style: Style
    /// The number of the first page.
    public var first: Int

    /// - Parameters:
    ///   - page: The first page named so, counted from 0.
    ///   - style: The kind of figures.
    ///   - first: The number of the first page.
    public init(page: Int, style: Style, first: Int = 1) {
        self.page = page
        self.style = style
        self.first = first
    }
}
