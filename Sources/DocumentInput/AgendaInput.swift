public import Composition
internal import CouncilModel

extension AgendaDocument {
    /// Reads the file of an invitation; its shape stands in `docs/schema/invitation.schema.json`.
    ///
    /// - Parameter input: The file's object.
    public init(invitation input: InputObject) {
        let (letter, date) = input.object("letter") { letter in
            let date = letter.date("date")
            let invitation = Invitation(
                recipients: letter.texts("recipients"),
                contact: letter.facts("contact"),
                date: date,
                salutation: letter.text("salutation", default: "Sehr geehrte Damen und Herren,"),
                text: letter.texts("text"),
                closing: letter.text("closing", default: "Mit freundlichen Grüßen"),
                signature: letter.signature()
            )
            return (invitation, date)
        }
        self.init(input, variant: .invitation(letter), day: date)
    }

    /// Reads the file of an agenda; its shape stands in `docs/schema/agenda.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - isPublic: Whether the public reads the document; then a non-public item shows its neutral title at most.
    public init(agenda input: InputObject, isPublic: Bool) {
        self.init(input, variant: .agenda(isPublic: isPublic), day: nil)
    }

    /// The parts that all kinds of agenda share.
    init(_ input: InputObject, variant: Variant, day: CivilDate?) {
        let letterhead = input.letterhead()
        let organization = input.text("organization")
        self = input.object("meeting") { meeting in
            let date = meeting.date("date")
            return AgendaDocument(
                letterhead: letterhead,
                variant: variant,
                organization: organization,
                meetingName: meeting.text("name"),
                date: date,
                start: meeting.time("start"),
                location: meeting.text("location"),
                chair: meeting.text("chair", default: ""),
                items: input.objects("items", isRequired: true) { Item(input: $0) },
                stamp: input.stamp(day: day ?? date)
            )
        }
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
