internal import PDFWriting
internal import TextShaping
internal import Typesetting

/// A document on its way from blocks to a PDF: section by section, then tables of contents, then running lines.
struct DocumentSetting: ~Copyable {
    private let layout: DocumentLayout
    private var flow: SectionFlow
    private var emission: PDFEmission
    private var rooms: [(section: Int, room: SectionFlow.Room, order: ReadingOrder)] = []
    private var order = ReadingOrder()
    private var frontPages = 0

    /// - Throws: ``CompositionError/writing(_:)`` when there is no memory.
    init(
        _ layout: DocumentLayout,
        measure: DocumentMeasure,
        hyphenation: GermanHyphenation,
        library: FontLibrary
    ) throws(CompositionError) {
        self.layout = layout
        flow = SectionFlow(measure: measure, hyphenation: hyphenation, template: layout.template)
        do {
            emission = try PDFEmission(library: library)
        } catch {
            throw .writing(error)
        }
    }

    var pageCount: Int { flow.pageCount }

    /// Sets all sections but tables of contents, for which room is left.
    mutating func setSections() throws(PDFError) {
        for (index, section) in layout.sections.enumerated() {
            switch section {
            case .blocks(let blocks):
                for page in flow.typeset(order.ordered(blocks())) {
                    try emission.add(page, nodes: flow.structure)
                }
            case .contents(let contents, let around):
                let before = order
                let room = flow.reserve(order.ordered(around(contents)))
                let size = (width: layout.template.width, height: layout.template.height)
                emission.reserve(room, size: size, nodes: flow.structure)
                rooms.append((index, room, before))
            }
            if index + 1 == layout.frontSections { frontPages = flow.pageCount }
        }
    }

    /// Sets the tables of contents, now that all pages are known.
    mutating func setContents() throws(PDFError) {
        for (index, room, before) in rooms {
            var order = before
            guard case .contents(var contents, let around) = layout.sections[index] else { continue }
            for entry in contents.entries.indices {
                guard let place = flow.anchors[contents.entries[entry].anchor] else { continue }
                contents.entries[entry].page = numbering.label(of: place.page)
            }
            for (offset, page) in flow.typeset(order.ordered(around(contents)), in: room).enumerated() {
                try emission.fill(room.firstPage + offset, with: page, nodes: flow.structure)
            }
        }
    }

    /// Sets headers and footers.
    mutating func setRunningLines() throws(PDFError) {
        for page in 0..<flow.pageCount {
            try emission.addRunning(flow.runningItems(on: page, numbering: numbering), to: page)
        }
    }

    /// The whole document.
    consuming func document() throws(FontError) -> PDFDocument {
        let (metadata, bookmarks, anchors, front) = (layout.metadata, flow.bookmarks, flow.anchors, frontPages)
        return try emission.document(metadata: metadata, bookmarks: bookmarks, anchors: anchors, frontPages: front)
    }

    private var numbering: PageNumbering {
        PageNumbering(frontPages: frontPages, pageCount: flow.pageCount, starts: flow.starts)
    }
}
