/// Where the cells of rows stand when some cells cover several rows.
struct TablePlacement {
    /// One cell in the grid.
    struct Place {
        /// Row, counted from the first of the rows placed.
        var row: Int
        /// Place among the cells of its row.
        var cell: Int
        var column: Int
        var columnSpan: Int
        var rowSpan: Int

        var columns: Range<Int> { column..<column + columnSpan }
        var rows: Range<Int> { row..<row + rowSpan }
    }

    /// The cells in reading order.
    private(set) var places: [Place] = []
    /// The rows which no cell ties to the rows before.
    private(set) var groups: [Range<Int>] = []

    /// Places cells from left to right where cells from above leave room; what finds no room is left out, what covers more
    /// than there is covers less.
    init(_ rows: [TableBlock.Row], columnCount: Int) {
        var taken = [Int](repeating: 0, count: columnCount)
        var start = 0
        for (index, row) in rows.enumerated() {
            if taken.allSatisfy({ $0 == 0 }), index > start {
                groups.append(start..<index)
                start = index
            }
            var column = 0
            for (number, cell) in row.cells.enumerated() {
                while column < columnCount, taken[column] > 0 { column += 1 }
                guard column < columnCount else { break }
                var span = 1
                while span < cell.columnSpan, column + span < columnCount, taken[column + span] == 0 { span += 1 }
                let rowSpan = min(max(cell.rowSpan, 1), rows.count - index)
                places.append(Place(row: index, cell: number, column: column, columnSpan: span, rowSpan: rowSpan))
                for covered in column..<column + span { taken[covered] = -rowSpan }
                column += span
            }
            for column in taken.indices where taken[column] != 0 { taken[column] = abs(taken[column]) - 1 }
        }
        if start < rows.count { groups.append(start..<rows.count) }
    }
}
