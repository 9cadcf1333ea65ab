/// The horizontal places of a table's columns, in points.
struct TableGrid {
    /// Left edge of each column's text.
    var x: [Double]
    var widths: [Double]
    /// Left edge of the table.
    var left: Double
    /// Width of the table.
    var width: Double
    var gutter: Double

    /// Least width of a column that gets a share.
    private static let leastShare = 40.0

    /// Distributes the columns over a width. Where they want more than there is, all become narrower by the same factor, and
    /// so do the gutters.
    ///
    /// - Parameters:
    ///   - table: The table.
    ///   - natural: Width of each fitting column's widest cell; 0 for other columns.
    ///   - x: Left edge of the table.
    ///   - width: Width of the table.
    init(of table: TableBlock, natural: [Double], x: Double, width: Double) {
        let look = table.look
        let gaps = Double(max(table.columns.count - 1, 0))
        gutter = gaps > 0 ? min(look.gutter, width / 3 / gaps) : 0
        let inner = width - 2 * look.inset - gutter * gaps
        widths = table.columns.enumerated().map { index, column -> Double in
            switch column {
            case .fixed(let points): points
            case .fitting(let least, let most): min(max(natural[index], least), most)
            case .share: 0
            }
        }
        let shares = table.columns.reduce(0.0) { sum, column in
            if case .share(let share) = column { sum + share } else { sum }
        }
        let wanted = widths.reduce(0, +)
        let sharing = Double(widths.count { $0 == 0 })
        let room = max(inner - sharing * Self.leastShare, inner / 2)
        if wanted > room { widths = widths.map { $0 * room / wanted } }
        let rest = inner - min(wanted, room)
        for (index, column) in table.columns.enumerated() {
            if case .share(let share) = column { widths[index] = rest * share / shares }
        }
        left = x
        self.width = width
        self.x = []
        var place = x + look.inset
        for column in widths {
            self.x.append(place)
            place += column + gutter
        }
    }

    /// Width of the text of a cell.
    func width(from column: Int, span: Int) -> Double {
        if span == 1 { return widths[column] }
        let last = min(column + span, widths.count)
        return widths[column..<last].reduce(0, +) + gutter * Double(max(last - column - 1, 0))
    }

    /// Left and right edge of some columns' ground; neighbours meet in the middle of their gutter.
    func ground(of columns: Range<Int>) -> (left: Double, right: Double) {
        let isFirst = columns.lowerBound == 0
        let isLast = columns.upperBound >= widths.count
        let last = min(columns.upperBound, widths.count) - 1
        return (
            isFirst ? left : x[columns.lowerBound] - gutter / 2,
            isLast ? left + width : x[last] + widths[last] + gutter / 2
        )
    }
}
