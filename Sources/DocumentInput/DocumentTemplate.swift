public import Composition
public import JSONReading

/// A town's letterhead and its phrases, used where a document's own file says nothing.
public struct DocumentTemplate: Hashable, Sendable {
    /// The phrases around a letter or a notice.
    struct LetterPhrases: Hashable, Sendable {
        var recipients: [Phrase]?
        var salutation: String?
        var text: [Phrase]?
        var closing: String?
    }

    /// The words for what the office itself fills in.
    struct OfficeWords: Hashable, Sendable {
        var chair: String?
        var chairs: [ChairTitle.Form: ChairTitle] = [:]
        var clerk: String?
        var email: String?
        var attachment: String?
    }

    /// A step of the chair's script.
    enum StepPhrase: Hashable, Sendable {
        case say(Phrase)
        case note(Phrase)
        case field(String)
    }

    /// What the chair does at an item; the raw value is the member `procedure` of the script's items.
    public enum Procedure: String, CaseIterable, Sendable {
        /// Opens the meeting.
        case opening
        /// Settles the agenda.
        case agenda
        /// Has the minutes approved.
        case minutes
        /// Lets inhabitants ask.
        case questions
        /// Hears a report.
        case report
        /// Has a paper debated and voted on.
        case vote
        /// Holds an election.
        case election
        /// Takes note of a paper.
        case information
        /// Sends the public out.
        case exclusion
        /// Ends the meeting.
        case closing
    }

    /// The letterhead; nil when the template has none.
    public internal(set) var letterhead: Letterhead?
    var invitation = LetterPhrases()
    var supplement = LetterPhrases()
    var notice = LetterPhrases()
    var notices = NoticePhrases()
    var office = OfficeWords()
    var certification: Phrase?
    var minutesOpening: [Phrase]?
    var minutesClosing: [Phrase]?
    var attendanceNote: Phrase?
    var procedures: [Procedure: [StepPhrase]] = [:]

    /// Reads a template; its shape stands in `docs/schema/template.schema.json`.
    ///
    /// - Parameters:
    ///   - input: The object of the file `template.json`.
    ///   - file: Reads a file of the template's folder by its name; nil when it cannot be read.
    public init(template input: InputObject, file: (String) -> [UInt8]?) {
        letterhead = input.optionalObject("letterhead") { head in
            var letterhead = InputObject.letterhead(head, default: nil)
            letterhead.arms = Self.arms(head, of: letterhead.bodyName, file: file)
            return letterhead
        }
        input.optionalObject("texts") { texts in
            invitation = texts.optionalObject("invitation") { LetterPhrases($0) } ?? invitation
            supplement = texts.optionalObject("supplement") { LetterPhrases($0, knowing: [.reason]) } ?? supplement
            notices = NoticePhrases(texts)
            notice.text = texts.optionalObject("notice") { $0.phrases("text") } ?? nil
            office = texts.optionalObject("office") { OfficeWords($0) } ?? office
            certification = texts.optionalObject("extract") { $0.phrase("certification") } ?? nil
            texts.optionalObject("minutes") { minutes in
                minutesOpening = minutes.phrases("opening")
                minutesClosing = minutes.phrases("closing")
            }
            attendanceNote = texts.optionalObject("attendance") { $0.phrase("note") } ?? nil
            texts.optionalObject("script") { script in
                for procedure in Procedure.allCases where script.has(procedure.rawValue) {
                    procedures[procedure] = script.objects(procedure.rawValue) { StepPhrase($0) }
                }
            }
        }
    }

    /// The picture that `arms` names, a file of the template's own folder.
    private static func arms(_ head: InputObject, of body: String, file: (String) -> [UInt8]?) -> Illustration? {
        let words = head.text("armsDescription", default: "Wappen: \(body)")
        guard let name = head.optionalText("arms") else { return nil }
        guard !name.isEmpty, !name.contains("/"), !name.hasPrefix(".") else {
            head.report(
                "erwartet ist der Name einer Datei im selben Ordner, gefunden wurde \"\(name.prefix(40))\"",
                at: "arms"
            )
            return nil
        }
        guard let bytes = file(name) else {
            head.report("die Datei „\(name)“ ist nicht lesbar", at: "arms")
            return nil
        }
        guard let arms = try? Illustration(file: bytes, alternative: words) else {
            head.report("die Datei „\(name)“ ist kein Bild (SVG, PNG oder JPEG), das gelesen werden kann", at: "arms")
            return nil
        }
        return arms
    }
}

extension DocumentTemplate.LetterPhrases {
    init(_ input: InputObject, knowing more: [Phrase.Placeholder] = []) {
        recipients = input.phrases("recipients")
        salutation = input.optionalText("salutation")
        text = input.phrases("text", knowing: more)
        closing = input.optionalText("closing")
    }
}

extension DocumentTemplate.OfficeWords {
    init(_ input: InputObject) {
        chair = input.optionalText("chair")
        input.optionalObject("chairs") { titles in
            for form in ChairTitle.Form.allCases {
                chairs[form] = titles.optionalObject(form.rawValue) { ChairTitle($0) }
            }
        }
        clerk = input.optionalText("clerk")
        email = input.optionalText("email")
        attachment = input.optionalText("attachment")
    }
}

extension DocumentTemplate.StepPhrase {
    init(_ input: InputObject) {
        let steps: [Self] = [
            input.phrase("say", knowing: Phrase.Placeholder.item).map { .say($0) },
            input.phrase("note", knowing: Phrase.Placeholder.item).map { .note($0) },
            input.optionalText("field").map { .field($0) },
        ].compactMap { $0 }
        if steps.count != 1 { input.report("erwartet ist genau eines von „say“, „note“ und „field“") }
        self = steps.first ?? .field("")
    }

    func step(_ values: Phrase.Values) -> ScriptDocument.Step {
        switch self {
        case .say(let phrase): .say(phrase.text(values))
        case .note(let phrase): .note(phrase.text(values))
        case .field(let label): .field(label)
        }
    }
}
