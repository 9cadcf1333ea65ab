/// One finished page.
public struct PDFPage: Sendable {
    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// What is drawn.
    public var content: PDFContent
    /// The link annotations; ``PDFStructureElement/Child/annotation(page:index:)`` counts them from 0.
    public var links: [PDFLink]

    /// A page; lengths in points.
    public init(width: Double, height: Double, content: PDFContent, links: [PDFLink] = []) {
        self.width = width
        self.height = height
        self.content = content
        self.links = links
    }
}
