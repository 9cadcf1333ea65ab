import Testing
import Typesetting

@Suite struct GermanSpacingTests {
    @Test(arguments: [
        ("gemäß § 12 Abs. 3 Satz 2 der Satzung", "gemäß §~12~Abs.~3 Satz~2 der Satzung"),
        ("am 12. November 2026 um 18:00 Uhr.", "am 12.~November 2026 um 18:00~Uhr."),
        ("Kosten von 4.445.000 € (brutto)", "Kosten von 4.445.000~€ (brutto)"),
        ("z. B. Frau Jägermeyer", "z.~B. Frau~Jägermeyer"),
        ("Dr. Öztürk und Herr von Grünhagen", "Dr.~Öztürk und Herr von Grünhagen"),
        ("(Anlage 3) und Nr. 7", "(Anlage~3) und Nr.~7"),
        ("drei Euro", "drei Euro"),
        ("rund 3,2 Mio. €, davon", "rund 3,2~Mio.~€, davon"),
        ("empfohlen (Ja 6, Nein 0), 2 Enthaltungen", "empfohlen (Ja~6, Nein~0), 2~Enthaltungen"),
        ("ein Wort", "ein Wort"),
    ])
    func `fixed expressions are bound`(text: String, expected: String) {
        let bound = GermanSpacing.binding(text)
        #expect(String(bound.map { $0 == "\u{A0}" ? "~" : $0 }) == expected)
    }

    @Test func `in headings articles and prepositions stay with their word`() {
        let phrased = GermanSpacing.phrasing("Sitzung der Vertretung vom 1. Oktober")
        #expect(String(phrased.map { $0 == "\u{A0}" ? "~" : $0 }) == "Sitzung der~Vertretung vom~1.~Oktober")
    }
}
