public import Composition
internal import CouncilModel

extension AgendaDocument {
    /// Reads the file of an invitation; its shape stands in `docs/schema/invitation.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(invitation input: InputObject) {
        let letter = input.letter()
        self.init(input, variant: .invitation(letter), day: letter.date)
    }

    /// Reads the file of an agenda; its shape stands in `docs/schema/agenda.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - isPublic: Whether the public reads the document; then a non-public item shows its neutral title at most.
    public init(agenda input: InputObject, isPublic: Bool) {
        self.init(input, variant: .agenda(isPublic: isPublic), day: nil)
    }

    /// Reads the file of a public notice; its shape stands in `docs/schema/notice.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(notice input: InputObject) {
        let notice = PublicNotice(
            text: input.texts("text"),
            place: input.text("place"),
            date: input.date("date"),
            signature: input.signature()
        )
        self.init(input, variant: .publicNotice(notice), day: notice.date)
    }

    /// The parts that all kinds of agenda share.
    private init(_ input: InputObject, variant: Variant, day: CivilDate?) {
        let meeting = input.meeting()
        self.init(
            letterhead: input.letterhead(),
            variant: variant,
            organization: meeting.organization,
            meetingName: meeting.name,
            date: meeting.date,
            start: meeting.start,
            location: meeting.location,
            chair: meeting.chair,
            items: input.objects("items", isRequired: true) { Item(input: $0) },
            stamp: input.stamp(day: day ?? meeting.date)
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
            remark: input.text("remark", default: "")
        )
        input.optionalObject("paper") { paper in
            paperReference = paper.text("reference")
            paperType = paper.text("type", default: "")
            paperLink = paper.optionalText("link")
        }
    }
}
