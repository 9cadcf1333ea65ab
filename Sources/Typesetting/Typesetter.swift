/// Sets a whole document: blocks in, placed lines out. No font file, no clock, no locale is touched here.
public struct Typesetter {
    private let measure: any TextMeasuring
    private let hyphenation: (any Hyphenating)?

    /// - Parameters:
    ///   - measure: Knows the fonts.
    ///   - hyphenation: Knows the language; without it no word is divided.
    public init(measure: any TextMeasuring, hyphenation: (any Hyphenating)?) {
        self.measure = measure
        self.hyphenation = hyphenation
    }

    /// Sets a document.
    ///
    /// - Parameters:
    ///   - blocks: The content in reading order.
    ///   - template: The sheet.
    /// - Returns: One page at least.
    public func typeset(_ blocks: [Block], on template: PageTemplate) -> TypesetDocument {
        var flow = SectionFlow(measure: measure, hyphenation: hyphenation, template: template)
        var pages = flow.typeset(blocks)
        let numbering = PageNumbering(pageCount: pages.count)
        for index in pages.indices {
            pages[index].items += flow.runningItems(on: index, numbering: numbering)
        }
        return TypesetDocument(pages: pages, structure: flow.structure, bookmarks: flow.bookmarks)
    }
}
