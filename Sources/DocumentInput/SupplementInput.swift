public import Composition
internal import CouncilModel
public import JSONReading

extension SupplementDocument {
    /// Reads the file of a supplement; its shape stands in `docs/schema/supplement.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(supplement input: InputObject) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        let letter = input.letter(input.source.template?.supplement, values)
        self.init(
            letterhead: letterhead,
            letter: letter,
            number: input.optionalInteger("number", in: 1...99) ?? 1,
            meeting: meeting,
            urgency: input.structuredText("urgency"),
            added: input.objects("added") { AgendaDocument.Item(input: $0) },
            exchanged: input.objects("exchanged") { Change(input: $0) },
            removed: input.objects("removed") { Change(input: $0) },
            stamp: input.stamp(day: letter.date)
        )
        if added.isEmpty, exchanged.isEmpty, removed.isEmpty {
            input.report("ein Nachtrag braucht „added“, „exchanged“ oder „removed“")
        }
    }
}

extension SupplementDocument.Change {
    init(input: InputObject) {
        self.init(
            number: input.text("number"),
            title: input.text("title"),
            remark: input.text("remark", default: "")
        )
    }
}
