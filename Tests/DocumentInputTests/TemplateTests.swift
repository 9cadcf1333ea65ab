import Composition
import DocumentInput
import JSONReading
import Testing

@Suite struct `The template of a town` {
    private static let arms = """
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><path d="M0 0H8V9H0Z" fill="#1F4E79"/></svg>
        """

    private static let file = """
        {
          "meeting": {
            "organization": "Rat", "name": "12. Sitzung des Rates", "date": "2026-12-10", "start": "17:30", "location": "Saal"
          },
          "letter": { "date": "2026-12-01", "signature": { "name": "Weiß" } },
          "items": [ { "number": "1", "title": "Eröffnung", "publicity": "public", "procedure": "vote" } ]
        }
        """

    private func template(_ text: String) throws(InputRefusal) -> DocumentTemplate {
        try JSONInput.read(Array(text.utf8)) {
            DocumentTemplate(template: $0) { _ in Array(Self.arms.utf8) }
        }
    }

    private func problems(_ text: String) -> [String] {
        do throws(InputRefusal) {
            _ = try template(text)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `says what the file does not say`() throws {
        let template = try template(
            """
            {
              "letterhead": { "body": "Stadt Neustadt", "imprint": ["Sparkasse Neustadt"] },
              "texts": { "invitation": { "salutation": "Moin,", "text": ["am {{day}} tagt: {{ meeting }} in {{body}}."] } }
            }
            """
        )
        let bytes = Array(Self.file.replacing(#", "procedure": "vote""#, with: "").utf8)
        let document = try JSONInput.read(bytes, template: template) { AgendaDocument(invitation: $0) }
        guard case .invitation(let letter) = document.variant else { throw CancellationError() }
        #expect(letter.salutation == "Moin,")
        #expect(
            letter.text == ["am Donnerstag, dem 10.\u{A0}Dezember 2026 tagt: 12. Sitzung des Rates in Stadt Neustadt."]
        )
        #expect(letter.closing == "Mit freundlichen Grüßen")
        let composed = try Composer().compose(document)
        #expect(composed.html.contains("Stadt Neustadt"))

        let own = Self.file.replacing(#", "procedure": "vote""#, with: "").replacing(
            #""letter": {"#,
            with: #""letterhead": { "body": "Stadt Altstadt" }, "letter": { "text": ["selbst"],"#
        )
        let other = try JSONInput.read(Array(own.utf8), template: template) { AgendaDocument(invitation: $0) }
        guard case .invitation(let letter) = other.variant else { throw CancellationError() }
        #expect(letter.text == ["selbst"])
        #expect(other.letterhead.bodyName == "Stadt Altstadt")
        #expect(other.letterhead.imprint == ["Sparkasse Neustadt"])
    }

    @Test func `brings the arms, with what they show`() throws {
        let template = try template(
            #"{"letterhead":{"body":"Stadt Neustadt","arms":"arms.svg","armsDescription":"Ein blauer Schild"}}"#
        )
        let bytes = Array(Self.file.replacing(#", "procedure": "vote""#, with: "").utf8)
        let document = try JSONInput.read(bytes, template: template) { AgendaDocument(invitation: $0) }
        #expect(document.letterhead.arms?.alternative == "Ein blauer Schild")
        #expect(try Composer().compose(document).html.contains("Ein blauer Schild"))
    }

    @Test func `has the chair's words for a procedure`() throws {
        let template = try template(
            """
            {
              "letterhead": { "body": "Stadt" },
              "texts": { "script": { "vote": [ { "say": "Ich rufe {{number}} auf: {{title}}." }, { "field": "Ja" } ] } }
            }
            """
        )
        let bytes = Array(
            Self.file.replacing(#""letter": { "date": "2026-12-01", "signature": { "name": "Weiß" } },"#, with: "").utf8
        )
        let document = try JSONInput.read(bytes, template: template) { ScriptDocument(script: $0) }
        #expect(document.items.first?.steps == [.say("Ich rufe 1 auf: Eröffnung."), .field("Ja")])
    }

    @Test(arguments: [
        (
            #"{"texts":{"invitation":{"text":["am {{date}}","{{metting}}"]}}}"#,
            "$.texts.invitation.text[1]: der Platzhalter „{{metting}}“ ist unbekannt; gemeint ist vielleicht „{{meeting}}“"
        ),
        (#"{"texts":{"attendance":{"note":"a {{date"}}}"#, "$.texts.attendance.note: nach „{{“ fehlt „}}“"),
        (
            #"{"texts":{"extract":{"certification":"{{title}}"}}}"#,
            "$.texts.extract.certification: der Platzhalter „{{title}}“ ist unbekannt; möglich sind meeting, date, day, "
                + "start, location, organization, ofOrganization, chair, body"
        ),
        (
            #"{"texts":{"script":{"vote":[{"say":"a","note":"b"}]}}}"#,
            "$.texts.script.vote[0]: erwartet ist genau eines von „say“, „note“ und „field“"
        ),
        (
            #"{"texts":{"invitaton":{}}}"#,
            "$.texts.invitaton: dieser Name ist unbekannt; gemeint ist vielleicht „invitation“"
        ),
    ])
    func `is refused where something in it is wrong`(text: String, message: String) {
        #expect(problems(text) == [message])
    }
}
