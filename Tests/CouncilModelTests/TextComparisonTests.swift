import Testing

@testable import CouncilModel

@Suite struct `Two states of a text` {
    private func plain(_ text: String) -> [String] { text.split(separator: "\n").map(String.init) }

    @Test func `that are equal have no difference, whatever their blank lines and line ends`() {
        #expect(TextComparison(old: "a\n\n\nb", new: "a\r\nb").isSame)
        #expect(TextComparison(old: "", new: "").lines.isEmpty)
    }

    @Test func `differ by words within a line`() {
        let comparison = TextComparison(
            old: "Der Rat beschließt den Bau für 800.000 €.",
            new: "Der Rat beschließt den Umbau für 850.000 €."
        )
        #expect(
            comparison.lines.map(\.pieces) == [
                [
                    .same("Der Rat beschließt den "), .removed("Bau"), .added("Umbau"), .same(" für "), .removed("800"),
                    .added("850"), .same(".000 €."),
                ]
            ]
        )
    }

    @Test func `show a phrase as one change`() {
        let pieces = TextComparison(old: "Es wird das alte Haus verkauft.", new: "Es wird ein neues Haus verkauft.")
            .lines[0].pieces
        #expect(pieces.contains(.removed("das alte")) && pieces.contains(.added("ein neues")))
    }

    @Test func `keep paragraphs apart that have nothing in common`() {
        let comparison = TextComparison(
            old: "Anlass\nDas Dach ist undicht.\nEnde",
            new: "Anlass\nBeteiligt wurden alle Ämter.\nDas Dach ist sehr undicht.\nEnde"
        )
        #expect(comparison.lines.count == 4)
        #expect(comparison.lines[1].pieces == [.added("Beteiligt wurden alle Ämter.")])
        #expect(comparison.lines[2].old == "Das Dach ist undicht.")
        #expect(comparison.lines[2].new == "Das Dach ist sehr undicht.")
    }

    @Test(arguments: 0..<300)
    func `can be told from their differences`(seed: Int) {
        var generator = Numbers(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
        func text() -> String {
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in
                (0..<Int.random(in: 1...9, using: &generator)).map { _ in
                    ["Rat", "Bau", "und", "der", "1.", "|", "Haus,", "*x*"].randomElement(using: &generator) ?? ""
                }.joined(separator: " ")
            }.joined(separator: "\n")
        }
        let (old, new) = (text(), text())
        let comparison = TextComparison(old: old, new: new)
        #expect(comparison.lines.compactMap(\.old) == plain(old))
        #expect(comparison.lines.compactMap(\.new) == plain(new))
    }

    @Test func `of fifty pages that share nothing are compared all the same`() {
        let old = (0..<2_500).map { "Zeile \($0) der alten Fassung mit acht Wörtern" }.joined(separator: "\n")
        let new = (0..<2_500).map { "Neu: \($0 * 7) gänzlich anderes, hier" }.joined(separator: "\n")
        let comparison = TextComparison(old: old, new: new)
        #expect(comparison.lines.compactMap(\.old) == plain(old))
        #expect(comparison.lines.compactMap(\.new) == plain(new))
    }
}

private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}
