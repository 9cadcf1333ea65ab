public import Composition
public import CouncilModel
public import JSONReading

/// The template of an installation, with a word for everything that the office's letters need.
///
/// What a town's own template leaves out comes from the one that Ratswerk brings; what neither has is a problem of the
/// file, so that no letter goes out with a gap.
public struct OfficeTemplate: Hashable, Sendable {
    /// The letterhead; nil when the records say who writes.
    public let letterhead: Letterhead?
    /// The files of the template's folder by name, for a program that reads it once more.
    public var files: [String: [UInt8]] = [:]
    /// The function of the person who presides, "Vorsitz", where nobody knows whether it is a woman or a man.
    public let chair: String
    private let chairs: [ChairTitle.Form: ChairTitle]
    /// The office that writes where nobody presides, "Sitzungsdienst".
    public let clerk: String
    /// What an attachment is called, "Anlage".
    public let attachment: String
    private let email: String
    private let recipients: [Phrase]
    private let salutation: String
    private let text: [Phrase]
    private let closing: String
    private let noticeText: [Phrase]
    let notices: [MeetingNotice.Kind: NoticeForm]
    let enclosures: Enclosures
    private let procedures: [DocumentTemplate.Procedure: [DocumentTemplate.StepPhrase]]

    /// Reads a template; its shape stands in `docs/schema/template.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The object of the file `template.json`.
    ///   - standard: Says what the file leaves out.
    ///   - file: Reads a file of the template's folder by its name; nil when it cannot be read.
    public init(template input: InputObject, over standard: OfficeTemplate?, file: (String) -> [UInt8]?) {
        let own = DocumentTemplate(template: input, file: file)
        func said<Value>(_ value: Value?, _ other: Value?, _ kind: String, _ name: String, else absent: Value) -> Value
        {
            if let known = value ?? other { return known }
            let place = kind.split(separator: ".").reduce(input.place.member("texts")) { $0.member(String($1)) }
            input.source.report("fehlt", at: place.member(name))
            return absent
        }
        letterhead = own.letterhead
        chair = said(own.office.chair, standard?.chair, "office", "chair", else: "")
        chairs = (standard?.chairs ?? [:]).merging(own.office.chairs) { _, own in own }
        procedures = (standard?.procedures ?? [:]).merging(own.procedures) { _, own in own }
        clerk = said(own.office.clerk, standard?.clerk, "office", "clerk", else: "")
        email = said(own.office.email, standard?.email, "office", "email", else: "")
        attachment = said(own.office.attachment, standard?.attachment, "office", "attachment", else: "")
        let letter = own.invitation
        recipients = said(letter.recipients, standard?.recipients, "invitation", "recipients", else: [])
        salutation = said(letter.salutation, standard?.salutation, "invitation", "salutation", else: "")
        text = said(letter.text, standard?.text, "invitation", "text", else: [])
        closing = said(letter.closing, standard?.closing, "invitation", "closing", else: "")
        noticeText = said(own.notice.text, standard?.noticeText, "notice", "text", else: [])
        let nothing = Phrase("") { _ in }
        var forms: [MeetingNotice.Kind: NoticeForm] = [:]
        for kind in MeetingNotice.Kind.allCases {
            let known = standard?.notices[kind]
            let (title, text): (Phrase?, [Phrase]?) =
                switch kind {
                case .invitation: (nothing, [])
                case .supplement: (nothing, own.supplement.text)
                case .change: (own.notices.change.title, own.notices.change.text)
                case .cancellation: (own.notices.cancellation.title, own.notices.cancellation.text)
                }
            let mail = own.notices.mails[kind]
            let (name, mailName) = (kind.rawValue, "mail.\(kind.rawValue)")
            forms[kind] = NoticeForm(
                title: said(title, known?.title, name, "title", else: nothing),
                text: said(text, known?.text, name, "text", else: []),
                subject: said(mail?.subject, known?.subject, mailName, "subject", else: nothing),
                mail: said(mail?.text, known?.mail, mailName, "text", else: [])
            )
        }
        notices = forms
        let (parts, known) = (own.notices, standard?.enclosures)
        enclosures = Enclosures(
            agenda: said(parts.agendaEnclosed, known?.agenda, "mail", "agendaEnclosed", else: nothing),
            letter: said(parts.letterEnclosed, known?.letter, "mail", "letterEnclosed", else: nothing),
            documents: said(parts.documents, known?.documents, "mail", "documents", else: nothing),
            receipt: said(parts.receipt, known?.receipt, "mail", "receipt", else: nothing),
            closing: said(parts.closing, known?.closing, "mail", "closing", else: "")
        )
    }

