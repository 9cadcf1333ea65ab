/// A picture or drawing with its place on a page; lengths in points, origin top left.
public struct PlacedFigure: Hashable, Sendable {
    /// What is to be seen; a drawing has exactly the size of the place, and its labels are text of the page.
    public var content: FigureBlock.Content
    /// Where it stands.
    public var place: Rectangle
    /// Index of the node in ``TypesetDocument/structure``; nil for decoration.
    public var node: Int?
}
