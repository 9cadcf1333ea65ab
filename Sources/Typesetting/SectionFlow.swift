/// Sets a document section by section, so that only the lines of one section need to be held at a time.
///
/// Each section starts on a new page. Running lines come last, when the number of pages is known.
public struct SectionFlow {
    private let measure: any TextMeasuring
    private let template: PageTemplate
    private var layout: BlockLayout
    /// The tree of meanings so far; the first node is the document.
    public var structure: [StructureNode] { layout.structure }
    /// The headings so far, in order.
    public private(set) var bookmarks: [Bookmark] = []
    /// Number of pages so far.
    public private(set) var pageCount = 0

    /// - Parameters:
    ///   - measure: Knows the fonts.
    ///   - hyphenation: Knows the language; without it no word is divided.
    ///   - template: The sheet.
    public init(measure: any TextMeasuring, hyphenation: (any Hyphenating)?, template: PageTemplate) {
        self.measure = measure
        self.template = template
        layout = BlockLayout(measure: measure, hyphenation: hyphenation)
    }

    /// Sets the next section.
    ///
    /// - Parameter blocks: The content in reading order.
    /// - Returns: Its pages without running lines, one at least.
    public mutating func typeset(_ blocks: [Block]) -> [PageFrame] {
        layout.boxes = []
        layout.heads = []
        let (strips, _) = layout.layout(blocks, x: template.left, width: template.measure, parent: 0)
        var paginator = Paginator(template: template, heads: layout.heads, boxes: layout.boxes)
        paginator.firstPage = pageCount
        let (pages, found) = Self.fitted(strips, by: paginator)
        pageCount += pages.count
        bookmarks += found
        return pages
    }

    /// What stands on a page without belonging to the text.
    ///
    /// - Parameters:
    ///   - index: The page, counted from 0.
    ///   - count: Number of pages of the whole document.
    /// - Returns: Running lines and, on the first page, its marks.
    public func runningItems(on index: Int, of count: Int) -> [FrameItem] {
        var running: [FrameItem] = []
        if index == 0 {
            running += template.firstPageMarks.map { .fill($0, template.markColor) }
        } else if let header = template.header {
            running += items(of: header, page: index + 1, of: count)
        }
        if let footer = template.footer {
            running += items(of: footer, page: index + 1, of: count)
        }
        return running
    }

    /// Draws the blocks closer together when that saves a last page with hardly anything on it.
    private static func fitted(_ strips: [Strip], by paginator: Paginator) -> ([PageFrame], [Bookmark]) {
        let natural = paginator.paginate(strips)
        guard natural.pages.count > 1, let last = natural.pages.last, paginator.isNearlyEmpty(last) else {
            return natural
        }
        for tightness in [0.85, 0.7, 0.6] {
            var tighter = paginator
            tighter.tightness = tightness
            let attempt = tighter.paginate(strips)
            if attempt.pages.count < natural.pages.count { return attempt }
        }
        return natural
    }

    private func items(of line: RunningLine, page: Int, of count: Int) -> [FrameItem] {
        func glyphs(_ pieces: [RunningLine.Piece]) -> [Glyph] {
            let text = pieces.reduce(into: "") { text, piece in
                switch piece {
                case .text(let words): text += words
                case .pageNumber: text += String(page)
                case .pageCount: text += String(count)
                }
            }
            return measure.glyphs(for: text, in: line.style.font)
        }
        let right = GlyphRun(x: 0, style: line.style, glyphs: glyphs(line.right))
        var left = GlyphRun(x: template.left, style: line.style, glyphs: glyphs(line.left))
        let room = template.measure - right.width - (right.glyphs.isEmpty ? 0 : 18)
        if left.width > room {
            let ellipsis = measure.glyphs(for: "\u{2026}", in: line.style.font)
            while !left.glyphs.isEmpty, left.width + line.style.size > room {
                left.glyphs.removeLast()
            }
            while left.glyphs.last?.text == " " {
                left.glyphs.removeLast()
            }
            left.glyphs += ellipsis
        }
        var placed = right
        placed.x = template.width - template.right - right.width
        var items: [FrameItem] = []
        let runs = [left, placed].filter { !$0.glyphs.isEmpty }
        if !runs.isEmpty { items.append(.text(baseline: line.baseline, runs: runs)) }
        if let rule = line.rule {
            let bar = Rectangle(x: template.left, y: rule, width: template.measure, height: 0.4)
            items.append(.fill(bar, line.ruleColor))
        }
        return items
    }
}
