internal import Composition
internal import CouncilModel
internal import DocumentInput
internal import Foundation

/// The words of notices, in mails and letters: what the town's template says, around what the records know.
struct NoticeWording {
    let kind: MeetingNotice.Kind
    let meeting: MeetingFacts
    private let words: OfficeTemplate.NoticeWords

    /// The words of a notice.
    ///
    /// - Parameters:
    ///   - kind: What it says.
    ///   - meeting: Which meeting, when and where by this notice.
    ///   - body: The town that writes.
    ///   - reason: Why, where there is a reason to tell.
    ///   - template: The town's words.
    init(
        kind: MeetingNotice.Kind,
        meeting: MeetingFacts,
        body: String,
        reason: String?,
        by template: OfficeTemplate
    ) {
        self.kind = kind
        self.meeting = meeting
        words = template.words(of: kind, about: meeting, from: body, reason: reason)
    }

    /// How a person is addressed.
    static func salutation(_ person: Person) -> String {
        let name = [person.title.joined(separator: " "), person.familyName ?? ""].filter { !$0.isEmpty }
            .joined(separator: " ")
        switch person.formOfAddress {
        case "Frau" where person.familyName != nil: return "Sehr geehrte Frau \(name),"
        case "Herr" where person.familyName != nil: return "Sehr geehrter Herr \(name),"
        default: return "Guten Tag \(person.name),"
        }
    }

    /// What a mail is about; names no item, and fits a header's single line.
    var subject: String { words.subject.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    /// The title of a letter without an agenda.
    var title: String { words.title }
    /// The paragraphs of a letter between salutation and matter.
    var paragraphs: [String] { words.letter }

    /// The file that comes along.
    var fileName: String {
        switch kind {
        case .invitation: "Einladung.pdf"
        case .supplement: "Nachtrag.pdf"
        case .change: "Änderungsmitteilung.pdf"
        case .cancellation: "Absage.pdf"
        }
    }

    /// The text of a mail.
    func mail(to person: Person, meetingLink: String?, receiptLink: String?, sender: String) -> String {
        var parts = [Self.salutation(person)] + words.mail
        let facts = [
            meeting.name, "Sitzungstag: \(meeting.date.longFormWithWeekday)", "Beginn: \(meeting.start.longForm)",
            meeting.location.isEmpty ? nil : "Ort: \(meeting.location)",
        ]
        parts.append(facts.compactMap(\.self).joined(separator: "\n"))
        parts.append(words.enclosure)
        if let meetingLink { parts.append("\(words.documents)\n\(meetingLink)") }
        if let receiptLink { parts.append("\(words.receipt)\n\(receiptLink)") }
        parts.append("\(words.closing)\n\(sender)")
        return parts.joined(separator: "\n\n").replacing("\u{A0}", with: " ")
    }
}
