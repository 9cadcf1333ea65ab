/// One finished page.
public struct PDFPage: Sendable {
    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// What is drawn, in order; each part opens and closes its own marked content.
    public var contents: [PDFContent]
    /// The link annotations; ``PDFStructure/append(annotation:page:to:)`` counts them from 0.
    public var links: [PDFLink]

    /// A page; lengths in points.
    public init(width: Double, height: Double, content: PDFContent, links: [PDFLink] = []) {
        self.width = width
        self.height = height
        contents = [content]
        self.links = links
    }
}
