import Testing
import Typesetting

@testable import Composition

@Suite struct `Justified German text` {
    private static let text = """
        Die Verwaltung wurde durch Beschluss der Stadtverordnetenversammlung beauftragt, die planungsrechtlichen \
        Voraussetzungen für die Entwicklung des rund 4,8 Hektar großen Plangebietes zwischen der Mühlenbachstraße und der \
        ehemaligen Ziegelei zu schaffen. Die Entwässerungsplanung sieht eine vollständige Rückhaltung des \
        Niederschlagswassers im Plangebiet vor; die Versickerungsfähigkeit des Untergrundes wurde gutachterlich \
        nachgewiesen. Der Erschließungsvertrag verpflichtet die Vorhabenträgerin, sämtliche Erschließungsanlagen \
        einschließlich der Straßenbeleuchtung herzustellen und der Stadt unentgeltlich zu übertragen. Hinsichtlich der \
        sozialen Infrastruktur ergibt die Kindertagesstättenbedarfsplanung einen zusätzlichen Bedarf, der durch die \
        Erweiterung der Kindertagesstätte gedeckt werden kann; Doppel- und Mehrfamilienhäuser sind zulässig.
        """

    private let library: FontLibrary
    private let hyphenation: GermanHyphenation

    init() throws {
        library = try FontLibrary(catalog: .debian)
        hyphenation = try GermanHyphenation(patterns: FontCatalog.debian.hyphenationPatterns)
    }

    private func lines(width: Double) -> [[GlyphRun]] {
        let template = PageTemplate(
            left: 0,
            right: Length.millimetres(210) - width,
            firstTop: 20,
            top: 20,
            bottom: 20
        )
        let paragraph = Paragraph(
            [TextRun(GermanSpacing.binding(Self.text), style: SampleFigures.style.body)],
            alignment: .justified
        )
        let document = Typesetter(measure: DocumentMeasure(library: library), hyphenation: hyphenation)
            .typeset([.paragraph(paragraph)], on: template)
        return document.pages.flatMap(\.items).compactMap { item in
            if case .text(_, let runs) = item { runs } else { nil }
        }
    }

    @Test func `no more than two lines in a row end with a hyphen, and few are loose`() throws {
        var (loose, count) = (0, 0)
        for width in stride(from: 420.0, through: 490, by: 10) {
            var ladder = 0
            let lines = lines(width: width)
            for line in lines.dropLast() {
                let end = line.last?.glyphs.last?.text ?? ""
                ladder = end == "\u{AD}" || end == "-" ? ladder + 1 : 0
                #expect(ladder <= 2, "at \(width) points")
                let spaces = line.flatMap(\.glyphs).dropLast().filter { $0.text == " " || $0.text == "\u{A0}" }
                let mean = spaces.reduce(0) { $0 + $1.advance } / Double(max(spaces.count, 1))
                loose += mean * 10.5 / 1000 > 5.5 ? 1 : 0
                count += 1
            }
        }
        #expect(count > 70)
        // The text is made of compounds; ordinary papers have fewer loose lines.
        #expect(Double(loose) <= 0.06 * Double(count), "\(loose) of \(count) lines are loose")
    }
}
