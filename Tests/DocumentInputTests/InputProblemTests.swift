import Composition
import DocumentInput
import JSONReading
import Testing

@Suite struct `What is wrong with a file` {
    static let agenda = """
        {
          "letterhead": { "body": "Stadt Musterbach" },
          "meeting": { "organization": "Stadtrat", "name": "18. Sitzung", "date": "2026-11-26", "start": "18:00", "location": "Rathaus" },
          "items": [ { "number": "1", "title": "Eröffnung", "publicity": "public" } ]
        }
        """

    private func problems(_ text: String) -> [String] {
        do throws(InputRefusal) {
            _ = try JSONInput.read(Array(text.utf8)) { AgendaDocument(agenda: $0, isPublic: false) }
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test func `is nothing when all is there`() {
        #expect(problems(Self.agenda).isEmpty)
        #expect(problems("\u{FEFF}" + Self.agenda).isEmpty)
        #expect(
            problems(Self.agenda.replacing("{\n", with: "{ \"$schema\": \"agenda.schema.json\",\n", maxReplacements: 1))
                .isEmpty
        )
    }

    @Test(arguments: [
        (#""Eröffnung""#, "12", "$.items[0].title: erwartet ist ein Text, gefunden wurde eine Zahl"),
        (#""title": "Eröffnung", "#, "", "$.items[0].title: fehlt; erwartet ist ein Text"),
        (#""Eröffnung""#, #"" \u00a0""#, "$.items[0].title: der Text ist leer"),
        (#""Eröffnung""#, "null", "$.items[0].title: fehlt; erwartet ist ein Text"),
        (
            "2026-11-26", "2026-02-30",
            "$.meeting.date: erwartet ist ein Tag wie \"2026-11-26\", gefunden wurde \"2026-02-30\""
        ),
        ("18:00", "24:00", "$.meeting.start: erwartet ist eine Uhrzeit wie \"18:00\", gefunden wurde \"24:00\""),
        (
            #"y": "public""#, #"y": "öffentlich""#,
            "$.items[0].publicity: erwartet ist eines von \"public\", \"nonPublic\", gefunden wurde \"öffentlich\""
        ),
        (
            #""number""#, #""paper": { "reference": "7", "link": "javascript:alert(1)" }, "number""#,
            "$.items[0].paper.link: erwartet ist eine Adresse, die mit \"https://\", \"http://\" oder \"mailto:\" beginnt, "
                + "gefunden wurde \"javascript:alert(1)\""
        ),
        (
            #""number""#, #""level": 9, "number""#,
            "$.items[0].level: erwartet ist eine ganze Zahl von 0 bis 5, gefunden wurde 9"
        ),
        (
            #""number""#, #""level": 1.5, "number""#,
            "$.items[0].level: erwartet ist eine ganze Zahl von 0 bis 5, gefunden wurde eine Zahl"
        ),
        (#""location""#, #""Ort": 1, "location""#, "$.meeting.Ort: dieser Name ist unbekannt"),
        (
            #""location""#, #""loction": 1, "location""#,
            "$.meeting.loction: dieser Name ist unbekannt; gemeint ist vielleicht „location“"
        ),
        (#""location""#, #""a b": 1, "location""#, "$.meeting['a b']: dieser Name ist unbekannt"),
        (
            "\"body\"", "\"accent\": \"#FFFF00\", \"body\"",
            "$.letterhead.accent: erwartet ist eine dunkle Farbe wie \"#1F4E79\", gefunden wurde \"#FFFF00\""
        ),
        (#"{ "number""#, #"7, { "number""#, "$.items[0]: erwartet ist ein Objekt, gefunden wurde eine Zahl"),
    ])
    func `is named with its path and what was expected`(part: String, replacement: String, message: String) {
        let text = Self.agenda.replacing(part, with: replacement, maxReplacements: 1)
        #expect(text != Self.agenda)
        #expect(problems(text) == [message])
    }

    @Test func `is told all at once, twenty problems at most`() {
        let items = (0..<30).map { #"{ "number": \#($0), "title": "a", "publicity": "public" }"# }.joined(
            separator: ","
        )
        let text = #"{ "items": [\#(items)] }"#
        do throws(InputRefusal) {
            _ = try JSONInput.read(Array(text.utf8)) { AgendaDocument(agenda: $0, isPublic: false) }
            Issue.record("was read")
        } catch {
            #expect(error.count == 32)
            #expect(error.problems.count == 20)
            #expect(error.problems.map(\.place).contains("$.items[3].number"))
            #expect(error.problems.first?.description == "$.letterhead: fehlt; erwartet ist ein Objekt")
        }
    }

    @Test func `is the place when it is no JSON`() {
        #expect(problems("{\n  \"items\": [,]\n}") == ["Zeile 2, Zeichen 13: „,“ kann hier nicht stehen"])
        #expect(problems("[]") == ["$: erwartet ist ein Objekt, gefunden wurde eine Liste"])
        #expect(problems("") == ["Zeile 1, Zeichen 1: die Datei ist leer"])
    }
}
