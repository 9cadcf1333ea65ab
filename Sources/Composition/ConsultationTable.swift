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
        let columns = self.columns
        var look = style.tableLook
        look.gutter = 9
        return [
            style.headingBlock("Beratungsfolge", level: 2),
            .table(
                TableBlock(
                    columns: columns.map { width(of: $0) },
                    head: [
                        TableBlock.Row(
                            columns.map { column in
                                TableBlock.Cell([
                                    style.plain(column.rawValue, style: style.columnHead, alignment: column.alignment)
                                ])
                            }
                        )
                    ],
                    rows: consultations.map { step in
                        TableBlock.Row(columns.map { cell($0, of: step, style: style) })
                    },
                    look: look,
                    spacing: HouseStyle.unit
                )
            ),
        ]
    }

    private enum Column: String, CaseIterable {
        case organization = "Gremium"
        case date = "Termin"
        case publicity = "Status"
        case role = "Zuständigkeit"
        case result = "Ergebnis"
        case yes = "Ja"
        case no = "Nein"
        case abstentions = "Enth."

        var alignment: Paragraph.Alignment {
            switch self {
            case .yes, .no, .abstentions: .trailing
            default: .leading
            }
        }
    }

    private var columns: [Column] {
        Column.allCases.filter { column in
            switch column {
            case .organization: true
            case .date: consultations.contains { $0.date != nil }
            // Beside the votes there is no room for a column; a non-public step says so below its role.
            case .publicity: !hasVotes
            case .role: consultations.contains { !$0.role.isEmpty || hasVotes && $0.publicity == .nonPublic }
            case .result: consultations.contains { !$0.result.isEmpty }
            case .yes, .no, .abstentions: hasVotes
            }
        }
    }

    private var hasVotes: Bool { consultations.contains { $0.votes != nil } }

    private func width(of column: Column) -> TableBlock.ColumnWidth {
        switch column {
        case .organization: .share(1)
        case .date: .fitting(least: 50, most: 70)
        case .publicity: .fitting(least: 50, most: 90)
        case .role: .fitting(least: 60, most: 90)
        case .result: .fitting(least: 60, most: hasVotes ? 90 : 110)
        case .yes: .fixed(17)
        case .no: .fixed(21)
        case .abstentions: .fixed(24)
        }
    }

    private func cell(_ column: Column, of step: PaperDocument.Consultation, style: HouseStyle) -> TableBlock.Cell {
        let text: String
        switch column {
        case .organization: text = step.organization
        case .date: text = step.date?.shortForm ?? "offen"
        case .publicity: text = step.publicity.label
        case .role where hasVotes && step.publicity == .nonPublic:
            let role = step.role.isEmpty ? [] : [style.plainBody(step.role, style: style.label)]
            return TableBlock.Cell(role + [style.plainBody(step.publicity.label, style: style.smallLabel)])
        case .role: text = step.role
        case .result: text = step.result
        case .yes: text = Self.figure(step.votes?.yes)
        case .no: text = Self.figure(step.votes?.no)
        case .abstentions: text = Self.figure(step.votes?.abstentions)
        }
        return TableBlock.Cell(
            [style.plain(text, style: style.label, alignment: column.alignment)],
            isRowHeader: column == .organization
        )
    }

    private static func figure(_ count: Int?) -> String { count.map(String.init) ?? "–" }
}
