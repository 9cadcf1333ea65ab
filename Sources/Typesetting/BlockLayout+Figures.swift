extension BlockLayout {
    mutating func strips(of figure: FigureBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        let size = figure.size(within: width)
        guard size.width > 0, size.height > 0 else { return [] }
        let node = addNode(.figure, parent: parent)
        structure[node].alternative = figure.alternative
        let left =
            switch figure.alignment {
            case .leading: x
            case .center: x + (width - size.width) / 2
            case .trailing: x + width - size.width
            }
        let place = Rectangle(x: left, y: 0, width: size.width, height: size.height)
        var strips = [Strip(height: size.height, items: items(of: figure.content, at: place, node: node))]
        guard let caption = figure.caption else { return strips }
        var lines = self.strips(of: caption, x: x, width: width, parent: parent)
        for index in lines.indices { lines[index].allowsBreakBefore = false }
        if !lines.isEmpty { lines[0].spaceBefore = figure.captionSpace }
        strips += lines
        return strips
    }

    /// The figure itself and, of a drawing, its text.
    private func items(of content: FigureBlock.Content, at place: Rectangle, node: Int) -> [FrameItem] {
        guard case .drawing(let original) = content else {
            return [.figure(PlacedFigure(content: content, place: place, node: node))]
        }
        var drawing = original.scaled(by: place.width / original.width)
        let labels = drawing.labels
        drawing.labels = []
        return [.figure(PlacedFigure(content: .drawing(drawing), place: place, node: node))]
            + labels.compactMap { item(of: $0, at: place, node: node) }
    }

    private func item(of label: Drawing.Label, at place: Rectangle, node: Int) -> FrameItem? {
        let glyphs = measure.glyphs(for: label.text, in: label.style.font)
        guard !glyphs.isEmpty else { return nil }
        let width = glyphs.reduce(0) { $0 + $1.advance } * label.style.size / 1000
        let shift =
            switch label.anchor {
            case .start: 0.0
            case .middle: width / 2
            case .end: width
            }
        let run = GlyphRun(x: place.x + label.place.x - shift, style: label.style, glyphs: glyphs, node: node)
        return .text(baseline: place.y + label.place.y, runs: [run])
    }

    /// Title and unit, the drawing, the figures if wanted, the source: never divided.
    mutating func strips(of chart: ChartBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        func line(_ text: String, _ style: TextStyle) -> Block {
            .paragraph(Paragraph([TextRun(text, style: style)], hyphenates: false))
        }
        var blocks: [Block] = []
        if !chart.title.isEmpty { blocks.append(line(chart.title, chart.look.title)) }
        if !chart.unit.isEmpty { blocks.append(line("in \(chart.unit)", chart.look.label)) }
        if !blocks.isEmpty { blocks.append(.space(4)) }
        blocks.append(
            .figure(
                FigureBlock(
                    .drawing(ChartDrawing.drawing(of: chart, width: width)),
                    alternative: chart.spokenAlternative
                )
            )
        )
        if chart.showsTable { blocks.append(.table(chart.table)) }
        if !chart.source.isEmpty {
            blocks += [.space(4), line("Quelle: \(chart.source)", chart.look.label)]
        }
        var (strips, _) = layout(blocks, x: x, width: width, parent: parent)
        for index in strips.indices.dropFirst() { strips[index].allowsBreakBefore = false }
        return strips
    }
}
