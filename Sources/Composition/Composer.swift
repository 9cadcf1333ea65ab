internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// Composes documents; opens the fonts once and may be shared by all requests.
public final class Composer: Sendable {
    private let library: FontLibrary
    private let hyphenation: GermanHyphenation

    /// Opens fonts and hyphenation patterns.
    ///
    /// - Parameter catalog: Which files to use.
    /// - Throws: ``CompositionError`` when a file is missing or broken.
    public init(catalog: FontCatalog = .debian) throws(CompositionError) {
        library = try FontLibrary(catalog: catalog)
        hyphenation = try GermanHyphenation(patterns: catalog.hyphenationPatterns)
    }

    /// Composes an invitation or a public notice.
    ///
    /// - Parameter document: What it says.
    /// - Returns: PDF and HTML; equal inputs give equal bytes.
    /// - Throws: ``CompositionError``.
    public func compose(_ document: AgendaDocument) throws(CompositionError) -> ComposedDocument {
        try compose(document.layout())
    }

    /// Composes a paper.
    ///
    /// - Parameter document: What it says.
    /// - Returns: PDF and HTML; equal inputs give equal bytes.
    /// - Throws: ``CompositionError``.
    public func compose(_ document: PaperDocument) throws(CompositionError) -> ComposedDocument {
        try compose(document.layout())
    }

    private func compose(_ layout: DocumentLayout) throws(CompositionError) -> ComposedDocument {
        let measure = DocumentMeasure(library: library)
        let typeset = Typesetter(measure: measure, hyphenation: hyphenation)
            .typeset(layout.blocks, on: layout.template)
        let emission = PDFEmission(document: typeset, library: library)
        let article = HTMLRendering.article(of: layout.blocks)
        do {
            return ComposedDocument(
                pdf: try emission.pdf(metadata: layout.metadata).serialized(),
                pageCount: typeset.pages.count,
                html: HTMLRendering.page(title: layout.metadata.title, article: article),
                missingGlyphs: measure.missing.sorted { $0.value < $1.value }.map { Character($0) }
            )
        } catch let error as PDFError {
            throw .writing(error)
        } catch let error as FontError {
            throw .font(error)
        } catch {
            throw .writing(.compressionFailed)
        }
    }
}
