internal import CouncilModel
internal import Typesetting

extension StructuredTextLayout {
    /// A table in the house style; columns of figures are flush right.
    func table(_ table: StructuredText.Table) -> Block {
        let full = table.columnCount
        var head = Self.withoutCoveredRows(StructuredText.Table.places(table.head, width: full))
        var rows = Self.withoutCoveredRows(StructuredText.Table.places(table.rows, width: full))
        let begun = (0..<full).filter { column in (head + rows).joined().contains { $0.column == column } }
        Self.keep(begun, in: &head)
        Self.keep(begun, in: &rows)
        let width = begun.count
        var isNumeric = Array(repeating: false, count: width)
        var longest = Array(repeating: 8, count: width)
        for place in rows.joined() where place.columnSpan == 1 {
            if Self.isFigure(place.runs) { isNumeric[place.column] = true }
        }
        for place in rows.joined() where !place.runs.isEmpty && !Self.isFigure(place.runs) {
            isNumeric[place.column] = false
        }
        for place in (head + rows).joined() {
            let length = place.runs.reduce(0) { $0 + $1.text.count } / place.columnSpan
            for column in place.column..<place.column + place.columnSpan {
                longest[column] = min(max(longest[column], length), 48)
            }
        }
        let columns = (0..<width).map { column -> TableBlock.ColumnWidth in
            isNumeric[column] ? .fitting(least: 14, most: 110) : .share(Double(longest[column]))
        }
        func cells(_ row: [StructuredText.Table.Place], look: TextStyle) -> TableBlock.Row {
            TableBlock.Row(
                row.map { place in
                    TableBlock.Cell(
                        [
                            .paragraph(
                                Paragraph(
                                    runs(place.runs, style: look),
                                    alignment: isNumeric[place.column] ? .trailing : .leading,
                                    role: .plain
                                )
                            )
                        ],
                        columnSpan: place.columnSpan,
                        rowSpan: place.rowSpan
                    )
                }
            )
        }
        return .table(
            TableBlock(
                columns: columns,
                // A head needs rows below it that it is the head of (ISO 14289-1, 7.2).
                head: rows.isEmpty ? [] : head.map { cells($0, look: style.columnHead) },
                rows: rows.isEmpty
                    ? head.map { cells($0, look: style.columnHead) } : rows.map { cells($0, look: style.label) },
                look: style.tableLook,
                spacing: HouseStyle.unit * 1.5
            )
        )
    }

    /// Rows in which no cell begins would have no cells at all (ISO 14289-1, 7.5): the cells from above end before them.
    private static func withoutCoveredRows(_ rows: [[StructuredText.Table.Place]]) -> [[StructuredText.Table.Place]] {
        var kept: [[StructuredText.Table.Place]] = []
        for (index, row) in rows.enumerated() where !row.isEmpty {
            kept.append(
                row.map { place in
                    var place = place
                    place.rowSpan = rows[index..<min(index + place.rowSpan, rows.count)].count { !$0.isEmpty }
                    return place
                }
            )
        }
        return kept
    }

    /// Leaves out columns at which no cell begins.
    private static func keep(_ columns: [Int], in rows: inout [[StructuredText.Table.Place]]) {
        for row in rows.indices {
            for cell in rows[row].indices {
                let place = rows[row][cell]
                rows[row][cell].column = columns.count { $0 < place.column }
                rows[row][cell].columnSpan = columns.count {
                    (place.column..<place.column + place.columnSpan).contains($0)
                }
            }
        }
    }

    /// "1.948.200", "-12,5 %", "36 €".
    private static func isFigure(_ runs: [StructuredText.Run]) -> Bool {
        let text = runs.reduce(into: "") { $0 += $1.text }
        let isBare = text.allSatisfy { $0.isNumber || " .,-–+−%€".contains($0) }
        return isBare && text.contains(where: \.isNumber)
    }
}
