/// A document whose every line has its place.
public struct TypesetDocument: Hashable, Sendable {
    /// The pages in order.
    public var pages: [PageFrame]
    /// The tree of meanings; the first node is the document.
    public var structure: [StructureNode]
    /// The headings for the reader's outline, in order.
    public var bookmarks: [Bookmark]
}
