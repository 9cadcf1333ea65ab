public import Composition
public import CouncilModel

extension OfficeTemplate {
    /// The phrases of one kind of notice.
    struct NoticeForm: Hashable, Sendable {
        let title: Phrase
        let text: [Phrase]
        let subject: Phrase
        let mail: [Phrase]
    }

    /// What all mails say around it.
    struct Enclosures: Hashable, Sendable {
        let agenda: Phrase
        let letter: Phrase
        let documents: Phrase
        let receipt: Phrase
        let closing: String
    }

    /// The words of a notice to the members.
    public struct NoticeWords: Hashable, Sendable {
        /// The title of a letter without an agenda; empty for one with an agenda.
        public let title: String
        /// The paragraphs of the letter; none for an invitation, which has its own.
        public let letter: [String]
        /// What the mail is about; names no item.
        public let subject: String
        /// The paragraphs of the mail before the facts.
        public let mail: [String]
        /// Says what lies by.
        public let enclosure: String
        /// Before the address of the meeting's page.
        public let documents: String
        /// Before the secret address of the receipt.
        public let receipt: String
        /// Before the sender.
        public let closing: String
    }

    /// The words of a notice to the members.
    ///
    /// - Parameters:
    ///   - kind: What it says.
    ///   - meeting: What the phrases name.
    ///   - body: The town that writes.
    ///   - reason: Why; paragraphs that name a reason are left out without one.
    /// - Returns: The words.
    public func words(
        of kind: MeetingNotice.Kind,
        about meeting: MeetingFacts,
        from body: String,
        reason: String?
    ) -> NoticeWords {
        let values = Phrase.Values(meeting: meeting, body: body, reason: reason)
        let form = notices[kind]
        let hasAgenda = kind == .invitation || kind == .supplement
        return NoticeWords(
            title: form?.title.text(values) ?? "",
            letter: form?.text.texts(values) ?? [],
            subject: form?.subject.text(values) ?? "",
            mail: form?.mail.texts(values) ?? [],
            enclosure: (hasAgenda ? enclosures.agenda : enclosures.letter).text(values),
            documents: enclosures.documents.text(values),
            receipt: enclosures.receipt.text(values),
            closing: enclosures.closing
        )
    }
}
