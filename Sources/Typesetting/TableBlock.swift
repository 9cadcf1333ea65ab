/// Rows and columns; the head is repeated on each page.
public struct TableBlock: Hashable, Sendable {
    /// How wide a column is.
    public enum ColumnWidth: Hashable, Sendable {
        /// A width in points.
        case fixed(Double)
        /// As wide as its widest cell without line breaks, but within limits in points.
        case fitting(least: Double, most: Double)
        /// A share of what the other columns leave.
        case share(Double)
    }

    /// One cell.
    public struct Cell: Hashable, Sendable {
        /// What stands in a cell.
        public enum Content: Hashable, Sendable {
            /// Any blocks.
            case blocks([Block])
            /// Text of one look; large tables of figures are made of these.
            case text(TextRun, Paragraph.Alignment)
        }

        /// The content.
        public var content: Content
        /// Number of columns covered.
        public var columnSpan: Int
        /// Whether the cell names its row.
        public var isRowHeader: Bool

        /// - Parameters:
        ///   - blocks: The content.
        ///   - columnSpan: Number of columns covered.
        ///   - isRowHeader: Whether the cell names its row.
        public init(_ blocks: [Block], columnSpan: Int = 1, isRowHeader: Bool = false) {
            content = .blocks(blocks)
            self.columnSpan = columnSpan
            self.isRowHeader = isRowHeader
        }

        /// A cell with text of one look.
        ///
        /// - Parameters:
        ///   - run: The text.
        ///   - alignment: Where its lines start and end.
        ///   - columnSpan: Number of columns covered.
        ///   - isRowHeader: Whether the cell names its row.
        public init(
            _ run: TextRun,
            alignment: Paragraph.Alignment = .leading,
            columnSpan: Int = 1,
            isRowHeader: Bool = false
        ) {
            content = .text(run, alignment)
            self.columnSpan = columnSpan
            self.isRowHeader = isRowHeader
        }

        /// The content as blocks.
        public var blocks: [Block] {
            switch content {
            case .blocks(let blocks): blocks
            case .text(let run, let alignment):
                [.paragraph(Paragraph([run], alignment: alignment, role: .plain))]
            }
        }

        /// The text, when it is of one look and nothing else stands in the cell.
        var plainText: (run: TextRun, alignment: Paragraph.Alignment)? {
            switch content {
            case .text(let run, let alignment): return (run, alignment)
            case .blocks(let blocks):
                guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0], paragraph.runs.count == 1,
                    paragraph.role == .plain, paragraph.indent == 0, paragraph.runs[0].link == nil
                else { return nil }
                return (paragraph.runs[0], paragraph.alignment)
            }
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The cells, together as many columns as the table has.
        public var cells: [Cell]
        /// Ground in place of the page's white.
        public var fill: Color?

        /// - Parameters:
        ///   - cells: The cells.
        ///   - fill: Ground in place of the page's white.
        public init(_ cells: [Cell], fill: Color? = nil) {
            self.cells = cells
            self.fill = fill
        }
    }

    /// Rules and distances, in points.
    public struct Look: Hashable, Sendable {
        /// Space between neighbouring columns.
        public var gutter: Double
        /// Space above and below the text of a cell.
        public var padding: Double
        /// Space left and right of the whole table's text, inside its rules.
        public var inset: Double
        /// Colour of the rules above the table, below the head and at the end.
        public var frameColor: Color
        /// Thickness of these rules; 0 for none.
        public var frameWidth: Double
        /// Colour of the rules between rows.
        public var separatorColor: Color
        /// Thickness of these rules; 0 for none.
        public var separatorWidth: Double
        /// Whether a rule stands above the head.
        public var hasTopRule: Bool

        /// A look; lengths in points.
        public init(
            gutter: Double,
            padding: Double,
            inset: Double = 0,
            frameColor: Color,
            frameWidth: Double,
            separatorColor: Color,
            separatorWidth: Double,
            hasTopRule: Bool
        ) {
            self.gutter = gutter
            self.padding = padding
            self.inset = inset
            self.frameColor = frameColor
            self.frameWidth = frameWidth
            self.separatorColor = separatorColor
            self.separatorWidth = separatorWidth
            self.hasTopRule = hasTopRule
        }
    }

    /// The columns.
    public var columns: [ColumnWidth]
    /// The rows of the head.
    public var head: [Row]
    /// The rows of the body.
    public var rows: [Row]
    /// Rows of sibling tables which count when fitting columns are measured, so that the tables line up.
    public var siblingRows: [Row]
    /// Rules and distances.
    public var look: Look
    /// Space above and below in points.
    public var spacing: Double

    /// A table; lengths in points.
    public init(
        columns: [ColumnWidth],
        head: [Row],
        rows: [Row],
        siblingRows: [Row] = [],
        look: Look,
        spacing: Double = 0
    ) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.siblingRows = siblingRows
        self.look = look
        self.spacing = spacing
    }
}
