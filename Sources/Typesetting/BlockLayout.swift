/// Turns blocks into strips and builds the tree of meanings on the way.
struct BlockLayout {
    /// A ground or bar behind some strips.
    struct Box {
        var x: Double
        var width: Double
        var fill: Color?
        var barColor: Color?
        var barWidth: Double
    }

    /// Rows taller than this many points may be divided between pages.
    static let tallRow = 220.0

    let measure: any TextMeasuring
    let hyphenation: (any Hyphenating)?
    var structure = [StructureNode(role: .document, parent: nil)]
    var boxes: [Box] = []
    /// Repeated table heads.
    var heads: [[Strip]] = []
    /// Left edge and width of footnotes.
    var noteArea = (x: 0.0, width: 0.0)

    /// Lays out blocks below each other.
    ///
    /// - Parameters:
    ///   - blocks: What to lay out.
    ///   - x: Left edge in points.
    ///   - width: Width in points.
    ///   - parent: Node the blocks belong to.
    /// - Returns: The strips and the space that must follow them.
    mutating func layout(_ blocks: [Block], x: Double, width: Double, parent: Int) -> (strips: [Strip], after: Double) {
        var strips: [Strip] = []
        var pending = 0.0
        var keepsWithNext = false
        for block in blocks {
            var (part, before, after) = layout(block, x: x, width: width, parent: parent)
            guard !part.isEmpty else { continue }
            part[0].spaceBefore = max(part[0].spaceBefore, before, pending)
            if keepsWithNext || (block.staysWithPrevious && !strips.isEmpty) { part[0].allowsBreakBefore = false }
            keepsWithNext = block.staysWithNext
            pending = after
            strips += part
        }
        return (strips, pending)
    }

    private mutating func layout(
        _ block: Block,
        x: Double,
        width: Double,
        parent: Int
    ) -> (strips: [Strip], before: Double, after: Double) {
        switch block {
        case .paragraph(let paragraph):
            return (
                strips(of: paragraph, x: x, width: width, parent: parent), paragraph.spaceBefore, paragraph.spaceAfter
            )
        case .list(let list):
            return (strips(of: list, x: x, width: width, parent: parent), list.spacing, list.spacing)
        case .table(let table):
            return (strips(of: table, x: x, width: width, parent: parent), table.spacing, table.spacing)
        case .contents(let contents):
            return (strips(of: contents, x: x, width: width, parent: parent), 0, 0)
        case .facts(let facts):
            return (strips(of: facts, x: x, width: width, parent: parent), facts.spacing, facts.spacing)
        case .columns(let columns):
            return ([strip(of: columns, x: x, parent: parent)], 0, 0)
        case .box(let box):
            return (strips(of: box, x: x, width: width, parent: parent), box.spacing, box.spacing)
        case .group(let group):
            let node = group.isSection ? addNode(.section, parent: parent) : parent
            var (strips, after) = layout(group.blocks, x: x, width: width, parent: node)
            if group.staysTogether {
                for index in strips.indices.dropFirst() {
                    strips[index].allowsBreakBefore = false
                }
            }
            return (strips, 0, after)
        case .figure(let figure):
            return (strips(of: figure, x: x, width: width, parent: parent), figure.spacing, figure.spacing)
        case .chart(let chart):
            return (strips(of: chart, x: x, width: width, parent: parent), chart.spacing, chart.spacing)
        case .rule(let rule):
            let line = Rectangle(x: x, y: 0, width: width, height: rule.thickness)
            let strip = Strip(height: rule.thickness, items: [.fill(line, rule.color)])
            return ([strip], rule.spacing, rule.spacing)
        case .space(let height):
            return ([Strip(height: height)], 0, 0)
        case .pageBreak:
            return ([Strip(height: 0, forcesBreakBefore: true)], 0, 0)
        }
    }

    mutating func addNode(_ role: StructureRole, parent: Int) -> Int {
        structure.append(StructureNode(role: role, parent: parent))
        return structure.count - 1
    }

