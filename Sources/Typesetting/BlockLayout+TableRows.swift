extension BlockLayout {
    /// A row whose cells are all single lines, as most rows of figures are.
    mutating func flatStrip(of row: TableBlock.Row, in context: inout TableContext) -> Strip? {
        let grid = context.grid
        var lines: [SingleLine?] = []
        lines.reserveCapacity(row.cells.count)
        var baseline = 0.0
        var below = 0.0
        var column = 0
        for cell in row.cells where column < grid.widths.count {
            guard let text = cell.plainText else { return nil }
            let run = text.run
            let width = grid.width(from: column, span: cell.columnSpan) - text.numberWidth
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
        let rowNode = addNode(.tableRow, parent: context.node)
        var strip = Strip(height: baseline + below + 2 * context.look.padding)
        strip.items.reserveCapacity(lines.count + 3)
        addGrounds(of: row, top: 0, height: strip.height, context: context) { strip.items.append(.fill($0, $1)) }
        column = 0
        for (cell, line) in zip(row.cells, lines) {
            let span = max(min(cell.columnSpan, grid.widths.count - column), 1)
            let node = addCell(cell, columns: column..<column + span, rowSpan: 1, parent: rowNode, in: &context)
            if let line, let text = cell.plainText {
                strip.items.append(
                    item(
                        line,
                        of: text,
                        x: grid.x[column],
                        width: grid.width(from: column, span: span),
                        baseline: context.look.padding + baseline,
                        node: node
                    )
                )
            }
            column += span
        }
        context.headers?.endRow()
        return strip
    }

    private func item(
        _ line: SingleLine,
        of text: TableBlock.Cell.PlainText,
        x: Double,
        width: Double,
        baseline: Double,
        node: Int
    ) -> FrameItem {
        let run = text.run
        let item = item(
            line,
            of: run,
            alignment: text.alignment,
            x: x + text.numberWidth,
            width: width - text.numberWidth,
            baseline: baseline,
            node: node
        )
        guard !text.number.isEmpty, case .text(_, let runs) = item else { return item }
        return .text(baseline: baseline, runs: [number(of: text, x: x, node: node)] + runs)
    }

    /// The number of a cell, flush right in its column.
    private func number(of text: TableBlock.Cell.PlainText, x: Double, node: Int) -> GlyphRun {
        let style = text.run.style
        let digits = measure.glyphs(for: text.number + " ", in: style.font)
        let points = digits.dropLast().reduce(0) { $0 + $1.advance } * style.size / 1000
        let end = x + text.numberWidth - style.size * 0.6
        return GlyphRun(x: end - points, style: style, glyphs: digits, node: node)
    }

    /// The lines of a cell; those of a text beside a number all stand beside it.
    private mutating func strips(of cell: TableBlock.Cell, x: Double, width: Double, node: Int) -> [Strip] {
        guard case .numbered = cell.content, let text = cell.plainText, !text.number.isEmpty, text.numberWidth < width
        else { return layout(cell.blocks, x: x, width: width, parent: node).strips }
        let paragraph = Paragraph([text.run], role: .plain, indent: text.numberWidth)
        var strips = strips(of: paragraph, x: x, width: width, parent: node)
        guard let line = strips.first?.items.first, case .text(let baseline, let runs) = line else { return strips }
        strips[0].items[0] = .text(baseline: baseline, runs: [number(of: text, x: x, node: node)] + runs)
        return strips
    }

    /// A line of a cell with its height in the group of rows.
    private struct Slice {
        var top: Double
        var bottom: Double
        var items: [FrameItem]
    }

    /// Rows which cells tie together, or a single row with cells of any kind.
    ///
    /// - Parameters:
    ///   - rows: All rows of the part.
    ///   - range: The rows to lay out.
    ///   - places: Their cells in reading order.
    ///   - context: The table.
    /// - Returns: One strip; several when it is tall.
    mutating func strips(
        of rows: [TableBlock.Row],
        range: Range<Int>,
        places: [TablePlacement.Place],
        in context: inout TableContext
    ) -> [Strip] {
        let cells = contents(of: rows, range: range, places: places, in: &context)
        let padding = context.look.padding
        var baselines = [Double](repeating: 0, count: range.count)
        for (place, strips) in zip(places, cells) {
            let row = place.row - range.lowerBound
            baselines[row] = max(baselines[row], strips.first?.firstBaseline ?? 0)
        }
        var heights = [Double](repeating: 2 * padding, count: range.count)
        var needed: [Double] = []
        for (place, strips) in zip(places, cells) {
            let row = place.row - range.lowerBound
            var height = padding + max(baselines[row] - (strips.first?.firstBaseline ?? baselines[row]), 0)
            for (index, strip) in strips.enumerated() {
                height += strip.height + (index > 0 ? strip.spaceBefore : 0)
            }
            needed.append(height + padding)
            if place.rowSpan == 1 { heights[row] = max(heights[row], height + padding) }
        }
        for (place, height) in zip(places, needed) where place.rowSpan > 1 {
            let first = place.row - range.lowerBound
            let covered = heights[first..<first + place.rowSpan].reduce(0, +)
            heights[first + place.rowSpan - 1] += max(height - covered, 0)
        }
        var tops = [0.0]
        for height in heights { tops.append(tops[tops.count - 1] + height) }
        var slices: [Slice] = []
        for (place, strips) in zip(places, cells) {
            let row = place.row - range.lowerBound
            var y = tops[row] + padding + max(baselines[row] - (strips.first?.firstBaseline ?? baselines[row]), 0)
            for (index, strip) in strips.enumerated() {
                if index > 0 { y += strip.spaceBefore }
                slices.append(Slice(top: y, bottom: y + strip.height, items: strip.items))
                y += strip.height
            }
        }
        let total = tops[range.count]
        let cuts = total > Self.tallRow && context.part == .body ? Self.cuts(between: slices, tops: tops) : []
        var strips = Self.divide(slices, at: cuts + [total])
        if !strips.isEmpty { strips[0].notes = cells.flatMap { $0.flatMap(\.notes) } }
        addFills(to: &strips, rows: rows, range: range, places: places, tops: tops, context: context)
        return strips
    }

    /// Lays out the cells of some rows and notes their meaning.
    private mutating func contents(
        of rows: [TableBlock.Row],
        range: Range<Int>,
        places: [TablePlacement.Place],
        in context: inout TableContext
    ) -> [[Strip]] {
        var cells: [[Strip]] = []
        var next = 0
        for index in range {
            let rowNode = addNode(.tableRow, parent: context.node)
            while next < places.count, places[next].row == index {
                let place = places[next]
                let cell = rows[index].cells[place.cell]
                let node = addCell(cell, columns: place.columns, rowSpan: place.rowSpan, parent: rowNode, in: &context)
                let width = context.grid.width(from: place.column, span: place.columnSpan)
                cells.append(strips(of: cell, x: context.grid.x[place.column], width: width, node: node))
                next += 1
            }
            context.headers?.endRow()
        }
        return cells
    }

    private mutating func addCell(
        _ cell: TableBlock.Cell,
        columns: Range<Int>,
        rowSpan: Int,
        parent: Int,
        in context: inout TableContext
    ) -> Int {
        let isHeader = context.part == .head || cell.isRowHeader
        let node = addNode(isHeader ? .tableHeader : .tableData, parent: parent)
        if columns.count > 1 { structure[node].columnSpan = columns.count }
        if rowSpan > 1 { structure[node].rowSpan = rowSpan }
        if isHeader { structure[node].scope = context.part == .head ? .column : .row }
        guard context.headers != nil else { return node }
        structure[node].isReferenced = isHeader
        if context.part == .head {
            structure[node].headers = context.headers?.above(columns) ?? []
            context.headers?.addColumnHeader(node, columns: columns)
            return node
        }
        structure[node].headers = context.headers?.of(columns) ?? []
        if isHeader {
            context.headers?.addRowHeader(node, rows: rowSpan)
        }
        return node
    }

    /// Heights at which no line of any cell is cut: between rows, and within rows that are tall themselves.
    private static func cuts(between slices: [Slice], tops: [Double]) -> [Double] {
        let total = tops[tops.count - 1]
        var candidates = tops.dropFirst().dropLast().map { $0 }
        let sorted = slices.sorted { $0.top < $1.top }
        var row = 0
        for slice in sorted {
            while row < tops.count - 2, tops[row + 1] <= slice.top { row += 1 }
            if tops[row + 1] - tops[row] > tallRow, slice.bottom < tops[row + 1] { candidates.append(slice.bottom) }
        }
        candidates.sort()
        var cuts: [Double] = []
        var next = 0
        var lowest = 0.0
        for candidate in candidates where candidate < total - 20 && candidate - (cuts.last ?? 0) > 0.001 {
            while next < sorted.count, sorted[next].top < candidate - 0.001 {
                lowest = max(lowest, sorted[next].bottom)
                next += 1
            }
            if lowest <= candidate + 0.001 { cuts.append(candidate) }
        }
        return cuts
    }

    /// Distributes lines over strips which end at the given heights.
    private static func divide(_ slices: [Slice], at ends: [Double]) -> [Strip] {
        var strips: [Strip] = []
        var top = 0.0
        for end in ends {
            var strip = Strip(height: end - top)
            strip.allowsBreakBefore = strips.count != 1
            strips.append(strip)
            top = end
        }
        if strips.count > 2 { strips[strips.count - 1].allowsBreakBefore = false }
        for slice in slices {
            var low = 0
            var high = ends.count - 1
            while low < high {
                let middle = (low + high) / 2
                if ends[middle] > slice.top + 0.001 { high = middle } else { low = middle + 1 }
            }
            let top = low == 0 ? 0 : ends[low - 1]
            strips[low].items += slice.items.map { $0.moved(x: 0, y: slice.top - top) }
        }
        return strips
    }

    /// Adds the grounds of rows and the rules between them; neither runs through a cell that covers several rows.
    private func addFills(
        to strips: inout [Strip],
        rows: [TableBlock.Row],
        range: Range<Int>,
        places: [TablePlacement.Place],
        tops: [Double],
        context: TableContext
    ) {
        var fills: [(rectangle: Rectangle, color: Color)] = []
        for index in range {
            let row = index - range.lowerBound
            let height = tops[row + 1] - tops[row]
            addGrounds(of: rows[index], top: tops[row], height: height, context: context) { fills.append(($0, $1)) }
        }
        let thickness = context.look.separatorWidth
        var coveredUntil = [Int](repeating: 0, count: context.grid.widths.count)
        var next = 0
        for index in range.dropLast() where thickness > 0 {
            while next < places.count, places[next].row <= index {
                for column in places[next].columns { coveredUntil[column] = places[next].rows.upperBound }
                next += 1
            }
            let y = tops[index + 1 - range.lowerBound] - thickness / 2
            var column = 0
            while column < coveredUntil.count {
                let isFree = coveredUntil[column] <= index + 1
                let end =
                    coveredUntil[column...].firstIndex { ($0 <= index + 1) != isFree } ?? coveredUntil.count
                if isFree {
                    let (left, right) = context.grid.ground(of: column..<end)
                    let rule = Rectangle(x: left, y: y, width: right - left, height: thickness)
                    fills.append((rule, context.look.separatorColor))
                }
                column = end
            }
        }
        Self.distribute(fills, over: &strips)
    }

    /// Puts areas behind the strips they lie in, cut where strips meet.
    private static func distribute(_ fills: [(rectangle: Rectangle, color: Color)], over strips: inout [Strip]) {
        var bottoms: [Double] = []
        for strip in strips { bottoms.append((bottoms.last ?? 0) + strip.height) }
        var grounds = [[FrameItem]](repeating: [], count: strips.count)
        for (rectangle, color) in fills {
            var low = 0
            var high = bottoms.count - 1
            while low < high {
                let middle = (low + high) / 2
                if bottoms[middle] > rectangle.y { high = middle } else { low = middle + 1 }
            }
            let end = rectangle.y + rectangle.height
            var top = low == 0 ? 0 : bottoms[low - 1]
            while low < strips.count, top < end - 0.001 {
                var part = rectangle
                part.y = max(rectangle.y, top) - top
                part.height = min(end, bottoms[low]) - top - part.y
                grounds[low].append(.fill(part, color))
                top = bottoms[low]
                low += 1
            }
        }
        for index in strips.indices where !grounds[index].isEmpty {
            strips[index].items = grounds[index] + strips[index].items
        }
    }

    private func addGrounds(
        of row: TableBlock.Row,
        top: Double,
        height: Double,
        context: TableContext,
        add: (Rectangle, Color) -> Void
    ) {
        let grid = context.grid
        let fill = row.fill ?? (row.kind == .sum ? context.look.sumFill : nil)
        if let fill { add(Rectangle(x: grid.left, y: top, width: grid.width, height: height), fill) }
        guard let highlight = context.highlight, highlight < grid.widths.count, let color = context.look.highlightFill
        else { return }
        let (left, right) = grid.ground(of: highlight..<highlight + 1)
        add(
            Rectangle(x: left, y: top, width: right - left, height: height),
            fill == nil ? color : context.look.highlightSumFill ?? color
        )
    }
}
