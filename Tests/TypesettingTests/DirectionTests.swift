import Testing
import TextShaping
import Typesetting

/// Text of which parts run from right to left. In the comments and the expected lines capitals stand for Hebrew letters, as in
/// UAX #9.
@Suite struct `Directions of text` {
    /// Hebrew letters for capitals; all others stay.
    private func hebrew(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    ("A"..."Z").contains(scalar) ? Unicode.Scalar(scalar.value - 65 + 0x5D0) ?? scalar : scalar
                }
            )
        )
    }

    /// The characters of a text as they are seen from left to right, marks left out; brackets are not mirrored.
    private func seen(_ text: String) throws -> String {
        let scalars = Array(text.unicodeScalars)
        let levels = try #require(EmbeddingLevels(of: hebrew(text)))
        let order = EmbeddingLevels.visualOrder(of: levels.levels)
        return String(String.UnicodeScalarView(order.map { scalars[$0] }.filter { !TextDirections.isControl($0) }))
    }

    @Test(
        arguments: [
            // UAX #9, 3.4, reordering; the paragraph is German, so it runs from left to right.
            ("car means CAR.", "car means RAC."),
            ("he said \u{201C}IT IS 123, 456, OK\u{201D}.", "he said \u{201C}KO ,456 ,123 SI TI\u{201D}."),
            // W2 to W7: figures keep their order, signs between figures belong to them.
            ("frau MOHAMMED 12 spricht", "frau 12 DEMMAHOM spricht"),
            ("COHEN 1.234,56 LEVI und", "IVEL 1.234,56 NEHOC und"),
            ("abc 12 COHEN", "abc 12 NEHOC"),
            // N0: brackets go with what is in them and around them.
            ("smith (fabrikam COHEN) und LEVI", "smith (fabrikam NEHOC) und IVEL"),
            ("COHEN (spd) sagte", "NEHOC (spd) sagte"),
            ("AB(CD) ef", ")DC(BA ef"),
            // X5a to X6a: isolates, embeddings, overrides, marks.
            ("frau \u{2068}COHEN\u{2069}, 12 jahre", "frau NEHOC, 12 jahre"),
            ("frau COHEN, 12 jahre", "frau 12 ,NEHOC jahre"),
            ("frau COHEN\u{200E}, 12 jahre", "frau NEHOC, 12 jahre"),
            ("\u{2068}COHEN\u{2069}, \u{2068}LEVI\u{2069} und wir", "NEHOC, IVEL und wir"),
            ("COHEN, LEVI und wir", "IVEL ,NEHOC und wir"),
            ("a \u{202E}bcd\u{202C} e", "a dcb e"),
            // A whole paragraph the other way; a short word does not turn it back.
            ("ABC DEFGHI JKLMNO PQRSTUV, 12 WX.", ".XW 12 ,VUTSRQP ONMLKJ IHGFED CBA"),
        ]
    )
    func `characters stand as the Unicode Bidirectional Algorithm says`(text: String, visual: String) throws {
        #expect(try seen(text) == visual)
    }

    @Test func `text without such letters is left alone`() {
        let texts = [
            "", "Müller", "„Straße“ – 12.345,67 €", "Ђорђе Łukasz Արամ", "a\u{200E}b", "\u{2068}Müller\u{2069}",
        ]
        for text in texts {
            #expect(EmbeddingLevels(of: text) == nil, "\(text)")
        }
    }

    @Test func `a paragraph turns only when hardly any German is in it`() throws {
        let long = hebrew("COHENCOHEN LEVILEVI LEVILEVI LEVILEVI")
        #expect(try !#require(EmbeddingLevels(of: hebrew("COHEN spricht."))).isRightToLeft)
        #expect(try !#require(EmbeddingLevels(of: hebrew("COHEN und LEVI"))).isRightToLeft)
        #expect(try !#require(EmbeddingLevels(of: "spd " + long)).isRightToLeft)
        #expect(try #require(EmbeddingLevels(of: hebrew("COHEN"))).isRightToLeft)
        #expect(try #require(EmbeddingLevels(of: long + " spd")).isRightToLeft)
    }

    @Test func `Arabic letters turn figures behind them into theirs, and their own figures keep their order`() throws {
        let levels: [UInt8] = [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 0, 0]
        #expect(try #require(EmbeddingLevels(of: "Herr محمد 12 x")).levels == levels)
        #expect(try #require(EmbeddingLevels(of: "a ١٢")).levels == [0, 0, 2, 2])
    }

    // Lines.

    private func runs(_ runs: [TextRun], characters: Int, role: Paragraph.Role = .body) -> [[GlyphRun]] {
        let document = Sheet.typeset([.paragraph(Paragraph(runs, role: role))], characters: characters)
        return document.pages.flatMap(\.items).compactMap { item in
            if case .text(_, let runs) = item { runs } else { nil }
        }
    }

    private func run(_ text: String, isIsolated: Bool = false) -> TextRun {
        TextRun(hebrew(text), style: Sheet.style, isIsolated: isIsolated)
    }

    /// Each line as it is seen: glyphs by their place.
    private func lines(_ lines: [[GlyphRun]]) -> [String] {
        lines.map { line in
            line.sorted { $0.x < $1.x }.flatMap(\.glyphs).reduce(into: "") { $0 += $1.text }
                .trimmingPrefix { $0 == " " }.description
        }
    }

    @Test func `each line is turned by itself and read in order`() {
        let set = runs([run("wort ABC DEF GHI und")], characters: 13)
        #expect(lines(set) == [hebrew("wort FED CBA "), hebrew("IHG und")])
        #expect(set.map { $0.map(\.text).joined() } == [hebrew("wort ABC DEF "), hebrew("GHI und")])
        #expect(set[0].map(\.isRightToLeft) == [false, true, true, true, false])
    }

    @Test func `a name that goes on in another run goes on to the left`() {
        let set = runs([run("frau ABC"), run(" DEF"), run(", und")], characters: 40)
        #expect(lines(set) == [hebrew("frau FED CBA, und")])
    }

    @Test func `an isolated run does not mix with its neighbours`() {
        #expect(lines(runs([run("frau "), run("ABC"), run(", 12")], characters: 40)) == [hebrew("frau 12 ,CBA")])
        let isolated = runs([run("frau "), run("ABC", isIsolated: true), run(", 12")], characters: 40)
        #expect(lines(isolated) == [hebrew("frau CBA, 12")])
        let together = runs([run("x "), run("ABC"), run("12", isIsolated: true), run(" y")], characters: 40)
        #expect(lines(together) == [hebrew("x CBA12 y")])
    }

    @Test func `running text from right to left is flush right, a name in a cell is not`() throws {
        let text = "ABC DEF GHI JKL MNO"
        let set = runs([run(text)], characters: 12)
        #expect(lines(set) == [hebrew("IHG FED CBA"), hebrew("ONM LKJ")])
        for line in set {
            let right = line.filter { $0.text != " " }.map { $0.x + $0.width }.max()
            #expect(try abs(#require(right) - (20 + 12 * 5)) < 0.01)
        }
        #expect(try #require(runs([run(text)], characters: 40)[0].map(\.x).min()) == 20)
        #expect(try #require(runs([run(text)], characters: 12, role: .plain)[0].map(\.x).min()) <= 20)
    }

    @Test func `a word without end is cut between letters, the first of which stay on the first line`() {
        let set = runs([run("ABCDEFGHIJKL")], characters: 5)
        #expect(set.map { $0.map(\.text).joined() } == [hebrew("ABCDE"), hebrew("FGHIJ"), hebrew("KL")])
    }
}
