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
            "notice": { "text": ["am {{day}}"] }
          }
        }
        """

    @Test func `names each word that is missing`() {
        #expect(problems(Self.whole) == [])
        #expect(
            problems(Self.whole.replacing(#""closing": "Gruß""#, with: #""closing": null"#)) == [
                "$.texts.invitation.closing: fehlt"
            ]
        )
        #expect(problems("{}").count == 9)
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
}
