/// A finished document in its two forms.
public struct ComposedDocument: Sendable {
    /// The PDF, tagged, PDF/UA-1 and PDF/A-2a.
    public let pdf: [UInt8]
    /// Number of pages of the PDF.
    public let pageCount: Int
    /// A whole HTML page of the same content.
    public let html: String
    /// Characters for which no font has a glyph, sorted; they are printed as replacement signs. Empty when all is well.
    public let missingGlyphs: [Character]
}
