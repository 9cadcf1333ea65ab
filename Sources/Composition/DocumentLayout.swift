internal import PDFWriting
internal import Typesetting

/// A document as blocks on a sheet, ready to be set and to be written as HTML.
public struct DocumentLayout: Sendable {
    /// A part of the document that starts on a new page.
    enum Section: Sendable {
        /// Blocks, made when they are needed, so that a long document never exists as a whole.
        case blocks(@Sendable () -> [Block])
        /// A table of contents and the blocks around it, by the page numbers of its lines.
        case contents(ContentsBlock, around: @Sendable (ContentsBlock) -> [Block])
    }

    var sections: [Section]
    /// Number of sections in front of the text, whose pages are counted by Roman figures.
    var frontSections = 0
    var template: PageTemplate
    var metadata: PDFMetadata

    init(sections: [Section], frontSections: Int, template: PageTemplate, metadata: PDFMetadata) {
        self.sections = sections
        self.frontSections = frontSections
        self.template = template
        self.metadata = metadata
    }

    /// A document of one section.
    init(blocks: [Block], template: PageTemplate, metadata: PDFMetadata) {
        self.init(sections: [.blocks { blocks }], frontSections: 0, template: template, metadata: metadata)
    }
}
