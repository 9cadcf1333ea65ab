internal import Typesetting

extension BudgetSections {
    /// A chart of the overviews.
    func chart(_ chart: BudgetChart) -> Block {
        let kind: ChartBlock.Kind =
            switch chart.kind {
            case .bars: .bars
            case .stackedBars: .stackedBars
            case .lines: .lines
            }
        return .chart(
            ChartBlock(
                title: chart.title,
                unit: chart.unit,
                categories: chart.categories,
                series: chart.series.map { ChartBlock.Series($0.name, values: $0.values) },
                kind: kind,
                look: style.chartLook
            )
        )
    }
}
