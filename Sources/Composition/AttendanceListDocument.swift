internal import Typesetting

/// The list in which those present sign.
public struct AttendanceListDocument: Hashable, Sendable {
    /// Who issues the document.
    public var letterhead: Letterhead
    /// The meeting.
    public var meeting: MeetingFacts
    /// Who is expected.
    public var groups: [AttendanceGroup]
    /// What stands below the lists, on the use of the data for example.
    public var note: String
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A list; see the properties.
    public init(
        letterhead: Letterhead,
        meeting: MeetingFacts,
        groups: [AttendanceGroup],
        note: String = "",
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.meeting = meeting
        self.groups = groups
        self.note = note
        self.stamp = stamp
    }
}

extension AttendanceListDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = "Anwesenheitsliste: \(meeting.name)"
        return style.layout(letterhead: letterhead, title: title, running: title, stamp: stamp) { width in
            var blocks = style.documentHead(letterhead, kind: "Anwesenheitsliste", title: meeting.name, width: width)
            blocks.append(style.factsBox(meeting.facts))
            if groups.contains(where: { !$0.attendees.isEmpty }) { blocks.append(table(style)) }
            if !note.isEmpty { blocks.append(style.textBlock(note, style: style.smallLabel, alignment: .leading)) }
            return blocks
        }
    }

    /// One table, in which a row on a ground names each group.
    private func table(_ style: HouseStyle) -> Block {
        var look = style.tableLook
        look.gutter = 9
        look.padding = 6
        look.inset = 5
        let head = ["Nr.", "Name", "kommt", "geht", "Unterschrift"].map { Self.cell($0, style.columnHead, style) }
        var rows: [TableBlock.Row] = []
        var number = 0
        for group in groups where !group.attendees.isEmpty {
            let name = TableBlock.Cell(
                [style.plain(group.name, style: style.number)],
                columnSpan: head.count,
                isRowHeader: true
            )
            rows.append(TableBlock.Row([name], kind: .heading, fill: style.tint))
            for attendee in group.attendees {
                number += 1
                rows.append(row(attendee, number: number, style: style))
            }
        }
        return .table(
            TableBlock(
                columns: [.fitting(least: 14, most: 24), .share(1), .fixed(38), .fixed(38), .share(1)],
                head: [TableBlock.Row(head)],
                rows: rows,
                look: look,
                spacing: HouseStyle.unit
            )
        )
    }

    private func row(_ attendee: AttendanceGroup.Attendee, number: Int, style: HouseStyle) -> TableBlock.Row {
        let below = [attendee.function, attendee.note].filter { !$0.isEmpty }.joined(separator: ", ")
        var name = [style.plain(attendee.name, style: style.label)]
        if !below.isEmpty {
            name = [
                style.plainBody(attendee.name, style: style.label), style.plainBody(below, style: style.smallLabel),
            ]
        }
        return TableBlock.Row(
            [Self.cell("\(number)", style.label, style), TableBlock.Cell(name, isRowHeader: true)]
                + (0..<3).map { _ in Self.cell("", style.label, style) }
        )
    }

    private static func cell(_ text: String, _ look: TextStyle, _ style: HouseStyle) -> TableBlock.Cell {
        TableBlock.Cell([style.plain(text, style: look)])
    }
}
