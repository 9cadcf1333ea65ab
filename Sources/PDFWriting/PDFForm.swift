/// A drawing that pages show without repeating it (a form XObject, ISO 32000-1, 8.10).
public struct PDFForm: Sendable {
    /// Width in points.
    public var width: Double
    /// Height in points.
    public var height: Double
    /// What is drawn, without text and marked content; origin bottom left.
    public var content: PDFContent

    /// A drawing; lengths in points.
    public init(width: Double, height: Double, content: PDFContent) {
        self.width = width
        self.height = height
        self.content = content
    }
}
