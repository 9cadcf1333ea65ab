extension BlockLayout {
    mutating func strips(of block: ContentsBlock, x: Double, width: Double, parent: Int) -> [Strip] {
        guard let deepest = block.levels.last, !block.entries.isEmpty else { return [] }
        var open: [(level: Int, node: Int)] = [(Int.min, addNode(.contents, parent: parent))]
        var strips: [Strip] = []
        var previous = Int.min
        for entry in block.entries {
            while open.count > 1, let last = open.last, entry.level < last.level { open.removeLast() }
            if entry.level > previous, previous != Int.min {
                open.append((entry.level, addNode(.contents, parent: open[open.count - 1].node)))
            }
            previous = entry.level
            let look = entry.level >= 1 && entry.level <= block.levels.count ? block.levels[entry.level - 1] : deepest
            let item = addNode(.contentsItem, parent: open[open.count - 1].node)
            let link = addNode(.link, parent: addNode(.reference, parent: item))
            var part = self.strips(
                of: Paragraph(
                    [TextRun(entry.title, style: look.style)],
                    role: .plain,
                    hyphenates: false,
                    indent: look.indent
                ),
                x: x,
                width: width - block.numberWidth,
                parent: link
            )
            guard !part.isEmpty else { continue }
            for index in part.indices { part[index].items = part[index].items.map { $0.linking("#" + entry.anchor) } }
            finish(&part[part.count - 1], entry: entry, look: look, block: block, right: x + width, node: link)
            part[0].spaceBefore = look.spaceBefore
            for index in part.indices.dropFirst() { part[index].allowsBreakBefore = false }
            strips += part
        }
        keepFirstLinesOfDepths(of: block.entries, strips: &strips)
        return strips
    }

    /// Adds leader and page number to the last line of an entry.
    private func finish(
        _ strip: inout Strip,
        entry: ContentsBlock.Entry,
        look: ContentsBlock.Level,
        block: ContentsBlock,
        right: Double,
        node: Int
    ) {
        guard case .text(let baseline, var runs)? = strip.items.last, let title = runs.last else { return }
        let size = look.style.size
        let glyphs = measure.glyphs(for: entry.page, in: look.style.font)
        let numberWidth = glyphs.reduce(0) { $0 + $1.advance } * size / 1000
        let start = title.x + title.width + size * 0.5
        let end = right - max(numberWidth, block.numberWidth * 0.5) - size * 0.5
        let count = Int((end - start) / block.dotDistance)
        var dotFont = look.style.font
        dotFont.weight = .regular
        if count > 1, let dot = measure.glyphs(for: ".", in: dotFont).first {
            var spaced = dot
            spaced.advance = block.dotDistance * 1000 / size
            var style = look.style
            style.font = dotFont
            let edge = right - block.numberWidth
            let first = edge - Double(Int((edge - start) / block.dotDistance)) * block.dotDistance
            let dots = Int((end - first) / block.dotDistance)
            if dots > 0 {
                runs.append(GlyphRun(x: first, style: style, glyphs: Array(repeating: spaced, count: dots)))
            }
        }
        if !glyphs.isEmpty {
            runs.append(
                GlyphRun(
                    x: right - numberWidth,
                    style: look.style,
                    glyphs: glyphs,
                    node: node,
                    link: "#" + entry.anchor
                )
            )
        }
        strip.items[strip.items.count - 1] = .text(baseline: baseline, runs: runs)
    }

    /// A line above deeper lines does not end a page.
    private func keepFirstLinesOfDepths(of entries: [ContentsBlock.Entry], strips: inout [Strip]) {
        guard strips.count == entries.count else { return }
        for index in strips.indices.dropFirst() where entries[index].level > entries[index - 1].level {
            strips[index].allowsBreakBefore = false
        }
    }
}

extension FrameItem {
    /// The same text as a link.
    fileprivate func linking(_ address: String) -> FrameItem {
        guard case .text(let baseline, let runs) = self else { return self }
        return .text(
            baseline: baseline,
            runs: runs.map { run in
                var run = run
                run.link = address
                return run
            }
        )
    }
}
