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

    /// Composes a document.
    ///
    /// - Parameters:
    ///   - document: What it says.
    ///   - data: What it says as data, which the PDF then carries and by which it becomes PDF/A-3a.
    /// - Returns: PDF and HTML; equal inputs give equal bytes.
    /// - Throws: ``CompositionError``.
    public func compose(
        _ document: some CouncilDocument,
        carrying data: DocumentData? = nil
    ) throws(CompositionError) -> ComposedDocument {
        try compose(document.layout(), carrying: data)
    }

    func compose(
        _ layout: DocumentLayout,
        carrying data: DocumentData? = nil
    ) throws(CompositionError) -> ComposedDocument {
        let measure = DocumentMeasure(library: library)
        var setting = try DocumentSetting(layout, measure: measure, hyphenation: hyphenation, library: library)
        do {
            try setting.setSections()
            try setting.setContents()
            try setting.setRunningLines()
            let pageCount = setting.pageCount
            var document = try setting.document()
            document.attachments = (data.map { [$0] } ?? []).map(\.attachment)
            if let failure = library.firstFailure { throw failure }
            return ComposedDocument(
                pdf: try document.serialized(),
                pageCount: pageCount,
                layout: layout,
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
