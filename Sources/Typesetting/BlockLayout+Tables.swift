extension BlockLayout {
    /// The horizontal places of a table's columns.
    private struct Grid {
        var x: [Double]
        var widths: [Double]
        var left: Double
        var width: Double
        var gutter: Double

        func width(from column: Int, span: Int) -> Double {
            let last = min(column + span, widths.count)
            return widths[column..<last].reduce(0, +) + gutter * Double(max(last - column - 1, 0))
        }
    }

    private enum RowKind {
        case head
        case body
    }

    mutating func strips(of table: TableBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        let grid = grid(of: table, x: x, width: width)
        let node = addNode(.table, parent: parent)
        var strips: [Strip] = []
        var head: Int?
        if !table.head.isEmpty {
            let headNode = addNode(.tableHead, parent: node)
            for row in table.head {
                strips += self.strips(of: row, kind: .head, look: table.look, grid: grid, parent: headNode)
            }
            if table.look.frameWidth > 0 { addFrameRules(to: &strips, look: table.look, grid: grid) }
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
        let bodyNode = addNode(.tableBody, parent: node)
        for (index, row) in table.rows.enumerated() {
            var part = self.strips(of: row, kind: .body, look: table.look, grid: grid, parent: bodyNode)
            guard !part.isEmpty else { continue }
            for position in part.indices {
                part[position].head = head
            }
            if index == 0, head != nil { part[0].allowsBreakBefore = false }
            let isLast = index == table.rows.count - 1
            let thickness = isLast ? table.look.frameWidth : table.look.separatorWidth
            if thickness > 0 {
                let color = isLast ? table.look.frameColor : table.look.separatorColor
                let last = part.count - 1
                let rule = Rectangle(
                    x: grid.left,
                    y: part[last].height - thickness / 2,
                    width: grid.width,
                    height: thickness
                )
                part[last].items.append(.fill(rule, color))
            }
            strips += part
        }
        return strips
    }

    private func addFrameRules(to strips: inout [Strip], look: TableBlock.Look, grid: Grid) {
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

    private mutating func strips(
        of row: TableBlock.Row,
        kind: RowKind,
        look: TableBlock.Look,
        grid: Grid,
        parent: Int
    ) -> [Strip] {
        if let strip = flatStrip(of: row, kind: kind, look: look, grid: grid, parent: parent) { return [strip] }
        let rowNode = addNode(.tableRow, parent: parent)
        var cells: [[Strip]] = []
        var column = 0
        for cell in row.cells where column < grid.widths.count {
            let node = addCell(cell, kind: kind, parent: rowNode)
            let width = grid.width(from: column, span: cell.columnSpan)
            cells.append(layout(cell.blocks, x: grid.x[column], width: width, parent: node).strips)
            column += cell.columnSpan
        }
        let baseline = cells.compactMap { $0.first?.firstBaseline }.max() ?? 0
        var slices: [(top: Double, bottom: Double, items: [FrameItem])] = []
        var height = 0.0
        for cell in cells {
            var y = look.padding + max(baseline - (cell.first?.firstBaseline ?? baseline), 0)
            for (index, strip) in cell.enumerated() {
                if index > 0 { y += strip.spaceBefore }
                slices.append((y, y + strip.height, strip.items))
                y += strip.height
            }
            height = max(height, y)
        }
        height += look.padding
        let cuts = height > Self.tallRow && kind == .body ? Self.cuts(between: slices, height: height) : []
        var strips: [Strip] = []
        var top = 0.0
        for bottom in cuts + [height] {
            var strip = Strip(height: bottom - top)
            if let fill = row.fill {
                let ground = Rectangle(x: grid.left, y: 0, width: grid.width, height: bottom - top)
                strip.items.append(.fill(ground, fill))
            }
            for slice in slices where slice.top >= top - 0.001 && slice.top < bottom - 0.001 {
                strip.items += slice.items.map { $0.moved(x: 0, y: slice.top - top) }
            }
            strip.allowsBreakBefore = strips.count != 1
            strips.append(strip)
            top = bottom
        }
        if strips.count > 2 { strips[strips.count - 1].allowsBreakBefore = false }
        return strips
    }

    /// A row whose cells are all single lines, as most rows of figures are.
    private mutating func flatStrip(
        of row: TableBlock.Row,
        kind: RowKind,
        look: TableBlock.Look,
        grid: Grid,
        parent: Int
    ) -> Strip? {
        var lines: [SingleLine?] = []
        lines.reserveCapacity(row.cells.count)
        var baseline = 0.0
        var below = 0.0
        var column = 0
        for cell in row.cells where column < grid.widths.count {
            guard let (run, _) = cell.plainText else { return nil }
            let width = grid.width(from: column, span: cell.columnSpan)
            column += cell.columnSpan
            if run.text.isEmpty {
                lines.append(nil)
                continue
            }
            guard let line = singleLine(run, width: width) else { return nil }
            lines.append(line)
            let own = self.baseline(of: run.style, leading: run.style.leading)
            baseline = max(baseline, own)
            below = max(below, run.style.leading - own)
        }
        let rowNode = addNode(.tableRow, parent: parent)
        var strip = Strip(height: baseline + below + 2 * look.padding)
        strip.items.reserveCapacity(lines.count + 2)
        if let fill = row.fill {
            let ground = Rectangle(x: grid.left, y: 0, width: grid.width, height: strip.height)
            strip.items.append(.fill(ground, fill))
        }
        column = 0
        for (cell, line) in zip(row.cells, lines) {
            let node = addCell(cell, kind: kind, parent: rowNode)
            if let line, let (run, alignment) = cell.plainText {
                strip.items.append(
                    item(
                        line,
                        of: run,
                        alignment: alignment,
                        x: grid.x[column],
                        width: grid.width(from: column, span: cell.columnSpan),
                        baseline: look.padding + baseline,
                        node: node
                    )
                )
            }
            column += cell.columnSpan
        }
        return strip
    }

    private mutating func addCell(_ cell: TableBlock.Cell, kind: RowKind, parent: Int) -> Int {
        let isHeader = kind == .head || cell.isRowHeader
        let node = addNode(isHeader ? .tableHeader : .tableData, parent: parent)
        structure[node].columnSpan = cell.columnSpan
        if isHeader { structure[node].scope = kind == .head ? .column : .row }
        return node
    }

    /// The heights at which no line of any cell is cut.
    private static func cuts(
        between slices: [(top: Double, bottom: Double, items: [FrameItem])],
        height: Double
    ) -> [Double] {
        let candidates = Set(slices.map(\.bottom)).sorted()
        let tops = slices.sorted { $0.top < $1.top }
        return candidates.filter { candidate in
            candidate < height - 20
                && tops.allSatisfy { $0.top >= candidate - 0.001 || $0.bottom <= candidate + 0.001 }
        }
    }

    /// Least width of a column that gets a share, in points.
    private static let leastShare = 40.0

    /// The places of the columns. Where they want more than there is, all become narrower by the same factor, and so do the
    /// gutters.
    private func grid(of table: TableBlock, x: Double, width: Double) -> Grid {
        let look = table.look
        let gaps = Double(max(table.columns.count - 1, 0))
        let gutter = gaps > 0 ? min(look.gutter, width / 3 / gaps) : 0
        let inner = width - 2 * look.inset - gutter * gaps
        var widths = table.columns.enumerated().map { index, column -> Double in
            switch column {
            case .fixed(let points): points
            case .fitting(let least, let most): min(max(naturalWidth(ofColumn: index, in: table), least), most)
            case .share: 0
            }
        }
        let shares = table.columns.reduce(0.0) { sum, column in
            if case .share(let share) = column { sum + share } else { sum }
        }
        let wanted = widths.reduce(0, +)
        let sharing = Double(widths.count { $0 == 0 })
        let room = max(inner - sharing * Self.leastShare, inner / 2)
        if wanted > room { widths = widths.map { $0 * room / wanted } }
        let rest = inner - min(wanted, room)
        for (index, column) in table.columns.enumerated() {
            if case .share(let share) = column { widths[index] = rest * share / shares }
        }
        var places: [Double] = []
        var place = x + look.inset
        for column in widths {
            places.append(place)
            place += column + gutter
        }
        return Grid(x: places, widths: widths, left: x, width: width, gutter: gutter)
    }

    /// Width of the widest cell of a column when nothing is broken, counting paragraphs of single cells.
    private func naturalWidth(ofColumn column: Int, in table: TableBlock) -> Double {
        var widest = 0.0
        for row in table.head + table.rows + table.siblingRows {
            var place = 0
            for cell in row.cells {
                if place == column, cell.columnSpan == 1 {
                    for case .paragraph(let paragraph) in cell.blocks {
                        widest = max(widest, naturalWidth(of: paragraph) + paragraph.indent)
                    }
                }
                place += cell.columnSpan
            }
        }
        return widest + 0.5
    }

    private func naturalWidth(of paragraph: Paragraph) -> Double {
        paragraph.runs.reduce(0) { sum, run in
            let words = run.text.split(separator: "\n").map { line in
                measure.glyphs(for: String(line), in: run.style.font).reduce(0) { $0 + $1.advance }
            }
            return sum + (words.max() ?? 0) * run.style.size / 1000
        }
    }
}
