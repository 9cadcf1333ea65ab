internal import PDFWriting
internal import Typesetting

/// A document as blocks on a sheet, ready to be set and to be written as HTML.
struct DocumentLayout {
    var blocks: [Block]
    var template: PageTemplate
    var metadata: PDFMetadata
}
