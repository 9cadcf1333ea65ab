extension ChartBlock {
    /// Digits behind the comma of its figures.
    public var digits: Int {
        if let fractionDigits { return fractionDigits }
        let values = series.flatMap { series in categories.indices.compactMap { series.value(at: $0) } }
        return GermanNumber.fractionDigits(of: values, most: 2)
    }

    /// ``alternative``, or a summary of the figures: kind, range of the categories, and for each series first, last, least and
    /// greatest figure.
    public var spokenAlternative: String {
        guard alternative.isEmpty else { return alternative }
        let name =
            switch kind {
            case .bars: "Säulendiagramm"
            case .stackedBars: "Gestapeltes Säulendiagramm"
            case .lines: "Liniendiagramm"
            }
        var words = "\(name): \(title)"
        if !unit.isEmpty { words += " (\(unit))" }
        words += "."
        if let first = categories.first, let last = categories.last, categories.count > 1 {
            words += " \(categories.count) Angaben von \(first) bis \(last)."
        }
        return series.reduce(words) { $0 + summary(of: $1) }
    }

    private func summary(of series: Series) -> String {
        let figures = categories.indices.compactMap { index in series.value(at: index).map { (index, $0) } }
        guard let first = figures.first, let last = figures.last else { return " \(series.name): keine Angaben." }
        let greatest = figures.reduce(first) { $1.1 > $0.1 ? $1 : $0 }
        let least = figures.reduce(first) { $1.1 < $0.1 ? $1 : $0 }
        func told(_ figure: (Int, Double)) -> String {
            "\(GermanNumber.text(figure.1, fractionDigits: digits)) (\(categories[figure.0]))"
        }
        let name = series.name.isEmpty ? "" : "\(series.name): "
        guard figures.count > 1 else { return " \(name)\(told(first))." }
        return " \(name)von \(told(first)) auf \(told(last)); Höchstwert \(told(greatest)), Tiefstwert \(told(least))."
    }

    /// The figures as rows and columns.
    public var table: TableBlock {
        func cell(_ text: String, _ style: TextStyle, isFigure: Bool, isRowHeader: Bool = false) -> TableBlock.Cell {
            let paragraph = Paragraph(
                [TextRun(text, style: style)],
                alignment: isFigure ? .trailing : .leading,
                role: .plain
            )
            return TableBlock.Cell([.paragraph(paragraph)], isRowHeader: isRowHeader)
        }
        var head = look.label
        head.font.weight = .semibold
        let names = [cell(unit, head, isFigure: false)] + series.map { cell($0.name, head, isFigure: true) }
        let rows = categories.indices.map { category in
            TableBlock.Row(
                [cell(categories[category], look.label, isFigure: false, isRowHeader: true)]
                    + series.map { series in
                        let value = series.value(at: category)
                        let text = value.map { GermanNumber.text($0, fractionDigits: digits) } ?? "–"
                        return cell(text, look.label, isFigure: true)
                    }
            )
        }
        return TableBlock(
            columns: [.share(1)] + series.map { _ in .fitting(least: 30, most: 110) },
            head: [TableBlock.Row(names)],
            rows: rows,
            look: TableBlock.Look(
                gutter: 12,
                padding: 2.5,
                frameColor: look.axis,
                frameWidth: 0.6,
                separatorColor: look.grid,
                separatorWidth: 0.4,
                hasTopRule: false
            ),
            spacing: 6
        )
    }
}
