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
            /// A number, flush right in a column of a width in points, and text beside it.
            case numbered(String, width: Double, TextRun)
        }

        /// The content.
        public var content: Content
        /// Number of columns covered.
        public var columnSpan: Int
        /// Number of rows covered.
        public var rowSpan: Int
        /// Whether the cell names its row.
        public var isRowHeader: Bool

        /// - Parameters:
        ///   - blocks: The content.
        ///   - columnSpan: Number of columns covered.
        ///   - rowSpan: Number of rows covered.
        ///   - isRowHeader: Whether the cell names its row.
        public init(_ blocks: [Block], columnSpan: Int = 1, rowSpan: Int = 1, isRowHeader: Bool = false) {
            content = .blocks(blocks)
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isRowHeader = isRowHeader
        }

        /// A cell with text of one look.
        ///
        /// - Parameters:
        ///   - run: The text.
        ///   - alignment: Where its lines start and end.
        ///   - columnSpan: Number of columns covered.
        ///   - rowSpan: Number of rows covered.
        ///   - isRowHeader: Whether the cell names its row.
        public init(
            _ run: TextRun,
            alignment: Paragraph.Alignment = .leading,
            columnSpan: Int = 1,
            rowSpan: Int = 1,
            isRowHeader: Bool = false
        ) {
            content = .text(run, alignment)
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.isRowHeader = isRowHeader
        }

        /// A cell with a number, flush right in a column of its own, and text beside it.
        ///
        /// - Parameters:
        ///   - number: The number.
        ///   - width: Width of the number's column in points.
        ///   - run: The text.
        ///   - isRowHeader: Whether the cell names its row.
        public init(number: String, width: Double, _ run: TextRun, isRowHeader: Bool = false) {
            content = .numbered(number, width: width, run)
            columnSpan = 1
            rowSpan = 1
            self.isRowHeader = isRowHeader
        }

        /// The content as blocks.
        public var blocks: [Block] {
            switch content {
            case .blocks(let blocks): blocks
            case .text(let run, let alignment):
                [.paragraph(Paragraph([run], alignment: alignment, role: .plain))]
            case .numbered(let number, _, let run):
                [.paragraph(Paragraph([TextRun(number + " " + run.text, style: run.style)], role: .plain))]
            }
        }

        /// Text of one look.
        struct PlainText {
            var run: TextRun
            var alignment = Paragraph.Alignment.leading
            var number = ""
            /// Room for the number and the space behind it.
            var numberWidth = 0.0
        }

        /// The text, when it is of one look and nothing else stands in the cell.
        var plainText: PlainText? {
            switch content {
            case .text(let run, _) where run.note != nil: return nil
            case .text(let run, let alignment): return PlainText(run: run, alignment: alignment)
            case .numbered(let number, let width, let run):
                return PlainText(run: run, number: number, numberWidth: width + run.style.size * 0.6)
            case .blocks(let blocks):
                guard blocks.count == 1, case .paragraph(let paragraph) = blocks[0], paragraph.runs.count == 1,
                    paragraph.role == .plain, paragraph.indent == 0, paragraph.runs[0].link == nil
                else { return nil }
                return PlainText(run: paragraph.runs[0], alignment: paragraph.alignment)
            }
        }
    }

    /// One row.
    public struct Row: Hashable, Sendable {
        /// The part a row plays in its table.
        public enum Kind: Hashable, Sendable {
            /// A row like others.
            case ordinary
            /// A heading over the rows that follow; it never ends a page.
            case heading
            /// A sum of rows above; it stays with the row before.
            case sum
        }

        /// The cells, together with those that reach down from above as many columns as the table has.
        public var cells: [Cell]
        /// The part the row plays.
        public var kind: Kind
        /// Ground in place of the page's white.
        public var fill: Color?
        /// Whether the next row stays on the same page.
        public var keepsWithNext: Bool

        /// - Parameters:
        ///   - cells: The cells.
        ///   - kind: The part the row plays.
        ///   - fill: Ground in place of the page's white.
        ///   - keepsWithNext: Whether the next row stays on the same page.
        public init(_ cells: [Cell], kind: Kind = .ordinary, fill: Color? = nil, keepsWithNext: Bool = false) {
            self.cells = cells
            self.kind = kind
            self.fill = fill
            self.keepsWithNext = keepsWithNext
        }

        var staysWithPrevious: Bool { kind == .sum }
        var staysWithNext: Bool { kind == .heading || keepsWithNext }
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
        /// Ground of sum rows.
        public var sumFill: Color?
        /// Ground of the highlighted column.
        public var highlightFill: Color?
        /// Ground where a sum row crosses the highlighted column.
        public var highlightSumFill: Color?

        /// A look; lengths in points.
        public init(
            gutter: Double,
            padding: Double,
            inset: Double = 0,
            frameColor: Color,
            frameWidth: Double,
            separatorColor: Color,
            separatorWidth: Double,
            hasTopRule: Bool,
            sumFill: Color? = nil,
            highlightFill: Color? = nil,
            highlightSumFill: Color? = nil
        ) {
            self.gutter = gutter
            self.padding = padding
            self.inset = inset
            self.frameColor = frameColor
            self.frameWidth = frameWidth
            self.separatorColor = separatorColor
            self.separatorWidth = separatorWidth
            self.hasTopRule = hasTopRule
            self.sumFill = sumFill
            self.highlightFill = highlightFill
            self.highlightSumFill = highlightSumFill
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
    /// A column with a ground of its own, counted from 0.
    public var highlightedColumn: Int?
    /// Whether all rows stay on one page when a page has room for them.
    public var staysTogether: Bool
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
        highlightedColumn: Int? = nil,
        staysTogether: Bool = false,
        look: Look,
        spacing: Double = 0
    ) {
        self.columns = columns
        self.head = head
        self.rows = rows
        self.siblingRows = siblingRows
        self.highlightedColumn = highlightedColumn
        self.staysTogether = staysTogether
        self.look = look
        self.spacing = spacing
    }
}
