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
        // What all steps share says nothing about any of them; only a non-public step stands out.
        let hasStatus = !hasVotes || consultations.contains { $0.publicity == .nonPublic }
        var head = ["Gremium", "Termin"]
        var columns: [TableBlock.ColumnWidth] = [.share(1), .fitting(least: 50, most: 70)]
        if hasStatus {
            head.append("Status")
            columns.append(.fitting(least: 50, most: 90))
        }
        head.append("Zuständigkeit")
        columns.append(.fitting(least: 60, most: 100))
        if hasResults {
            head.append("Ergebnis")
            columns.append(.fitting(least: 60, most: 110))
        }
        if hasVotes {
            head += ["Ja", "Nein", "Enth."]
            columns += [.fixed(17), .fixed(21), .fixed(24)]
        }
        let rows = consultations.map { step in
            var cells = [step.organization, step.date?.shortForm ?? "offen"]
            if hasStatus { cells.append(step.publicity.label) }
            cells.append(step.role)
            if hasResults { cells.append(step.result) }
            var row = cells.enumerated().map { index, cell in
                TableBlock.Cell([style.plain(cell, style: style.label)], isRowHeader: index == 0)
            }
            if hasVotes {
                let votes = step.votes
                row += [votes?.yes, votes?.no, votes?.abstentions].map { count in
                    let text = count.map(String.init) ?? "–"
                    return TableBlock.Cell([style.plain(text, style: style.label, alignment: .trailing)])
                }
            }
            return TableBlock.Row(row)
        }
        let figures = ["Ja", "Nein", "Enth."]
        return [
            style.headingBlock("Beratungsfolge", level: 2),
            .table(
                TableBlock(
                    columns: columns,
                    head: [
                        TableBlock.Row(
                            head.map { name in
                                let alignment: Paragraph.Alignment = figures.contains(name) ? .trailing : .leading
                                return TableBlock.Cell([
                                    style.plain(name, style: style.columnHead, alignment: alignment)
                                ])
                            }
                        )
                    ],
                    rows: rows,
                    look: style.tableLook,
                    spacing: HouseStyle.unit * 1.5
                )
            ),
        ]
    }
}
