public import CouncilModel
internal import Typesetting

/// The supplement to an invitation: items that came later, papers that were exchanged, items that were taken off.
public struct SupplementDocument: Hashable, Sendable {
    /// An item whose papers were exchanged, or that was taken off.
    public struct Change: Hashable, Sendable {
        /// The number on the agenda that was sent.
        public var number: String
        /// What it is about.
        public var title: String
        /// What is new, and why.
        public var remark: String

        /// - Parameters:
        ///   - number: The number on the agenda that was sent.
        ///   - title: What it is about.
        ///   - remark: What is new, and why.
        public init(number: String, title: String, remark: String = "") {
            self.number = number
            self.title = title
            self.remark = remark
        }
    }

    /// Who issues the document.
    public var letterhead: Letterhead
    /// The letter around it.
    public var letter: AgendaDocument.Invitation
    /// Which supplement it is, from 1.
    public var number: Int
    /// The meeting.
    public var meeting: MeetingFacts
    /// Why the matter cannot wait for the next meeting; empty leaves the part out.
    public var urgency: StructuredText
    /// The additional items.
    public var added: [AgendaDocument.Item]
    /// Items with other papers than before.
    public var exchanged: [Change]
    /// Items that are not dealt with.
    public var removed: [Change]
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A supplement; see the properties.
    public init(
        letterhead: Letterhead,
        letter: AgendaDocument.Invitation,
        number: Int,
        meeting: MeetingFacts,
        urgency: StructuredText = StructuredText([]),
        added: [AgendaDocument.Item],
        exchanged: [Change] = [],
        removed: [Change] = [],
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.letter = letter
        self.number = number
        self.meeting = meeting
        self.urgency = urgency
        self.added = added
        self.exchanged = exchanged
        self.removed = removed
        self.stamp = stamp
    }
}

extension SupplementDocument: CouncilDocument {
    /// The document on its sheet: a letter by DIN 5008 (form B).
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        let title = MeetingTitle.declined("\(number). Nachtrag zur Einladung zur \(meeting.name)")
        var layout = style.layout(letterhead: letterhead, title: title, running: title, stamp: stamp) { width in
            let layout = LetterLayout(letter, letterhead: letterhead, style: style)
            var blocks = layout.head(width: width) + [style.titleBlock(title), style.factsBox(meeting.facts)]
            blocks += layout.opening()
            if !urgency.isEmpty {
                blocks.append(style.headingBlock("Begründung der Dringlichkeit", level: 2))
                blocks += StructuredTextLayout(style: style).blocks(urgency, startingAt: 3)
            }
            blocks += AgendaParts(added, isNotice: false).blocks(under: "Zusätzliche Tagesordnungspunkte", style: style)
            blocks += changes(exchanged, under: "Ausgetauschte oder ergänzte Unterlagen", style: style)
            blocks += changes(removed, under: "Abgesetzte Tagesordnungspunkte", style: style)
            return blocks + layout.closing()
        }
        layout.template.firstPageMarks = LetterLayout.foldMarks
        layout.template.markColor = style.quiet
        return layout
    }

    private func changes(_ changes: [Change], under heading: String, style: HouseStyle) -> [Block] {
        guard !changes.isEmpty else { return [] }
        return [
            style.headingBlock(heading, level: 2),
            style.table(
                head: ["TOP", "Beratungsgegenstand", "Hinweis"],
                columns: [.fitting(least: 24, most: 66), .share(3), .share(2)],
                rows: changes.map { [$0.number, $0.title, $0.remark] }
            ),
        ]
    }
}
