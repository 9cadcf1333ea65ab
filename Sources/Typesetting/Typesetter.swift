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
        var layout = BlockLayout(measure: measure, hyphenation: hyphenation)
        let (strips, _) = layout.layout(blocks, x: 0, width: template.measure, parent: 0)
        let paginator = Paginator(template: template, heads: layout.heads, boxes: layout.boxes)
        var (pages, bookmarks) = Self.fitted(strips, by: paginator)
        for index in pages.indices {
            let number = index + 1
            if index == 0 {
                pages[index].items += template.firstPageMarks.map { .fill($0, template.markColor) }
            } else if let header = template.header {
                pages[index].items += items(of: header, page: number, of: pages.count, on: template)
            }
            if let footer = template.footer {
                pages[index].items += items(of: footer, page: number, of: pages.count, on: template)
            }
        }
        return TypesetDocument(pages: pages, structure: layout.structure, bookmarks: bookmarks)
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

    private func items(of line: RunningLine, page: Int, of count: Int, on template: PageTemplate) -> [FrameItem] {
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
