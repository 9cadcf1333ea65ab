internal import CouncilModel
internal import Typesetting

/// The sequence of consultations as a table; columns nobody fills are left out.
struct ConsultationTable {
    private let consultations: [PaperDocument.Consultation]

    init(_ consultations: [PaperDocument.Consultation]) {
        self.consultations = consultations
    }

    func blocks(_ style: HouseStyle) -> [Block] {
        guard !consultations.isEmpty else { return [] }
        let hasResults = consultations.contains { !$0.result.isEmpty }
        let hasVotes = consultations.contains { $0.votes != nil }
        var head = ["Gremium", "Termin"]
        var columns: [TableBlock.ColumnWidth] = [.share(1), .fitting(least: 50, most: 70)]
        // Beside the votes there is no room for a column; a non-public step says so below its role.
        if !hasVotes {
            head.append("Status")
            columns.append(.fitting(least: 50, most: 90))
        }
        head.append("Zuständigkeit")
        columns.append(.fitting(least: 60, most: 90))
        if hasResults {
            head.append("Ergebnis")
            columns.append(.fitting(least: 60, most: hasVotes ? 90 : 110))
        }
        if hasVotes {
            head += Self.figures
            columns += [.fixed(17), .fixed(21), .fixed(24)]
        }
        var look = style.tableLook
        look.gutter = 9
        return [
            style.headingBlock("Beratungsfolge", level: 2),
            .table(
                TableBlock(
                    columns: columns,
                    head: [TableBlock.Row(head.map { Self.headCell($0, style: style) })],
                    rows: consultations.map { row($0, hasResults: hasResults, hasVotes: hasVotes, style: style) },
                    look: look,
                    spacing: HouseStyle.unit * 1.5
                )
            ),
        ]
    }

    private static let figures = ["Ja", "Nein", "Enth."]

    private static func headCell(_ name: String, style: HouseStyle) -> TableBlock.Cell {
        let alignment: Paragraph.Alignment = figures.contains(name) ? .trailing : .leading
        return TableBlock.Cell([style.plain(name, style: style.columnHead, alignment: alignment)])
    }

    private func row(
        _ step: PaperDocument.Consultation,
        hasResults: Bool,
        hasVotes: Bool,
        style: HouseStyle
    ) -> TableBlock.Row {
        func cell(_ text: String, alignment: Paragraph.Alignment = .leading) -> TableBlock.Cell {
            TableBlock.Cell([style.plain(text, style: style.label, alignment: alignment)])
        }
        let name = TableBlock.Cell([style.plain(step.organization, style: style.label)], isRowHeader: true)
        var cells = [name, cell(step.date?.shortForm ?? "offen")]
        if !hasVotes { cells.append(cell(step.publicity.label)) }
        if hasVotes, step.publicity == .nonPublic {
            cells.append(
                TableBlock.Cell([
                    style.plainBody(step.role, style: style.label),
                    style.plainBody(step.publicity.label, style: style.smallLabel),
                ])
            )
        } else {
            cells.append(cell(step.role))
        }
        if hasResults { cells.append(cell(step.result)) }
        if hasVotes {
            cells += [step.votes?.yes, step.votes?.no, step.votes?.abstentions].map { count in
                cell(count.map(String.init) ?? "–", alignment: .trailing)
            }
        }
        return TableBlock.Row(cells)
    }
}
