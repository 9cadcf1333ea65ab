internal import CouncilModel
internal import Typesetting

/// A letter about a meeting without its agenda: that it is at another time or place, or does not take place.
public struct NoticeLetterDocument: Hashable, Sendable {
    /// Who issues the document.
    public var letterhead: Letterhead
    /// The letter around it.
    public var letter: AgendaDocument.Invitation
    /// "Absage der 18. Sitzung der Stadtverordnetenversammlung".
    public var title: String
    /// The meeting as it is by this letter.
    public var meeting: MeetingFacts
    /// When the document was made.
    public var stamp: DocumentStamp

    /// A letter; see the properties.
    public init(
        letterhead: Letterhead,
        letter: AgendaDocument.Invitation,
        title: String,
        meeting: MeetingFacts,
        stamp: DocumentStamp
    ) {
        self.letterhead = letterhead
        self.letter = letter
        self.title = title
        self.meeting = meeting
        self.stamp = stamp
    }
}

extension NoticeLetterDocument: CouncilDocument {
    /// The document on its sheet: a letter by DIN 5008 (form B).
    public func layout() -> DocumentLayout {
        let style = HouseStyle(letterhead)
        var layout = style.layout(letterhead: letterhead, title: title, running: title, stamp: stamp) { width in
            let parts = LetterLayout(letter, letterhead: letterhead, style: style)
            return parts.head(width: width) + [style.titleBlock(title), style.factsBox(meeting.facts)]
                + parts.opening() + parts.closing()
        }
        layout.template.firstPageMarks = LetterLayout.foldMarks
        layout.template.markColor = style.quiet
        return layout
    }
}
