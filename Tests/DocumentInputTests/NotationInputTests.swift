import Composition
import DocumentInput
import Foundation
import JSONReading
import Testing

@Suite struct `Notes and pictures in the texts of a file` {
    private static let picture = """
        <svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><path d="M0 0H8V9H0Z" fill="#1F4E79"/></svg>
        """

    private func paper(_ reasons: String) throws(InputRefusal) -> PaperDocument {
        let file = """
            { "letterhead": { "body": "Stadt Musterbach" }, "reference": "1", "date": "2026-11-02",
              "publicity": "public", "title": "Marktplatz", "resolution": "Zustimmen[^a]\\n\\n[^a]: Erste.",
              "reasons": \(reasons) }
            """
        return try JSONInput.read(Array(file.utf8), file: Self.file) { PaperDocument(paper: $0) }
    }

    private static func file(_ name: String) -> [UInt8]? {
        name == "platz.svg" ? Array(picture.utf8) : name == "text.svg" ? [65, 66] : nil
    }

    private func problems(_ reasons: String) -> [String] {
        do throws(InputRefusal) {
            _ = try paper(reasons)
            return []
        } catch {
            return error.problems.map(\.description)
        }
    }

    @Test(arguments: [
        (#""Eins\nzwei[^2]""#, "$.reasons: Zeile 2: zur Fußnote „[^2]“ fehlt der Text"),
        (#"["Eins", "zwei\ndrei[^2]"]"#, "$.reasons[1]: Zeile 2: zur Fußnote „[^2]“ fehlt der Text"),
        (#"["Eins", "[^7]: x"]"#, "$.reasons[1]: auf die Fußnote „[^7]“ verweist nichts"),
        (#""![](platz.svg)""#, "$.reasons: die Abbildung „platz.svg“ braucht eine Beschreibung"),
        (#""![x](fehlt.png)""#, "$.reasons: die Abbildung „fehlt.png“ ist nicht lesbar"),
        (#""![x](text.svg)""#, "$.reasons: die Abbildung „text.svg“ ist kein Bild"),
        (#""![x](../platz.svg)""#, "$.reasons: die Abbildung „../platz.svg“ muss im Ordner der Eingabe"),
        (#""![x](/etc/passwd)""#, "$.reasons: die Abbildung „/etc/passwd“ muss im Ordner der Eingabe"),
        (#""![x](data:image/png;base64,§)""#, "$.reasons: die Abbildung „data:image/png;base64,§“ ist nicht lesbar"),
    ])
    func `are told with path and line when they cannot be meant so`(reasons: String, message: String) {
        let found = problems(reasons)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix(message) == true, "\(found)")
    }

    @Test func `reach PDF and page, numbered through all texts`() throws {
        let inside = "data:image/svg+xml;base64,\(Data(Self.picture.utf8).base64EncodedString())"
        let document = try paper(
            """
            ["Hier[^a] und da[^b].", "[^b]: Dritte.", "[^a]: Zweite.", "![Der Platz](platz.svg)\\nUnten[^c]",
             "[^c]: Vierte.", "![Derselbe](\(inside))", "> Kasten"]
            """
        )
        let composed = try Composer().compose(document)
        for (number, text) in ["Erste", "Zweite", "Dritte", "Vierte"].enumerated() {
            #expect(composed.html.contains("<li id=\"note-\(number + 1)\" value=\"\(number + 1)\">\(text)."))
            #expect(composed.html.contains("id=\"mark-\(number + 1)\" href=\"#note-\(number + 1)\""))
        }
        #expect(composed.html.contains("aria-label=\"Der Platz\""))
        #expect(composed.html.contains("<figcaption>Unten"))
        #expect(composed.html.contains("aria-label=\"Derselbe\""))
        #expect(composed.html.contains("<div class=\"box\">\n<p>Kasten</p>"))
    }
}
