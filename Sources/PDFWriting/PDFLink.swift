/// A link annotation to an address outside of the document.
public struct PDFLink: Hashable, Sendable {
    /// Left, bottom, right, top in points from the bottom left corner of the page.
    public var rectangle: [Double]
    /// The address.
    public var address: String
    /// What a screen reader says.
    public var contents: String
    /// Index of the Link element the annotation belongs to.
    public var element: Int

    /// - Parameters:
    ///   - rectangle: Left, bottom, right, top in points.
    ///   - address: The address, percent-encoded.
    ///   - contents: What a screen reader says.
    ///   - element: Index of the Link element in ``PDFDocument/structure``.
    public init(rectangle: [Double], address: String, contents: String, element: Int) {
        self.rectangle = rectangle
        self.address = address
        self.contents = contents
        self.element = element
    }
}
