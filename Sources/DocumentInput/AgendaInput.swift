public import Composition
internal import CouncilModel
public import JSONReading

extension AgendaDocument {
    /// Reads the file of an invitation; its shape stands in `docs/schema/invitation.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(invitation input: InputObject) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        let letter = input.letter(input.source.template?.invitation, values)
        self.init(input, letterhead, meeting, variant: .invitation(letter), day: letter.date)
    }

    /// Reads the file of an agenda; its shape stands in `docs/schema/agenda.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - isPublic: Whether the public reads the document; then a non-public item shows its neutral title at most.
    public init(agenda input: InputObject, isPublic: Bool) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        self.init(input, letterhead, meeting, variant: .agenda(isPublic: isPublic), day: meeting.date)
    }

    /// Reads the file of a public notice; its shape stands in `docs/schema/notice.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(notice input: InputObject) {
        let (letterhead, meeting) = (input.letterhead(), input.meeting())
        let values = Phrase.Values(meeting: meeting, body: letterhead.bodyName)
        let notice = PublicNotice(
            text: input.texts("text", default: input.source.template?.notice.text, values),
            place: input.text("place"),
            date: input.date("date"),
            signature: input.signature()
        )
        self.init(input, letterhead, meeting, variant: .publicNotice(notice), day: notice.date)
    }

    /// The parts that all kinds of agenda share.
    private init(
        _ input: InputObject,
        _ letterhead: Letterhead,
        _ meeting: MeetingFacts,
        variant: Variant,
        day: CivilDate
    ) {
        self.init(
            letterhead: letterhead,
            variant: variant,
            organization: meeting.organization,
            meetingName: meeting.name,
            date: meeting.date,
            start: meeting.start,
            location: meeting.location,
            chair: meeting.chair,
            items: input.objects("items", isRequired: true) { Item(input: $0) },
            stamp: input.stamp(day: day)
        )
    }
}

extension AgendaDocument.Item {
    init(input: InputObject) {
        self.init(
            number: input.text("number"),
            title: input.text("title"),
            publicity: input.publicity(),
            neutralTitle: input.optionalText("neutralTitle"),
            level: input.optionalInteger("level", in: 0...5) ?? 0,
            reporter: input.text("reporter", default: ""),
            remark: input.text("remark", default: "")
        )
        input.optionalObject("paper") { paper in
            paperReference = paper.text("reference")
            paperType = paper.text("type", default: "")
            paperLink = paper.optionalAddress("link")
        }
    }
}
