/// The header cells of a table by the columns and rows they speak for.
struct TableHeaders {
    /// Header cells of the table's head by column, from top to bottom.
    private var byColumn: [[Int]]
    /// Row headers which are still in force, with the number of rows they have left.
    private var rowHeaders: [(node: Int, rows: Int)] = []

    init(columnCount: Int) {
        byColumn = Array(repeating: [], count: columnCount)
    }

    /// The header cells above a cell of the head.
    func above(_ columns: Range<Int>) -> [Int] {
        var found: [Int] = []
        for column in columns where column < byColumn.count {
            for node in byColumn[column] where !found.contains(node) { found.append(node) }
        }
        return found
    }

    /// The header cells of a cell of the body.
    func of(_ columns: Range<Int>) -> [Int] {
        above(columns) + rowHeaders.map(\.node)
    }

    mutating func addColumnHeader(_ node: Int, columns: Range<Int>) {
        for column in columns where column < byColumn.count { byColumn[column].append(node) }
    }

    mutating func addRowHeader(_ node: Int, rows: Int) {
        rowHeaders.append((node, rows))
    }

    /// Ends a row of the body.
    mutating func endRow() {
        rowHeaders = rowHeaders.compactMap { $0.rows > 1 ? ($0.node, $0.rows - 1) : nil }
    }
}
