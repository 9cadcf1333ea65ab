/// The form that changes an item of an agenda or takes it off.
public struct AgendaItemFormPage: Sendable {
    /// The item's identifier.
    public var itemID: String
    /// The number, such as `3`.
    public var number: String
    /// The version of the item that the form was filled from.
    public var version: Int
    /// The meeting it belongs to.
    public var meeting: MeetingHead
    /// What is typed; the field names are ``MeetingEditorPage/ItemField``.
    public var item: MeetingEditorPage.NewItem
    /// What the form was filled with at first.
    public var base: FormBase
    /// Papers offered while typing.
    public var paperSuggestions: [PaperReference]
    /// Somebody else changed the meeting meanwhile: who and when.
    public var conflict: ActivityLine?
    /// The fields that both changed.
    public var contested: [ConflictLine]

    /// A form.
    public init(
        itemID: String,
        number: String,
        version: Int,
        meeting: MeetingHead,
        item: MeetingEditorPage.NewItem,
        base: FormBase,
        paperSuggestions: [PaperReference],
        conflict: ActivityLine? = nil,
        contested: [ConflictLine] = []
    ) {
        self.itemID = itemID
        self.number = number
        self.version = version
        self.meeting = meeting
        self.item = item
        self.base = base
        self.paperSuggestions = paperSuggestions
        self.conflict = conflict
        self.contested = contested
    }

    /// The page.
    public func render(in frame: OfficeFrame) -> HTML {
        frame.document(
            title: "Punkt \(number) ändern",
            section: .meetings,
            """
            \(Crumbs(links: [
                (label: "Sitzungen", address: OfficePath.meetings.text),
                (label: meeting.title, address: OfficePath.meeting(meeting.id).text),
            ]))
            <h1>Punkt \(number) ändern</h1>
            \(conflict.map { ConflictNote(subject: "diesen Punkt", other: $0, lines: contested) })\
            \(ErrorSummary(errors: item.errors))
            \(frame.form(
                to: .agendaItem(itemID), version: version, base: base, draft: "agenda-item-\(itemID)", style: "stack", fields
            ))
            <section id="removal" class="card danger" aria-labelledby="removal-title">
            <h2 id="removal-title">Von der Tagesordnung nehmen</h2>
            <p>Der Punkt verschwindet aus der Tagesordnung, die folgenden rücken auf. Eine Vorlage bleibt erhalten.</p>
            \(frame.form(to: .agendaItemRemoval(itemID), version: meeting.version, """
                <button type="submit" class="warning">\(Icon.remove)Punkt \(number) entfernen</button>
                """))
            </section>
            """
        )
    }

    private var fields: HTML {
        """
        \(item.fields(
            papers: paperSuggestions, publicityHint: "Wechselt der Punkt den Teil, wird er dort ans Ende gestellt."
        ))
        <div class="actions"><button type="submit" class="primary">Punkt speichern</button>
        <a class="button" href="\(OfficePath.meeting(meeting.id))">Abbrechen</a></div>
        """
    }
}
