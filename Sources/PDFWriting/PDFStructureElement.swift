/// What one node of the structure tree is; ``PDFStructure`` says where it stands.
public struct PDFStructureElement: Hashable, Sendable {
    /// Which cells a header cell speaks for.
    public enum Scope: String, Hashable, Sendable {
        /// The cells below.
        case column = "Column"
        /// The cells to the right.
        case row = "Row"
        /// The cells below and to the right.
        case both = "Both"
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

    /// The element's type.
    public var role: PDFStructureRole
    /// For header cells.
    public var scope: Scope?
    /// For lists.
    public var numbering: ListNumbering?
    /// For cells; 1 when the cell covers its own column only.
    public var columnSpan: Int
    /// For cells; 1 when the cell covers its own row only.
    public var rowSpan: Int
    /// For header cells others refer to: a number that is unique in the document.
    public var identifier: Int?
    /// For cells: the identifiers of their header cells.
    public var headers: [Int] = []
    /// For figures: what is to be seen, in words.
    public var alternative = ""
    /// For figures: left, bottom, right, top on the page in points.
    public var box: [Double] = []

    /// - Parameters:
    ///   - role: The element's type.
    ///   - scope: For header cells.
    ///   - numbering: For lists.
    ///   - columnSpan: For cells.
    ///   - rowSpan: For cells.
    public init(
        _ role: PDFStructureRole,
        scope: Scope? = nil,
        numbering: ListNumbering? = nil,
        columnSpan: Int = 1,
        rowSpan: Int = 1
    ) {
        self.role = role
        self.scope = scope
        self.numbering = numbering
        self.columnSpan = columnSpan
        self.rowSpan = rowSpan
    }
}
