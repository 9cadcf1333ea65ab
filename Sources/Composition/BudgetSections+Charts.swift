internal import Typesetting

extension BudgetSections {
    /// A chart; its figures stand in a table, for whoever cannot see it.
    func chart(_ chart: BudgetChart) -> Block {
        let head = [""] + chart.series.map(\.name)
        let rows = chart.categories.enumerated().map { index, category in
            TableBlock.Row(
                [TableBlock.Cell(TextRun(category, style: style.label), isRowHeader: true)]
                    + chart.series.map { series in
                        let value = index < series.values.count ? series.values[index] : nil
                        return TableBlock.Cell(
                            TextRun(value.map { "\($0)" } ?? "", style: style.label),
                            alignment: .trailing
                        )
                    }
            )
        }
        return .table(
            TableBlock(
                columns: [.share(1)] + chart.series.map { _ in .fitting(least: 60, most: 160) },
                head: [
                    TableBlock.Row(
                        head.map { TableBlock.Cell(TextRun($0, style: style.columnHead), alignment: .leading) }
                    )
                ],
                rows: rows,
                look: style.tableLook,
                spacing: HouseStyle.unit * 2
            )
        )
    }
}
