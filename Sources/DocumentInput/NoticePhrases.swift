internal import CouncilModel
internal import JSONReading

/// The words of what is sent to the members of a meeting: letters without an agenda, and mails.
struct NoticePhrases: Hashable, Sendable {
    /// A letter without an agenda.
    struct Letter: Hashable, Sendable {
        var title: Phrase?
        var text: [Phrase]?
    }

    /// A mail.
    struct Mail: Hashable, Sendable {
        var subject: Phrase?
        var text: [Phrase]?
    }

    var change = Letter()
    var cancellation = Letter()
    var mails: [MeetingNotice.Kind: Mail] = [:]
    var agendaEnclosed: Phrase?
    var letterEnclosed: Phrase?
    var documents: Phrase?
    var receipt: Phrase?
    var closing: String?

    /// No words.
    init() {}

    /// Reads the members `change`, `cancellation` and `mail` of the texts.
    init(_ texts: InputObject) {
        change = texts.optionalObject("change") { Letter($0) } ?? change
        cancellation = texts.optionalObject("cancellation") { Letter($0) } ?? cancellation
        texts.optionalObject("mail") { mail in
            for kind in MeetingNotice.Kind.allCases {
                mails[kind] = mail.optionalObject(kind.rawValue) { object in
                    Mail(
                        subject: object.phrase("subject"),
                        text: object.phrases("text", knowing: [.reason])
                    )
                }
            }
            agendaEnclosed = mail.phrase("agendaEnclosed")
            letterEnclosed = mail.phrase("letterEnclosed")
            documents = mail.phrase("documents")
            receipt = mail.phrase("receipt")
            closing = mail.optionalText("closing")
        }
    }
}

extension NoticePhrases.Letter {
    init(_ input: InputObject) {
        title = input.phrase("title")
        text = input.phrases("text", knowing: [.reason])
    }
}
