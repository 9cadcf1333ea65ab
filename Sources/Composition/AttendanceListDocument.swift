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
            var number = 0
            for group in groups where !group.attendees.isEmpty {
                blocks.append(style.headingBlock(group.name, level: 2))
                blocks.append(table(group.attendees, from: number, style: style))
                number += group.attendees.count
            }
            if !note.isEmpty { blocks.append(style.textBlock(note, style: style.smallLabel, alignment: .leading)) }
            return blocks
        }
    }

    private func table(_ attendees: [AttendanceGroup.Attendee], from number: Int, style: HouseStyle) -> Block {
        var look = style.tableLook
        look.gutter = 9
        look.padding = 6
        func cell(_ text: String, _ textStyle: TextStyle) -> TableBlock.Cell {
            TableBlock.Cell([style.plain(text, style: textStyle)])
        }
        let head = ["Nr.", "Name", "kommt", "geht", "Unterschrift"].map { cell($0, style.columnHead) }
        let rows = attendees.enumerated().map { index, attendee in
            let below = [attendee.function, attendee.note].filter { !$0.isEmpty }.joined(separator: ", ")
            var name = [style.plain(attendee.name, style: style.label)]
            if !below.isEmpty {
                name = [
                    style.plainBody(attendee.name, style: style.label), style.plainBody(below, style: style.smallLabel),
                ]
            }
            return TableBlock.Row(
                [cell("\(number + index + 1)", style.label), TableBlock.Cell(name, isRowHeader: true)]
                    + (0..<3).map { _ in cell("", style.label) }
            )
        }
        return .table(
            TableBlock(
                columns: [.fixed(18), .share(1), .fixed(38), .fixed(38), .share(1)],
                head: [TableBlock.Row(head)],
                rows: rows,
                look: look,
                spacing: HouseStyle.unit
            )
        )
    }
}
