internal import CouncilModel
internal import Typesetting

extension StructuredTextLayout {
    /// The greatest height of a picture within a text, in points: a third of a page.
    private static let greatestHeight = 290.0

    /// A picture with its caption; a frame with words stands for one that cannot be read.
    func figure(_ figure: StructuredText.Figure) -> Block {
        let illustration =
            figure.file.flatMap { try? Illustration(file: $0, alternative: figure.alternative) }
            ?? .placeholder(for: figure.alternative)
        return .figure(
            FigureBlock(
                illustration.content,
                alternative: illustration.alternative,
                caption: figure.caption.isEmpty ? nil : Paragraph(runs(figure.caption, style: style.smallLabel)),
                greatestHeight: Self.greatestHeight,
                spacing: HouseStyle.unit * 1.5
            )
        )
    }

    /// A chart with its figures as a table below.
    func chart(_ chart: StructuredText.Chart) -> Block {
        let kind: ChartBlock.Kind =
            switch chart.kind {
            case .bars: .bars
            case .stackedBars: .stackedBars
            case .lines: .lines
            }
        return .chart(
            ChartBlock(
                title: GermanSpacing.phrasing(chart.title),
                unit: chart.unit,
                categories: chart.categories,
                series: chart.series.map { ChartBlock.Series($0.name, values: $0.values) },
                kind: kind,
                alternative: chart.alternative,
                showsTable: true,
                look: style.chartLook
            )
        )
    }
}