    /// What stands below the name of who presides: "Vorsitzende".
    ///
    /// - Parameter gender: As OParl has it, `female` or `male`; everything else counts as unknown.
    /// - Returns: ``chair`` where it is unknown, or the template has no word of its own.
    public func chair(gender: String?) -> String {
        title(gender)?.function ?? chair
    }

    /// Who writes for a body, of several for the one that leads: "Der Vorsitzende des Haupt- und Finanzausschusses".
    ///
    /// - Parameters:
    ///   - meeting: The meeting of the body.
    ///   - body: The town.
    ///   - gender: Of who presides; see ``chair(gender:)``.
    /// - Returns: Nil where it is unknown, or the template has no words for it.
    public func sender(of meeting: MeetingFacts, in body: String, gender: String?) -> String? {
        var leading = meeting
        leading.partners = []
        return title(gender)?.sender?.text(Phrase.Values(meeting: leading, body: body))
    }

    private func title(_ gender: String?) -> ChairTitle? {
        switch gender {
        case "female": chairs[.woman]
        case "male": chairs[.man]
        default: nil
        }
    }

    /// What the chair says and does at an item.
    ///
    /// - Parameters:
    ///   - procedure: What the item is.
    ///   - item: The item.
    ///   - meeting: The meeting.
    ///   - body: The town.
    /// - Returns: The steps; none where the template has no words for it.
    public func steps(
        _ procedure: DocumentTemplate.Procedure,
        at item: AgendaDocument.Item,
        of meeting: MeetingFacts,
        in body: String
    ) -> [ScriptDocument.Step] {
        let values = Phrase.Values(meeting: meeting, body: body, item: item)
        return procedures[procedure]?.map { $0.step(values) } ?? []
    }

    /// The letter around an agenda.
    ///
    /// - Parameters:
    ///   - meeting: What the phrases name.
    ///   - body: The town that writes.
    ///   - address: Where answers go by mail; nil for none.
    ///   - date: The day of the letter.
    ///   - signature: Who signs.
    /// - Returns: The letter.
    public func invitation(
        to meeting: MeetingFacts,
        of body: String,
        answersTo address: String?,
        date: CivilDate,
        signature: Signature
    ) -> AgendaDocument.Invitation {
        let values = Phrase.Values(meeting: meeting, body: body)
        return AgendaDocument.Invitation(
            recipients: recipients.map { $0.text(values) },
            contact: address.map { [Fact(email, $0)] } ?? [],
            date: date,
            salutation: salutation,
            text: text.map { $0.text(values) },
            closing: closing,
            signature: signature
        )
    }

    /// What a public notice says around an agenda.
    ///
    /// - Parameters:
    ///   - meeting: What the phrases name.
    ///   - body: The town that gives notice.
    ///   - place: Place of issue.
    ///   - date: Date of issue.
    ///   - signature: Who signs.
    /// - Returns: The notice.
    public func notice(
        of meeting: MeetingFacts,
        by body: String,
        place: String,
        date: CivilDate,
        signature: Signature
    ) -> AgendaDocument.PublicNotice {
        let values = Phrase.Values(meeting: meeting, body: body)
        return AgendaDocument.PublicNotice(
            text: noticeText.map { $0.text(values) },
            place: place,
            date: date,
            signature: signature
        )
    }
}

extension MeetingFacts {
    /// A meeting's name as it reads after "Einladung zur" and "findet die": a town's own names, "Gemeinderat (18. Sitzung)",
    /// are quoted.
    ///
    /// - Parameter name: The name in the records.
    /// - Returns: "18. Sitzung des Gemeinderates", "Sitzung „Gemeinderat (18. Sitzung)“".
    public static func nameAfterArticle(_ name: String) -> String {
        let isFeminine =
            name.hasPrefix("Sitzung") || name.hasPrefix("Gemeinsame Sitzung")
            || name.prefixMatch(of: /\d+\. (?:[\wäöüß]+ )?[Ss]itzung/) != nil
        return isFeminine ? name : "Sitzung „\(name)“"
    }
}