    mutating func strips(of paragraph: Paragraph, x: Double, width: Double, parent: Int) -> [Strip] {
        guard !paragraph.text.isEmpty else { return [] }
        let node: Int
        switch paragraph.role {
        case .body: node = addNode(.paragraph, parent: parent)
        case .heading(let level): node = addNode(.heading(level), parent: parent)
        case .plain: node = parent
        }
        if paragraph.runs.count == 1, paragraph.runs[0].link == nil,
            let line = singleLine(paragraph.runs[0], width: width - paragraph.indent)
        {
            return [strip(of: line, paragraph: paragraph, x: x, width: width, node: node)]
        }
        let lines = ParagraphLines(
            paragraph,
            width: width - paragraph.indent,
            measure: measure,
            hyphenation: hyphenation
        ).lines
        var linkNodes: [Int: Int] = [:]
        var strips: [Strip] = []
        for (index, line) in lines.enumerated() {
            let leading = line.map(\.run.style.leading).max() ?? paragraph.runs[0].style.leading
            let style = line.first?.run.style ?? paragraph.runs[0].style
            let baseline = baseline(of: style, leading: leading)
            var notes: [[Strip]] = []
            let runs = line.map { source, run in
                var run = run
                run.x += x + paragraph.indent
                run.node = node
                if let note = paragraph.runs[source].note {
                    run.node = addNode(.link, parent: addNode(.reference, parent: node))
                    for glyph in run.glyphs.indices { run.glyphs[glyph].yOffset += TextRun.markRise }
                    notes.append(self.strips(of: note, parent: node))
                } else if run.link != nil {
                    let link = linkNodes[source] ?? addNode(.link, parent: node)
                    linkNodes[source] = link
                    run.node = link
                }
                return run
            }
            var strip = Strip(height: leading, items: [.text(baseline: baseline, runs: runs)])
            strip.allowsBreakBefore = index == 0 || (index >= 2 && index <= lines.count - 2)
            if index == 0, case .heading(let level) = paragraph.role {
                strip.heading = (paragraph.words.replacingLineFeeds, level)
            }
            if index == 0 { strip.anchor = paragraph.anchor }
            strip.notes = notes
            strips.append(strip)
        }
        if case .heading = paragraph.role {
            for index in strips.indices.dropFirst() {
                strips[index].allowsBreakBefore = false
            }
        }
        return strips
    }

    private func strip(
        of line: SingleLine,
        paragraph: Paragraph,
        x: Double,
        width: Double,
        node: Int
    ) -> Strip {
        let run = paragraph.runs[0]
        let item = item(
            line,
            of: run,
            alignment: paragraph.alignment,
            x: x + paragraph.indent,
            width: width - paragraph.indent,
            baseline: baseline(of: run.style, leading: run.style.leading),
            node: node
        )
        var strip = Strip(height: run.style.leading, items: [item])
        strip.anchor = paragraph.anchor
        if case .heading(let level) = paragraph.role { strip.heading = (run.text.replacingLineFeeds, level) }
        return strip
    }

    private mutating func strip(of block: ColumnsBlock, x: Double, parent: Int) -> Strip {
        var whole = Strip(height: block.height)
        for column in block.columns {
            let (strips, _) = layout(column.blocks, x: x + column.x, width: column.width, parent: parent)
            var y = column.top
            for (index, strip) in strips.enumerated() {
                if index > 0 { y += strip.spaceBefore }
                whole.items += strip.items.map { $0.moved(x: 0, y: y) }
                whole.heading = whole.heading ?? strip.heading
                whole.notes += strip.notes
                whole.anchor = whole.anchor ?? strip.anchor
                y += strip.height
            }
            whole.height = max(whole.height, y)
        }
        return whole
    }

    private mutating func strips(of block: BoxBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        let number = boxes.count
        boxes.append(
            Box(x: x, width: width, fill: block.fill, barColor: block.barColor, barWidth: block.barWidth)
        )
        let inset = block.horizontalPadding + block.barWidth
        var (inner, _) = layout(
            block.blocks,
            x: x + inset,
            width: width - inset - block.horizontalPadding,
            parent: parent
        )
        guard !inner.isEmpty else { return [] }
        inner[0].spaceBefore = 0
        inner[0].allowsBreakBefore = false
        var strips = [Strip(height: block.verticalPadding)]
        strips += inner
        strips.append(Strip(height: block.verticalPadding, allowsBreakBefore: false))
        for index in strips.indices {
            strips[index].boxes.insert(number, at: 0)
        }
        return strips
    }
}

extension Block {
    fileprivate var staysWithPrevious: Bool {
        if case .group(let group) = self { group.staysWithPrevious } else { false }
    }

    fileprivate var staysWithNext: Bool {
        if case .group(let group) = self { return group.staysWithNext }
        guard case .paragraph(let paragraph) = self else { return false }
        if case .heading = paragraph.role { return true }
        // It announces what comes: a list, a table.
        return paragraph.runs.last?.text.last == ":"
    }
}

extension String {
    fileprivate var replacingLineFeeds: String {
        String(map { $0 == "\n" || $0 == "\u{A0}" ? " " : $0 })
    }
}
