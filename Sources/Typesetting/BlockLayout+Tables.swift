extension BlockLayout {
    /// What the layout of rows needs to know of their table.
    struct TableContext {
        enum Part {
            case head
            case body
        }

        var look: TableBlock.Look
        var grid: TableGrid
        var part: Part
        /// The node of the table's part.
        var node: Int
        /// Column with a ground of its own.
        var highlight: Int?
        /// The header cells, when their spans make it doubtful for whom they speak; else nil.
        var headers: TableHeaders?
    }

    mutating func strips(of table: TableBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        guard !table.columns.isEmpty, !(table.head.isEmpty && table.rows.isEmpty) else { return [] }
        // A head speaks for rows; without them it would be a table without a body, which PDF/UA does not know.
        guard !table.rows.isEmpty else {
            var body = table
            body.head = []
            body.rows = table.head.map { row in
                var row = row
                for index in row.cells.indices { row.cells[index].isRowHeader = true }
                return row
            }
            return strips(of: body, x: x, width: width, parent: parent)
        }
        let grid = TableGrid(of: table, natural: naturalWidths(of: table), x: x, width: width)
        let node = addNode(.table, parent: parent)
        var context = TableContext(
            look: table.look,
            grid: grid,
            part: .head,
            node: node,
            highlight: table.highlightedColumn,
            headers: table.needsHeaderReferences ? TableHeaders(columnCount: table.columns.count) : nil
        )
        var strips: [Strip] = []
        var head: Int?
        if !table.head.isEmpty {
            context.node = addNode(.tableHead, parent: node)
            strips = self.strips(of: table.head, in: &context)
            if table.look.frameWidth > 0 { addFrameRules(to: &strips, context: context) }
            for index in strips.indices.dropFirst() {
                strips[index].allowsBreakBefore = false
            }
            heads.append(
                strips.map { strip in
                    var strip = strip
                    strip.items = strip.items.map(\.withoutMeaning)
                    return strip
                }
            )
            head = heads.count - 1
        }
        context.part = .body
        context.node = addNode(.tableBody, parent: node)
        let firstBody = strips.count
        strips += self.strips(of: table.rows, in: &context)
        for position in firstBody..<strips.count {
            strips[position].head = head
        }
        if head != nil, firstBody < strips.count { strips[firstBody].allowsBreakBefore = false }
        if table.staysTogether {
            for index in strips.indices.dropFirst() {
                strips[index].allowsBreakBefore = false
            }
        }
        return strips
    }

    /// The strips of all rows of a part, rules included.
    private mutating func strips(of rows: [TableBlock.Row], in context: inout TableContext) -> [Strip] {
        var strips: [Strip] = []
        strips.reserveCapacity(rows.count)
        let hasRowSpans = rows.contains { row in row.cells.contains { $0.rowSpan > 1 } }
        let placement = hasRowSpans ? TablePlacement(rows, columnCount: context.grid.widths.count) : nil
        var keepsWithNext = false
        var place = 0
        var group = 0
        var index = 0
        while index < rows.count {
            let range = placement.map { $0.groups[group] } ?? index..<index + 1
            var part: [Strip]
            if let placement {
                let first = place
                while place < placement.places.count, placement.places[place].row < range.upperBound { place += 1 }
                part = self.strips(
                    of: rows,
                    range: range,
                    places: Array(placement.places[first..<place]),
                    in: &context
                )
            } else if let strip = flatStrip(of: rows[index], in: &context) {
                part = [strip]
            } else {
                let places = TablePlacement([rows[index]], columnCount: context.grid.widths.count).places
                part = self.strips(of: [rows[index]], range: 0..<1, places: places, in: &context)
            }
            let isLast = range.upperBound == rows.count
            if context.part == .body { addSeparator(to: &part[part.count - 1], isLast: isLast, context: context) }
            if keepsWithNext || rows[index].staysWithPrevious, index > 0 { part[0].allowsBreakBefore = false }
            keepsWithNext = rows[range.upperBound - 1].staysWithNext
            strips += part
            index = range.upperBound
            group += 1
        }
        return strips
    }

    private func addSeparator(to strip: inout Strip, isLast: Bool, context: TableContext) {
        let look = context.look
        let thickness = isLast ? look.frameWidth : look.separatorWidth
        guard thickness > 0 else { return }
        let rule = Rectangle(
            x: context.grid.left,
            y: strip.height - thickness / 2,
            width: context.grid.width,
            height: thickness
        )
        strip.items.append(.fill(rule, isLast ? look.frameColor : look.separatorColor))
    }

    private func addFrameRules(to strips: inout [Strip], context: TableContext) {
        let (look, grid) = (context.look, context.grid)
        let last = strips.count - 1
        let below = Rectangle(
            x: grid.left,
            y: strips[last].height - look.frameWidth / 2,
            width: grid.width,
            height: look.frameWidth
        )
        strips[last].items.append(.fill(below, look.frameColor))
        if look.hasTopRule {
            let above = Rectangle(x: grid.left, y: 0, width: grid.width, height: look.frameWidth)
            strips[0].items.append(.fill(above, look.frameColor))
        }
    }

    /// Width of the widest cell of each fitting column when nothing is broken, counting paragraphs of single cells.
    private func naturalWidths(of table: TableBlock) -> [Double] {
        var widest = [Double](repeating: 0, count: table.columns.count)
        let isFitting = table.columns.map { if case .fitting = $0 { true } else { false } }
        guard isFitting.contains(true) else { return widest }
        for rows in [table.head, table.rows, table.siblingRows] {
            for row in rows {
                var column = 0
                for cell in row.cells where column < widest.count {
                    if isFitting[column], cell.columnSpan == 1 {
                        widest[column] = max(widest[column], naturalWidth(of: cell) + 0.5)
                    }
                    column += cell.columnSpan
                }
            }
        }
        return widest
    }

    private func naturalWidth(of cell: TableBlock.Cell) -> Double {
        if let text = cell.plainText { return text.numberWidth + naturalWidth(of: text.run) }
        var widest = 0.0
        for case .paragraph(let paragraph) in cell.blocks {
            widest = max(widest, paragraph.runs.reduce(paragraph.indent) { $0 + naturalWidth(of: $1) })
        }
        return widest
    }

    private func naturalWidth(of run: TextRun) -> Double {
        let lines = run.text.split(separator: "\n").map { line in
            measure.glyphs(for: String(line), in: run.style.font).reduce(0) { $0 + $1.advance }
        }
        return (lines.max() ?? 0) * run.style.size / 1000
    }
}

extension TableBlock {
    /// Whether the scope of header cells alone does not tell for whom they speak.
    fileprivate var needsHeaderReferences: Bool {
        head.contains { row in row.cells.contains { $0.columnSpan > 1 || $0.rowSpan > 1 } }
            || rows.contains { row in
                row.cells.contains { $0.isRowHeader && ($0.rowSpan > 1 || ($0.columnSpan > 1 && row.kind != .heading)) }
            }
    }
}
