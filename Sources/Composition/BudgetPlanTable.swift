internal import Typesetting

/// Sets the plans of a budget: names of lines at the left, figures with thousands dots at the right, sums bold on grey.
struct BudgetPlanTable {
    let document: BudgetDocument
    let style: HouseStyle

    private var regular: TextStyle {
        TextStyle(font: FontStyle(.label, hasTabularFigures: true), size: 7.5, leading: 9, color: style.ink)
    }

    private var bold: TextStyle { regular.strong }

    private var head: TextStyle {
        TextStyle(
            font: FontStyle(.label, weight: .semibold, hasTabularFigures: true),
            size: 7.25,
            leading: 8.7,
            color: style.ink
        )
    }

    private var look: TableBlock.Look {
        TableBlock.Look(
            gutter: 5,
            padding: 0.65,
            inset: 3,
            frameColor: style.ink,
            frameWidth: 0.6,
            separatorColor: style.hairline,
            separatorWidth: 0.3,
            hasTopRule: true,
            sumFill: Color(0xE9ECF0),
            highlightFill: Color(0xF1F5FA),
            highlightSumFill: Color(0xDCE4EE)
        )
    }

    /// Width of a column of figures up to 99 million; wider ones get what they need.
    private static let figureWidth = 43.0
    private static let numberWidth = 9.5
    /// Plans of so many lines are not divided between pages.
    private static let shortPlan = 12

    /// A plan with its note on sums that do not add up.
    ///
    /// - Parameters:
    ///   - figures: The amounts.
    ///   - product: Whose plan it is, for the note.
    ///   - staysTogether: Whether the plan is not divided between pages.
    /// - Returns: A table, and a note when there is something to say.
    func blocks(_ figures: BudgetDocument.Figures, product: String, staysTogether: Bool = false) -> [Block] {
        let wrong = document.discrepancies(in: figures, product: "")
        let plan = document.plans[figures.plan]
        var marked: Set<Int> = []
        for entry in wrong { marked.insert(entry.index) }
        let styles = (regular: regular, bold: bold)
        var rows: [TableBlock.Row] = []
        rows.reserveCapacity(plan.lines.count)
        let count = document.columns.count
        for (index, line) in plan.lines.enumerated() {
            let look = line.isSum ? styles.bold : styles.regular
            var cells: [TableBlock.Cell] = []
            cells.reserveCapacity(count + 1)
            cells.append(nameCell(line, style: look))
            for column in 0..<count {
                let place = index * count + column
                var text = figures.amounts[place].map(GermanFigure.text) ?? ""
                if !marked.isEmpty, marked.contains(place) { text = "* " + text }
                cells.append(TableBlock.Cell(TextRun(text, style: look), alignment: .trailing))
            }
            let isSecond = index < 2 && plan.lines.count > 4
            rows.append(
                TableBlock.Row(cells, kind: line.isSum ? .sum : .ordinary, keepsWithNext: isSecond)
            )
        }
        let figureColumn = TableBlock.ColumnWidth.fitting(least: Self.figureWidth, most: 80)
        let isNarrow = figures.amounts.allSatisfy { ($0?.magnitude ?? 0) < 10_000_000 } && marked.isEmpty
        let table = TableBlock(
            columns: [.share(1)]
                + Array(repeating: isNarrow ? .fixed(Self.figureWidth) : figureColumn, count: count),
            head: [headRow(plan)],
            rows: rows,
            highlightedColumn: document.columns.firstIndex(where: \.isCurrent).map { $0 + 1 },
            staysTogether: staysTogether || plan.lines.count <= Self.shortPlan,
            look: look,
            spacing: HouseStyle.unit * 0.8
        )
        return [.table(table)] + note(wrong.map(\.discrepancy))
    }

    private func nameCell(_ line: BudgetDocument.Line, style: TextStyle) -> TableBlock.Cell {
        guard !line.number.isEmpty else { return TableBlock.Cell(TextRun(line.label, style: style), isRowHeader: true) }
        return TableBlock.Cell(
            number: line.number,
            width: Self.numberWidth,
            TextRun(line.label, style: style),
            isRowHeader: true
        )
    }

    private func headRow(_ plan: BudgetDocument.Plan) -> TableBlock.Row {
        var cells = [TableBlock.Cell(TextRun(plan.heading, style: head))]
        for column in document.columns {
            cells.append(TableBlock.Cell(TextRun(Self.twoLines(column.label), style: head), alignment: .trailing))
        }
        return TableBlock.Row(cells, fill: style.tint)
    }

    /// "Ansatz" above "2027": the heads of all columns of figures break alike.
    private static func twoLines(_ label: String) -> String {
        guard let space = label.lastIndex(of: " ") else { return label }
        return label[..<space] + "\n" + label[label.index(after: space)...]
    }

    private func note(_ discrepancies: [BudgetDiscrepancy]) -> [Block] {
        guard !discrepancies.isEmpty else { return [] }
        let most = 6
        var parts = discrepancies.prefix(most).map { entry in
            "\(entry.line), \(entry.column): \(GermanFigure.text(entry.computed))"
        }
        if discrepancies.count > most { parts.append("und \(discrepancies.count - most) weitere") }
        var small = style.smallLabel
        small.size = 7.25
        small.leading = 9.3
        let text =
            "* Die angegebene Summe weicht von der Summe der Zeilen ab. Errechnet: "
            + parts.joined(separator: "; ")
        let paragraph = Paragraph([TextRun(text + ".", style: small)], spaceAfter: HouseStyle.unit)
        return [.group(GroupBlock([.paragraph(paragraph)], staysTogether: true, staysWithPrevious: true))]
    }
}
