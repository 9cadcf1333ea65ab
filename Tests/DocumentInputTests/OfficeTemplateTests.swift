import Composition
import CouncilModel
import DocumentInput
import JSONReading
import Testing

@Suite struct `The template of an office` {
    private func problems(_ text: String, over standard: OfficeTemplate? = nil) -> [String] {
        do throws(InputRefusal) {
            _ = try JSONInput.read(Array(text.utf8)) { OfficeTemplate(template: $0, over: standard) { _ in nil } }
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    private static let whole = """
        {
          "texts": {
            "office": { "chair": "Vorsitz", "clerk": "Sitzungsdienst", "email": "E-Mail", "attachment": "Anlage" },
            "invitation": { "recipients": [], "salutation": "Hallo,", "text": ["am {{day}}"], "closing": "Gruß" },
            "supplement": { "text": ["ergänzt", "weil {{reason}}"] },
            "change": { "title": "Änderung: {{meeting}}", "text": ["anders"] },
            "cancellation": { "title": "Absage: {{meeting}}", "text": ["entfällt", "Grund: {{reason}}"] },
            "mail": {
              "invitation": { "subject": "Einladung am {{date}}", "text": ["Sie sind geladen:"] },
              "supplement": { "subject": "Nachtrag", "text": ["neu"] },
              "change": { "subject": "Änderung", "text": ["anders"] },
              "cancellation": { "subject": "Absage: {{meeting}}.", "text": ["entfällt", "Grund: {{reason}}."] },
              "agendaEnclosed": "mit Tagesordnung", "letterEnclosed": "ein Brief", "documents": "hier:", "receipt": "dort:",
              "closing": "Gruß"
            },
            "notice": { "text": ["am {{day}}"] }
          }
        }
        """

    @Test func `names each word that is missing`() {
        #expect(problems(Self.whole) == [])
        #expect(
            problems(Self.whole.replacing(#""closing": "Gruß""#, with: #""closing": null"#, maxReplacements: 1)) == [
                "$.texts.invitation.closing: fehlt"
            ]
        )
        // Not more than twenty are told at once.
        #expect(problems("{}").count == 20)
        let unsaid = Self.whole.replacing(#""subject": "Nachtrag", "#, with: "")
        #expect(problems(unsaid) == ["$.texts.mail.supplement.subject: fehlt"])
    }

    @Test func `may leave to another one what it does not say`() throws {
        let standard = try JSONInput.read(Array(Self.whole.utf8)) {
            OfficeTemplate(template: $0, over: nil) { _ in nil }
        }
        #expect(problems("{}", over: standard) == [])
        let own = try JSONInput.read(Array(#"{"texts":{"office":{"chair":"Die Vorsitzende"}}}"#.utf8)) {
            OfficeTemplate(template: $0, over: standard) { _ in nil }
        }
        #expect(own.chair == "Die Vorsitzende")
        #expect(own.clerk == "Sitzungsdienst")
    }

    @Test func `has the words of notices, without a reason where there is none, and closes a sentence once`() throws {
        let template = try JSONInput.read(Array(Self.whole.utf8)) {
            OfficeTemplate(template: $0, over: nil) { _ in nil }
        }
        let meeting = MeetingFacts(
            organization: "Rat",
            name: "12. Sitzung mit Bernd Groß jun.",
            date: try #require(CivilDate("2026-06-12")),
            start: CivilTime(hour: 18, minute: 0),
            location: "",
            chair: ""
        )
        let without = template.words(of: .cancellation, about: meeting, from: "Stadt", reason: nil)
        #expect(without.letter == ["entfällt"] && without.mail == ["entfällt"])
        #expect(without.subject == "Absage: 12. Sitzung mit Bernd Groß jun.")
        let with = template.words(of: .cancellation, about: meeting, from: "Stadt", reason: "Hochwasser u. a.")
        #expect(with.letter == ["entfällt", "Grund: Hochwasser u. a."] && with.mail == with.letter)
        #expect(with.title == "Absage: 12. Sitzung mit Bernd Groß jun." && with.enclosure == "ein Brief")
        let invitation = template.words(of: .invitation, about: meeting, from: "Stadt", reason: nil)
        #expect(invitation.letter.isEmpty && invitation.subject == "Einladung am 12.\u{A0}Juni 2026")
        #expect(invitation.enclosure == "mit Tagesordnung" && invitation.closing == "Gruß")
        #expect(template.words(of: .supplement, about: meeting, from: "Stadt", reason: nil).letter == ["ergänzt"])
        #expect(
            problems(Self.whole.replacing("Sie sind geladen:", with: "{{reason}} {{number}}")) == [
                "$.texts.mail.invitation.text[0]: der Platzhalter „{{number}}“ ist unbekannt; möglich sind meeting, date, day, "
                    + "start, location, organization, ofOrganization, chair, body, reason"
            ]
        )
    }
}
