internal import PDFWriting

/// A finished document in its two forms.
public struct ComposedDocument: Sendable {
    /// The PDF, tagged, PDF/UA-1 and PDF/A-2a.
    public let pdf: [UInt8]
    /// Number of pages of the PDF.
    public let pageCount: Int
    private let layout: DocumentLayout
    /// Characters for which no font has a glyph, sorted; they are printed as replacement signs. Empty when all is well.
    public let missingGlyphs: [Character]
    /// The same characters with the text they stand in.
    public var missingGlyphPlaces: [MissingGlyph] { MissingGlyph.find(missingGlyphs, in: layout.sections) }

    init(pdf: [UInt8], pageCount: Int, layout: DocumentLayout, missingGlyphs: [Character]) {
        self.pdf = pdf
        self.pageCount = pageCount
        self.layout = layout
        self.missingGlyphs = missingGlyphs
    }

    /// A whole HTML page of the same content; written anew whenever asked for.
    public var html: String {
        HTMLRendering.page(title: layout.metadata.title, article: article())
    }

    /// The `<article>` of that page alone, for pages that bring a frame and style sheets of their own.
    ///
    /// - Parameter level: The level of its highest heading, 1 to 6.
    /// - Returns: The element with all that is in it.
    public func article(headingsFrom level: Int = 1) -> String {
        let article = HTMLRendering.article(of: layout.sections)
        guard level > 1 else { return article }
        // Everything typed is escaped: what looks like a heading is one. From below, so that none is moved twice.
        return (1...6).reversed().reduce(article) { text, old in
            let new = min(old + level - 1, 6)
            return text.replacing("<h\(old)>", with: "<h\(new)>").replacing("<h\(old) ", with: "<h\(new) ")
                .replacing("</h\(old)>", with: "</h\(new)>")
        }
    }
}
