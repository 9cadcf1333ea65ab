import Composition
import CouncilModel
import Foundation
import Testing

@Suite struct FontCatalogTests {
    @Test func `the documentation names every font file in use`() throws {
        let readme = URL(filePath: #filePath).appending(path: "../../../fonts/README.md").standardized
        let text = try String(contentsOf: readme, encoding: .utf8)
        let catalog = FontCatalog.debian
        let families = ([catalog.text, catalog.label] + catalog.textFallbacks + catalog.labelFallbacks).flatMap {
            [$0.regular, $0.italic, $0.semibold, $0.bold, $0.boldItalic]
        }
        let patterns = URL(filePath: catalog.hyphenationPatterns).lastPathComponent
        for file in families + [patterns] {
            #expect(text.contains("`\(file)`"))
        }
    }

    @Test func `a missing font and missing patterns are named`() {
        var catalog = FontCatalog.debian
        catalog.textFallbacks[0].bold = "Nirgends.ttf"
        #expect(throws: CompositionError.fontNotFound(file: "Nirgends.ttf")) { try Composer(catalog: catalog) }
        catalog = .debian
        catalog.hyphenationPatterns = "/nowhere.dic"
        #expect(throws: CompositionError.hyphenationPatternsUnreadable(path: "/nowhere.dic")) {
            try Composer(catalog: catalog)
        }
    }

    @Test func `the faces cover the languages of Europe`() throws {
        let words = [
            "Łukasz Żółć", "Çağrı Şahin", "Đorđe Ćosić", "Þórður", "Ďáblíček Ř", "Őrsi Ű", "Ģirts Ķ", "Ștefan Ț",
            "Αθήνα", "Київ Ґ", "Ñ ¿¡", "ẞ ß", "€ – — „“‚‘»« … •", "½ ² ³ ° × ÷ ± ≤ ≥", "☒ ☐ ✓ →",
        ]
        let items = words.map { AgendaDocument.Item(number: "1", title: $0, publicity: .public) }
        let document = try Composers.shared.compose(SampleDocuments.agenda(items))
        #expect(document.missingGlyphs.isEmpty)
        let text = try PDFTools.text(of: document.pdf)
        for word in words {
            #expect(text.contains(word))
        }
    }
}
