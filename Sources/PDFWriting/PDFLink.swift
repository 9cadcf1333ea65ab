/// A link annotation.
public struct PDFLink: Hashable, Sendable {
    /// Where a link leads.
    public enum Target: Hashable, Sendable {
        /// An address outside of the document, percent-encoded.
        case address(String)
        /// A page of the document, counted from 0, and the height above its bottom to scroll to, in points.
        case place(page: Int, top: Double)
    }

    /// Left, bottom, right, top in points from the bottom left corner of the page.
    public var rectangle: [Double]
    /// Where it leads.
    public var target: Target
    /// What a screen reader says.
    public var contents: String
    /// Index of the Link element the annotation belongs to.
    public var element: Int

    /// - Parameters:
    ///   - rectangle: Left, bottom, right, top in points.
    ///   - target: Where it leads.
    ///   - contents: What a screen reader says.
    ///   - element: Index of the Link element in ``PDFDocument/structure``.
    public init(rectangle: [Double], target: Target, contents: String, element: Int) {
        self.rectangle = rectangle
        self.target = target
        self.contents = contents
        self.element = element
    }
}
