/// What is known of a PDF that was accepted.
public struct InspectedPDF: Sendable, Equatable {
    /// Number of pages, at least 1.
    public let pageCount: Int
}
