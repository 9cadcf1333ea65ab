extension StructuredText {
    /// Rows and columns.
    public struct Table: Hashable, Sendable {
        /// What stands at one place of the grid.
        public enum Cell: Hashable, Sendable {
            /// Words; none for an empty cell.
            case content([Run])
            /// The cell at the left reaches here.
            case left
            /// The cell above reaches here.
            case above

            /// The words without emphasis and marks; nil where another cell reaches.
            public var text: String? {
                guard case .content(let runs) = self else { return nil }
                return runs.reduce(into: "") { $0 += $1.text }
            }
        }

        /// A cell with the room it takes.
        public struct Place: Hashable, Sendable {
            /// What it says.
            public var runs: [Run]
            /// The column at which it begins, counted from 0.
            public var column: Int
            /// Number of columns covered.
            public var columnSpan: Int
            /// Number of rows covered.
            public var rowSpan: Int
        }

        /// The rows that name the columns.
        public var head: [[Cell]]
        /// The other rows.
        public var rows: [[Cell]]

        /// - Parameters:
        ///   - head: The rows that name the columns.
        ///   - rows: The other rows.
        public init(head: [[Cell]], rows: [[Cell]]) {
            self.head = head
            self.rows = rows
        }

        /// The number of columns of the widest row.
        public var columnCount: Int { (head + rows).map(\.count).max() ?? 0 }

        /// Rows as cells that take the room they are given; a mark beside which no cell stands is an empty cell.
        ///
        /// - Parameters:
        ///   - rows: The head or the other rows.
        ///   - width: The number of columns; shorter rows are filled with empty cells.
        /// - Returns: The cells of each row that begin there.
        public static func places(_ rows: [[Cell]], width: Int) -> [[Place]] {
            let grid = rows.map { $0.prefix(width) + Array(repeating: .content([]), count: max(width - $0.count, 0)) }
            var taken = Array(repeating: Array(repeating: false, count: width), count: grid.count)
            return grid.indices.map { row in
                (0..<width).compactMap { column in
                    guard !taken[row][column] else { return nil }
                    var runs: [Run] = []
                    if case .content(let words) = grid[row][column] { runs = words }
                    var end = column + 1
                    while end < width, grid[row][end] == .left, !taken[row][end] { end += 1 }
                    var below = row + 1
                    while below < grid.count, grid[below][column] == .above,
                        (column + 1..<max(end, column + 1)).allSatisfy({ grid[below][$0].isReached })
                    {
                        below += 1
                    }
                    for covered in row..<below {
                        for place in column..<end { taken[covered][place] = true }
                    }
                    return Place(runs: runs, column: column, columnSpan: end - column, rowSpan: below - row)
                }
            }
        }

        /// The same rows in which marks beside which no cell stands are words.
        static func settled(_ rows: [[Cell]], width: Int) -> [[Cell]] {
            let grid = rows.map { $0 + Array(repeating: .content([]), count: max(width - $0.count, 0)) }
            return zip(grid, places(grid, width: width)).map { row, places in
                var row = row
                for place in places {
                    if row[place.column] == .left { row[place.column] = .content([Run("<")]) }
                    if row[place.column] == .above { row[place.column] = .content([Run("^")]) }
                }
                return row
            }
        }
    }
}

extension StructuredText.Table.Cell {
    fileprivate var isReached: Bool { self == .left || self == .above }
}

extension StructuredText.Block {
    /// A table of which no cell reaches into another.
    ///
    /// - Parameters:
    ///   - head: The names of the columns.
    ///   - rows: The rows below.
    /// - Returns: The table.
    public static func table(head: [[StructuredText.Run]], rows: [[[StructuredText.Run]]]) -> Self {
        .table(StructuredText.Table(head: [head.map { .content($0) }], rows: rows.map { $0.map { .content($0) } }))
    }
}
