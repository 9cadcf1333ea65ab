internal import CouncilModel
internal import Typesetting

extension StructuredTextLayout {
    /// A table in the house style; columns of figures are flush right, but for a first one that numbers or names the rows.
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
        for place in rows.joined() where !Self.isNothing(place.runs) && !Self.isFigure(place.runs) {
            isNumeric[place.column] = false
        }
        let names = rows.joined().filter { $0.column == 0 }
        let isNumbered = width > 1 && isNumeric[0] && names.allSatisfy { Self.isNumber($0.runs) }
        if isNumbered { isNumeric[0] = false }
        for place in (head + rows).joined() {
            let length = place.runs.reduce(0) { $0 + $1.text.count } / place.columnSpan
            for column in place.column..<place.column + place.columnSpan {
                longest[column] = min(max(longest[column], length), 48)
            }
        }
        let columns = (0..<width).map { column -> TableBlock.ColumnWidth in
            let isNarrow = isNumeric[column] || column == 0 && isNumbered && isNumeric.dropFirst().contains(false)
            return isNarrow ? .fitting(least: 14, most: 110) : .share(Double(longest[column]))
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

    private static let units: Set<Substring> = [
        "€", "EUR", "Euro", "T€", "Mio.", "Mrd.", "Tsd.", "%", "Prozent", "m", "m²", "m³", "km", "km²", "ha", "cm",
        "mm",
        "t", "kg", "l", "kW", "kWh", "kWp", "MWh", "VZÄ",
    ]

    /// "1.948.200", "-12,5 %", "36 €", "1,1 Mio. €", "640 m"; no date, which would be "30.11.2026".
    private static func isFigure(_ runs: [StructuredText.Run]) -> Bool {
        let words = text(runs).split { $0 == " " || $0 == "\u{A0}" }
        let figures = words.prefix { !units.contains($0) }
        guard words.dropFirst(figures.count).allSatisfy(units.contains) else { return false }
        let text = figures.joined(separator: " ")
        let isDate = text.wholeMatch(of: /\d{1,2}\.\s?\d{1,2}\.\s?(\d{4})?/) != nil
        let isBare = text.allSatisfy { $0.isNumber || " .,-–+−%€".contains($0) }
        return isBare && !isDate && text.contains(where: \.isNumber)
    }

    /// "7", "12." or "2027": what counts or names a row.
    private static func isNumber(_ runs: [StructuredText.Run]) -> Bool {
        text(runs).wholeMatch(of: /\d{1,4}\.?/) != nil
    }

    /// A dash, or nothing.
    private static func isNothing(_ runs: [StructuredText.Run]) -> Bool {
        text(runs).allSatisfy { " -–−—".contains($0) }
    }

    private static func text(_ runs: [StructuredText.Run]) -> String {
        runs.reduce(into: "") { $0 += $1.text }
    }
}
