internal import Typesetting

/// Who was at a meeting and who was not, a table each with the groups as rows of their own; the columns of both line up.
struct AttendanceTable {
    private enum Column: String {
        case name = "Name"
        case function = "Funktion"
        case time = "Anwesend"
        case remark = "Bemerkung"
    }

    private let columns: [Column]
    /// The rows of both tables.
    private let all: [AttendanceGroup.Attendee]
    private let style: HouseStyle

    /// - Parameters:
    ///   - groups: All groups of both tables; a column that none of them fills is left out.
    ///   - style: The look.
    init(of groups: [AttendanceGroup], style: HouseStyle) {
        let all = groups.flatMap(\.attendees)
        var columns = [Column.name]
        if all.contains(where: { !$0.function.isEmpty }) { columns.append(.function) }
        if all.contains(where: { $0.time != nil }) { columns.append(.time) }
        if all.contains(where: { !$0.remark.isEmpty }) { columns.append(.remark) }
        self.columns = columns
        self.all = all
        self.style = style
    }

    /// A heading and a table.
    ///
    /// - Parameters:
    ///   - groups: The groups; those without persons are left out.
    ///   - heading: The heading.
    /// - Returns: The blocks; none without persons.
    func blocks(_ groups: [AttendanceGroup], under heading: String) -> [Block] {
        let groups = groups.filter { !$0.attendees.isEmpty }
        guard !groups.isEmpty else { return [] }
        var look = style.tableLook
        look.padding = 1.75
        look.inset = 5
        return [
            style.headingBlock(heading, level: 2),
            .table(
                TableBlock(
                    columns: columns.map { width(of: $0) },
                    head: [TableBlock.Row(columns.map { cell($0.rawValue, style.columnHead) })],
                    rows: groups.flatMap { rows($0) },
                    siblingRows: all.map(row),
                    look: look,
                    spacing: HouseStyle.unit
                )
            ),
        ]
    }

    private func rows(_ group: AttendanceGroup) -> [TableBlock.Row] {
        let name = TextRun(GermanSpacing.binding("\(group.name) (\(group.attendees.count))"), style: style.number)
        let title = TableBlock.Row(
            [
                TableBlock.Cell(
                    [.paragraph(Paragraph([name], role: .plain))],
                    columnSpan: columns.count,
                    isRowHeader: true
                )
            ],
            kind: .heading,
            fill: style.tint
        )
        return [title] + group.attendees.map(row)
    }

    private func row(_ attendee: AttendanceGroup.Attendee) -> TableBlock.Row {
        TableBlock.Row(columns.map { cell(text($0, of: attendee), style.label, isRowHeader: $0 == .name) })
    }

    private func text(_ column: Column, of attendee: AttendanceGroup.Attendee) -> String {
        switch column {
        case .name: attendee.name
        case .function: attendee.function
        case .time: attendee.time ?? ""
        case .remark: attendee.remark
        }
    }

    private func width(of column: Column) -> TableBlock.ColumnWidth {
        if column == columns.last { return .share(1) }
        return switch column {
        case .name: .fitting(least: 90, most: 160)
        case .function: .fitting(least: 60, most: 140)
        case .time: .fitting(least: 50, most: 100)
        case .remark: .share(1)
        }
    }

    private func cell(_ text: String, _ look: TextStyle, isRowHeader: Bool = false) -> TableBlock.Cell {
        TableBlock.Cell([style.plain(text, style: look)], isRowHeader: isRowHeader)
    }
}
