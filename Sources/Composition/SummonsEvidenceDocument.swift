internal import CouncilModel
internal import Typesetting

/// The Ladungsnachweis: who was summoned to a meeting on which way and when, and what is known of its arrival.
public struct SummonsEvidenceDocument: Hashable, Sendable {
    /// One member.
    public struct Line: Hashable, Sendable {
        /// The name as it is printed.
        public var name: String
        /// "Vorsitz"; may be empty.
        public var function: String
        /// "E-Mail an …" or "Brief".
        public var way: String
        /// When it was sent.
        public var sent: String
        /// When it arrived, or what the mail server said.
        public var delivered: String
        /// When the member opened, loaded or confirmed it.
        public var received: String

        /// A member; see the properties.
        public init(
            name: String,
            function: String = "",
            way: String,
            sent: String,
            delivered: String,
            received: String
        ) {
            self.name = name
            self.function = function
            self.way = way
            self.sent = sent
            self.delivered = delivered
            self.received = received
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// The meeting.
    public var meeting: MeetingFacts
    /// "Einladung", "1. Nachtrag".
    public var notice: String
    /// "29 von 31 Mitgliedern ordnungsgemäß geladen; 2 offen: …".
    public var summary: String
    /// Further sentences: by whom and when it was sent, on what the evidence rests.
    public var text: [String]
    /// One line for each member.
    public var lines: [Line]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A document; see the properties.
    public init(
        letterhead: Letterhead,
        meeting: MeetingFacts,
        notice: String,
        summary: String,
        text: [String],
        lines: [Line],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.meeting = meeting
        self.notice = notice
        self.summary = summary
        self.text = text
        self.lines = lines
        self.stamp = stamp
    }
}

extension SummonsEvidenceDocument: CouncilDocument {
    /// The document on its sheet.
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = "Ladungsnachweis: \(meeting.name)"
        return style.layout(letterhead: letterhead, title: title, running: title, stamp: stamp) { width in
            var blocks = style.documentHead(letterhead, kind: "Ladungsnachweis", title: meeting.name, width: width)
            blocks.append(style.factsBox([(Fact("Schreiben", notice), isStrong: true)] + meeting.facts))
            blocks.append(style.textBlock(summary, style: style.body.strong, alignment: .leading))
            blocks += text.map { style.textBlock($0, alignment: .leading) }
            blocks.append(style.headingBlock("Die Geladenen", level: 2))
            blocks.append(table(style))
            return blocks
        }
    }

    private func table(_ style: HouseStyle) -> Block {
        var look = style.tableLook
        look.gutter = 7.5
        func cell(_ text: String, _ textStyle: TextStyle) -> TableBlock.Cell {
            TableBlock.Cell([style.plain(text, style: textStyle)])
        }
        let head = ["Nr.", "Name", "Weg", "Gesendet", "Zugestellt", "Erhalten"].map { cell($0, style.columnHead) }
        let rows = lines.enumerated().map { index, line in
            var name = [style.plain(line.name, style: style.label)]
            if !line.function.isEmpty {
                name = [
                    style.plainBody(line.name, style: style.label),
                    style.plainBody(line.function, style: style.smallLabel),
                ]
            }
            return TableBlock.Row(
                [cell("\(index + 1)", style.smallLabel), TableBlock.Cell(name, isRowHeader: true)]
                    + [line.way, line.sent, line.delivered, line.received].map {
                        cell($0.isEmpty ? "–" : $0, style.smallLabel)
                    }
            )
        }
        return .table(
            TableBlock(
                columns: [.fixed(18), .share(4), .share(6), .share(2.6), .share(2.6), .share(3)],
                head: [TableBlock.Row(head)],
                rows: rows,
                look: look,
                spacing: HouseStyle.unit
            )
        )
    }
}
