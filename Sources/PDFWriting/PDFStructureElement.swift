/// One node of the structure tree, addressed by its index in ``PDFDocument/structure``.
public struct PDFStructureElement: Sendable {
    /// Which cells a header cell speaks for.
    public enum Scope: String, Hashable, Sendable {
        /// The cells below.
        case column = "Column"
        /// The cells to the right.
        case row = "Row"
    }

    /// How the items of a list are marked.
    public enum ListNumbering: String, Hashable, Sendable {
        /// Bullets.
        case disc = "Disc"
        /// Arabic numbers.
        case decimal = "Decimal"
        /// Terms, or nothing.
        case none = "None"
    }

    /// What hangs below an element, in reading order.
    public enum Child: Hashable, Sendable {
        /// Another element.
        case element(Int)
        /// Marked content of a page.
        case content(page: Int, identifier: Int)
        /// A link annotation of a page.
        case annotation(page: Int, index: Int)
    }

    /// The element's type.
    public var role: PDFStructureRole
    /// The element above; nil for the root only.
    public var parent: Int?
    /// What hangs below, in reading order.
    public var children: [Child]
    /// For header cells.
    public var scope: Scope?
    /// For lists.
    public var numbering: ListNumbering?
    /// For cells; 1 when the cell covers its own column only.
    public var columnSpan: Int

    /// - Parameters:
    ///   - role: The element's type.
    ///   - parent: Index of the element above; nil for the root only.
    public init(role: PDFStructureRole, parent: Int?) {
        self.role = role
        self.parent = parent
        children = []
        columnSpan = 1
    }
}
