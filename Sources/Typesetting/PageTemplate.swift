/// The sheet: its size, its margins, and what stands on each page without belonging to the text.
public struct PageTemplate: Hashable, Sendable {
    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// Left margin in points.
    public var left: Double
    /// Right margin in points.
    public var right: Double
    /// Upper margin of the first page in points.
    public var firstTop: Double
    /// Upper margin of the other pages in points.
    public var top: Double
    /// Lower margin in points.
    public var bottom: Double
    /// The line in the upper margin of all pages but the first.
    public var header: RunningLine?
    /// The line in the lower margin of all pages.
    public var footer: RunningLine?
    /// Whether the first page has that line too; a title page has none.
    public var hasFooterOnFirstPage = true
    /// Whether each section is a document of its own, with a first page and page numbers from 1; letters to several people.
    public var startsAnewWithSection = false
    /// Lines in the lower margin of the first page, below the footer.
    public var firstPageLines: [RunningLine] = []
    /// Decoration of the first page, such as fold marks.
    public var firstPageMarks: [Rectangle]
    /// Colour of that decoration.
    public var markColor: Color

    /// An A4 sheet (ISO 216, 210 mm by 297 mm); margins in points.
    public init(
        left: Double,
        right: Double,
        firstTop: Double,
        top: Double,
        bottom: Double,
        header: RunningLine? = nil,
        footer: RunningLine? = nil,
        firstPageMarks: [Rectangle] = [],
        markColor: Color = .black
    ) {
        width = Length.millimetres(210)
        height = Length.millimetres(297)
        self.left = left
        self.right = right
        self.firstTop = firstTop
        self.top = top
        self.bottom = bottom
        self.header = header
        self.footer = footer
        self.firstPageMarks = firstPageMarks
        self.markColor = markColor
    }

    /// Width between the margins in points.
    public var measure: Double { width - left - right }
}
