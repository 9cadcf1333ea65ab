import Testing
import TextShaping

@Suite struct ShapingTests {
    private let serif = "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"

    @Test func `kerning draws V and A together`() throws {
        let face = try FontFace(path: serif)
        let pair = face.shape("VA").reduce(0) { $0 + $1.advance }
        let apart = face.shape("V").reduce(0) { $0 + $1.advance } + face.shape("A").reduce(0) { $0 + $1.advance }
        #expect(pair < apart)
    }

    @Test func `ligatures stay off, so that each letter keeps its glyph`() throws {
        let face = try FontFace(path: serif)
        #expect(face.shape("Auflage").count == 7)
    }

    @Test func `a font without a character says so`() throws {
        let face = try FontFace(path: serif)
        #expect(face.glyph(for: "Ł") != nil)
        #expect(face.glyph(for: "漢") == nil)
        #expect(face.shape("漢").map(\.glyph) == [0])
    }

    @Test func `a subset is a small font with the glyphs asked for`() throws {
        let face = try FontFace(path: serif)
        let glyphs = face.shape("Żółć").map(\.glyph)
        let subset = try face.subset(to: glyphs)
        #expect(subset.bytes.count < 20_000)
        #expect(glyphs.allSatisfy { (subset.newIndex[$0] ?? 0) > 0 })
    }

    @Test func `a missing file and a file of another kind are refused`() {
        #expect(throws: FontError.unreadable(path: "/nowhere.ttf")) { try FontFace(path: "/nowhere.ttf") }
        #expect(throws: FontError.self) { try FontFace(path: "/etc/passwd") }
    }

    @Test(arguments: [
        ("Straßenausbaubeitragssatzung", "Stra-ßen-aus-bau-bei-trags-sat-zung"),
        ("Bebauungsplanänderungsverfahren", "Be-bau-ungs-plan-än-de-rungs-ver-fah-ren"),
        ("STADT", "STADT"),
        ("Żółćniewo", "Żółćniewo"),
    ])
    func `German words are divided by the patterns, umlauts included`(word: String, expected: String) throws {
        let dictionary = try #require(HyphenationDictionary(path: "/usr/share/hyphen/hyph_de_DE.dic"))
        let letters = Array(word)
        var divided = ""
        let divisions = dictionary.divisions(of: word).map(\.offset)
        for (index, letter) in letters.enumerated() {
            if divisions.contains(index) { divided += "-" }
            divided.append(letter)
        }
        #expect(divided == expected)
    }

    @Test func `a missing pattern file is refused`() {
        #expect(HyphenationDictionary(path: "/nowhere.dic") == nil)
    }
}
