/// One node of the tree of meanings; nodes stand before their descendants in ``TypesetDocument/structure``.
public struct StructureNode: Hashable, Sendable {
    /// Which cells a header cell speaks for.
    public enum Scope: Hashable, Sendable {
        /// The cells below.
        case column
        /// The cells to the right.
        case row
    }

    /// How the items of a list are marked.
    public enum Numbering: Hashable, Sendable {
        /// By terms, or not at all.
        case none
        /// By bullets.
        case bullets
        /// By numbers.
        case numbers
    }

    /// The meaning.
    public var role: StructureRole
    /// Index of the node above; nil for the root only.
    public var parent: Int?
    /// For header cells.
    public var scope: Scope?
    /// For lists.
    public var numbering: Numbering?
    /// For cells; 1 when the cell covers its own column only.
    public var columnSpan = 1
    /// For cells; 1 when the cell covers its own row only.
    public var rowSpan = 1
    /// For cells of tables whose spans make scopes doubtful: the nodes of the header cells, outermost first.
    public var headers: [Int] = []
    /// For header cells to which others refer.
    public var isReferenced = false
    /// For figures: what is to be seen, in words.
    public var alternative = ""
}
