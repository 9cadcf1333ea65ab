/// Sets a document section by section, so that only the lines of one section need to be held at a time.
///
/// Each section starts on a new page. Running lines come last, when the number of pages is known.
public struct SectionFlow {
    /// Pages left free for a section that is set last.
    public struct Room: Sendable {
        /// Its first page, counted from 0.
        public let firstPage: Int
        /// Number of its pages.
        public let count: Int
        /// Its node.
        public let node: Int
    }

    private let measure: any TextMeasuring
    private let template: PageTemplate
    private var layout: BlockLayout
    /// The tree of meanings so far; the first node is the document.
    public var structure: [StructureNode] { layout.structure }
    /// The headings so far, in the order of their pages.
    public private(set) var bookmarks: [Bookmark] = []
    /// The named places so far.
    public private(set) var anchors: [String: AnchorPlace] = [:]
    /// Number of pages so far.
    public private(set) var pageCount = 0
    /// First pages of the sections so far; none where the sheet counts pages through.
    public private(set) var starts: [Int] = []

    /// - Parameters:
    ///   - measure: Knows the fonts.
    ///   - hyphenation: Knows the language; without it no word is divided.
    ///   - template: The sheet.
    public init(measure: any TextMeasuring, hyphenation: (any Hyphenating)?, template: PageTemplate) {
        self.measure = measure
        self.template = template
        layout = BlockLayout(measure: measure, hyphenation: hyphenation)
        layout.noteArea = (template.left, template.measure)
    }

    /// Sets the next section.
    ///
    /// - Parameters:
    ///   - blocks: The content in reading order.
    ///   - node: Node the section belongs to.
    /// - Returns: Its pages without running lines, one at least.
    public mutating func typeset(_ blocks: [Block], node: Int = 0) -> [PageFrame] {
        let result = paginated(blocks, node: node, firstPage: pageCount)
        if template.startsAnewWithSection { starts.append(pageCount) }
        pageCount += result.pages.count
        return result.pages
    }

    /// Leaves room for a section that is set when all others are, a table of contents.
    ///
    /// - Parameter blocks: What the section will say; its lines must break as they will in the end.
    /// - Returns: Where it will stand.
    public mutating func reserve(_ blocks: [Block]) -> Room {
        var trial = self
        let count = trial.paginated(blocks, node: 0, firstPage: pageCount).pages.count
        let node = layout.addNode(.section, parent: 0)
        defer { pageCount += count }
        return Room(firstPage: pageCount, count: count, node: node)
    }

    /// Sets a section for which room was left.
    ///
    /// - Parameters:
    ///   - blocks: The content in reading order.
    ///   - room: Where it stands.
    /// - Returns: As many pages as there is room for.
    public mutating func typeset(_ blocks: [Block], in room: Room) -> [PageFrame] {
        let earlier = bookmarks
        bookmarks = []
        let result = paginated(blocks, node: room.node, firstPage: room.firstPage)
        let place = earlier.firstIndex { $0.page >= room.firstPage } ?? earlier.count
        bookmarks = earlier[..<place] + bookmarks + earlier[place...]
        return Array(result.pages.prefix(room.count))
    }

    private mutating func paginated(_ blocks: [Block], node: Int, firstPage: Int) -> Paginator.Result {
        layout.boxes = []
        layout.heads = []
        let (strips, _) = layout.layout(blocks, x: template.left, width: template.measure, parent: node)
        var paginator = Paginator(template: template, heads: layout.heads, boxes: layout.boxes)
        paginator.firstPage = firstPage
        let result = Self.fitted(strips, by: paginator)
        bookmarks += result.bookmarks
        for anchor in result.anchors where anchors[anchor.name] == nil { anchors[anchor.name] = anchor.place }
        return result
    }

    /// Draws the blocks closer together when that saves a last page with hardly anything on it.
    private static func fitted(_ strips: [Strip], by paginator: Paginator) -> Paginator.Result {
        let natural = paginator.paginate(strips)
        guard natural.pages.count > 1, natural.pages.count <= mostTightened, let last = natural.pages.last,
            paginator.isNearlyEmpty(last)
        else { return natural }
        for tightness in [0.85, 0.7, 0.6] {
            var tighter = paginator
            tighter.tightness = tightness
            let attempt = tighter.paginate(strips)
            if attempt.pages.count < natural.pages.count { return attempt }
        }
        return natural
    }

    /// Pages of the longest section that is drawn closer together; nobody minds a short last page after so many.
    private static let mostTightened = 12

    /// What stands on a page without belonging to the text.
    ///
    /// - Parameters:
    ///   - index: The page, counted from 0.
    ///   - numbering: How the pages are counted.
    /// - Returns: Running lines and, on a first page, its marks.
    public func runningItems(on index: Int, numbering: PageNumbering) -> [FrameItem] {
        var running: [FrameItem] = []
        let isFirst = index == 0 || starts.contains(index)
        if isFirst {
            running += template.firstPageMarks.map { .fill($0, template.markColor) }
            for line in template.firstPageLines {
                running += items(of: line, page: index, numbering: numbering)
            }
        } else if let header = template.header {
            running += items(of: header, page: index, numbering: numbering)
        }
        if let footer = template.footer, !isFirst || template.hasFooterOnFirstPage {
            running += items(of: footer, page: index, numbering: numbering)
        }
        return running
    }

    /// The heading of a level under which a page stands.
    private func heading(level: Int, page: Int) -> String {
        var low = 0
        var high = bookmarks.count
        while low < high {
            let middle = (low + high) / 2
            if bookmarks[middle].page < page { low = middle + 1 } else { high = middle }
        }
        var next = low
        var hasHigher = false
        while next < bookmarks.count, bookmarks[next].page == page {
            if bookmarks[next].level == level { return bookmarks[next].title }
            hasHigher = hasHigher || bookmarks[next].level < level
            next += 1
        }
        if hasHigher { return "" }
        while low > 0 {
            low -= 1
            if bookmarks[low].level == level { return bookmarks[low].title }
            if bookmarks[low].level < level { return "" }
        }
        return ""
    }

    private func items(of line: RunningLine, page: Int, numbering: PageNumbering) -> [FrameItem] {
        func glyphs(_ pieces: [RunningLine.Piece]) -> [Glyph] {
            let text = pieces.reduce(into: "") { text, piece in
                switch piece {
                case .text(let words): text += words
                case .pageNumber: text += numbering.label(of: page)
                case .pageCount: text += numbering.lastLabel(of: page)
                case .heading(let level): text += heading(level: level, page: page)
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
