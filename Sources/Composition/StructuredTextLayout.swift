internal import CouncilModel
internal import Typesetting

/// Sets structured text in the house style.
struct StructuredTextLayout {
    let style: HouseStyle

    /// - Parameters:
    ///   - text: What is said.
    ///   - level: Level of the document's headings at which the text's highest headings stand.
    /// - Returns: One block for each block of the text.
    func blocks(_ text: StructuredText, startingAt level: Int) -> [Block] {
        var offsets: [Int] = []
        for case .heading(let depth, _) in text.blocks where !offsets.contains(depth) {
            offsets.append(depth)
        }
        let depths = offsets.sorted()
        return text.blocks.map { block in
            switch block {
            case .heading(let depth, let runs):
                return heading(runs, level: level + (depths.firstIndex(of: depth) ?? 0))
            case .paragraph(let runs):
                return paragraph(runs)
            case .bulletList(let items):
                return list(items.map { ("•", $0) }, isNumbered: false)
            case .numberedList(let start, let items):
                return list(items.enumerated().map { ("\(start + $0.offset).", $0.element) }, isNumbered: true)
            case .table(let head, let rows):
                return table(head: head, rows: rows)
            }
        }
    }

    private func heading(_ runs: [StructuredText.Run], level: Int) -> Block {
        style.headingBlock(runs.reduce(into: "") { $0 += $1.text }, level: level)
    }

    private func paragraph(_ runs: [StructuredText.Run]) -> Block {
        .paragraph(Paragraph(self.runs(runs, style: style.body), alignment: .justified, spaceAfter: HouseStyle.unit))
    }

    private func list(_ items: [(label: String, runs: [StructuredText.Run])], isNumbered: Bool) -> Block {
        var label = style.body
        if isNumbered { label.font.hasTabularFigures = true }
        return .list(
            ListBlock(
                items: items.map { item in
                    ListBlock.Item(
                        label: item.label,
                        blocks: [
                            .paragraph(
                                Paragraph(runs(item.runs, style: style.body), alignment: .justified, role: .plain)
                            )
                        ]
                    )
                },
                isNumbered: isNumbered,
                labelStyle: label,
                indent: isNumbered ? 21 : 15,
                itemSpacing: HouseStyle.unit / 2,
                spacing: HouseStyle.unit
            )
        )
    }

    private func table(head: [[StructuredText.Run]], rows: [[[StructuredText.Run]]]) -> Block {
        let width = ([head] + rows).map(\.count).max() ?? 0
        func filled(_ row: [[StructuredText.Run]]) -> [[StructuredText.Run]] {
            row + Array(repeating: [], count: width - row.count)
        }
        return table(head: filled(head), filledRows: rows.map(filled))
    }

    /// A table whose rows all have as many cells as its head.
    private func table(head: [[StructuredText.Run]], filledRows rows: [[[StructuredText.Run]]]) -> Block {
        let isNumeric = head.indices.map { column in
            rows.contains { Self.isFigure($0[column]) }
                && rows.allSatisfy { row in
                    row[column].isEmpty || Self.isFigure(row[column])
                }
        }
        let columns = head.indices.map { column -> TableBlock.ColumnWidth in
            if isNumeric[column] { return .fitting(least: 14, most: 110) }
            let longest = ([head] + rows).map { row in row[column].reduce(0) { $0 + $1.text.count } }.max() ?? 0
            return .share(Double(min(max(longest, 8), 48)))
        }
        func cells(_ row: [[StructuredText.Run]], look: TextStyle) -> TableBlock.Row {
            TableBlock.Row(
                row.indices.map { column in
                    TableBlock.Cell([
                        .paragraph(
                            Paragraph(
                                runs(row[column], style: look),
                                alignment: isNumeric[column] ? .trailing : .leading,
                                role: .plain
                            )
                        )
                    ])
                }
            )
        }
        return .table(
            TableBlock(
                columns: columns,
                // A head needs rows below it that it is the head of (ISO 14289-1, 7.2).
                head: rows.isEmpty ? [] : [cells(head, look: style.columnHead)],
                rows: rows.isEmpty ? [cells(head, look: style.columnHead)] : rows.map { cells($0, look: style.label) },
                look: style.tableLook,
                spacing: HouseStyle.unit * 1.5
            )
        )
    }

    private func runs(_ runs: [StructuredText.Run], style: TextStyle) -> [TextRun] {
        runs.map { run in
            var look = style
            if run.isBold { look = look.strong }
            if run.isItalic { look = look.emphasized }
            return TextRun(GermanSpacing.binding(run.text), style: look)
        }
    }

    /// "1.948.200", "-12,5 %", "36 €".
    private static func isFigure(_ runs: [StructuredText.Run]) -> Bool {
        let text = runs.reduce(into: "") { $0 += $1.text }
        let isBare = text.allSatisfy { $0.isNumber || " .,-–+−%€".contains($0) }
        return isBare && text.contains(where: \.isNumber)
    }
}
