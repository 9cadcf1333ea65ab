/// The lines of a paragraph, each starting at x = 0.
struct ParagraphLines {
    /// Glyph runs of each line, with the number of the text run they come from.
    let lines: [[(source: Int, run: GlyphRun)]]

    /// Breaks and places a paragraph.
    init(_ paragraph: Paragraph, width: Double, measure: any TextMeasuring, hyphenation: (any Hyphenating)?) {
        let (material, ends) = Self.broken(paragraph, width: width, measure: measure, hyphenation: hyphenation)
        var lines: [[(source: Int, run: GlyphRun)]] = []
        var start = 0
        for end in ends {
            lines.append(
                Self.line(paragraph, material: material, from: start, to: end, width: width, measure: measure)
            )
            start = end + 1
        }
        self.lines = lines
    }

    /// The material and its line ends. Ragged lines hardly ever need a division: where may be divided is only asked when
    /// they do.
    private static func broken(
        _ paragraph: Paragraph,
        width: Double,
        measure: any TextMeasuring,
        hyphenation: (any Hyphenating)?
    ) -> (ParagraphMaterial, [Int]) {
        var mayDivide = paragraph.hyphenates && hyphenation != nil && paragraph.alignment != .justified
        if case .heading = paragraph.role { mayDivide = false }
        if mayDivide {
            let material = ParagraphMaterial(paragraph, width: width, measure: measure, hyphenation: nil)
            let breaker = LineBreaker(width: width, isJustified: false)
            if let ends = breaker.lineEndsWithoutDivision(in: material.items) { return (material, ends) }
        }
        let material = ParagraphMaterial(paragraph, width: width, measure: measure, hyphenation: hyphenation)
        return (material, lineEnds(paragraph, material: material, width: width))
    }

    /// The line ends; those of a heading are balanced: the narrowest measure that needs no further line.
    private static func lineEnds(_ paragraph: Paragraph, material: ParagraphMaterial, width: Double) -> [Int] {
        func ends(_ width: Double) -> [Int] {
            LineBreaker(width: width, isJustified: paragraph.alignment == .justified)
                .lineEnds(in: material.items, allowingDivision: paragraph.hyphenates)
        }
        var best = ends(width)
        guard case .heading = paragraph.role, best.count > 1 else { return best }
        let widestBox = material.items.reduce(0) { $1.kind == .box ? max($0, $1.width) : $0 }
        var tooNarrow = max(width * 0.5, min(widestBox, width))
        var wide = width
        while wide - tooNarrow > 4 {
            let middle = (wide + tooNarrow) / 2
            let attempt = ends(middle)
            if attempt.count == best.count {
                best = attempt
                wide = middle
            } else {
                tooNarrow = middle
            }
        }
        return best
    }

    private static func line(
        _ paragraph: Paragraph,
        material: ParagraphMaterial,
        from start: Int,
        to end: Int,
        width: Double,
        measure: any TextMeasuring
    ) -> [(source: Int, run: GlyphRun)] {
        let items = material.items
        var first = start
        while first < end, items[first].kind != .box {
            first += 1
        }
        let body = items[min(first, end)..<end]
        let hyphen = items[end].dividesWord ? items[end].width : 0
        let natural = body.reduce(hyphen) { $0 + ($1.kind == .penalty ? 0 : $1.width) }
        let isLast = items[end].kind == .penalty && items[end].cost <= BreakItem.forced
        let adjustment =
            paragraph.alignment == .justified
            ? Self.adjustment(rest: width - natural, in: body, isLast: isLast)
            : 0
        var runs: [(source: Int, run: GlyphRun)] = []
        var x = Self.start(paragraph.alignment, rest: width - natural)
        func add(_ glyphs: some Collection<Glyph>, of source: Int) {
            if runs.last?.source != source {
                let style = paragraph.runs[source].style
                runs.append((source, GlyphRun(x: x, style: style, glyphs: [], link: paragraph.runs[source].link)))
            }
            runs[runs.count - 1].run.glyphs.append(contentsOf: glyphs)
        }
        for item in visualOrder(of: body, in: material) {
            let piece = material.pieces[item.piece]
            if item.kind == .box {
                add(piece.glyphs[item.glyphs], of: piece.run)
                x += item.width
            } else {
                let amount = item.width + adjustment * (adjustment > 0 ? item.stretch : item.shrink)
                let size = paragraph.runs[piece.run].style.size
                add(
                    piece.glyphs.map { glyph in
                        var glyph = glyph
                        glyph.advance = amount * 1000 / size / Double(piece.glyphs.count)
                        return glyph
                    },
                    of: piece.run
                )
                x += amount
            }
        }
        if items[end].dividesWord {
            let source = material.pieces[items[end].piece].run
            add([measure.hyphen(in: paragraph.runs[source].style.font)], of: source)
        } else if items[end].kind == .glue {
            let piece = material.pieces[items[end].piece]
            add(piece.glyphs, of: runs.last?.source ?? piece.run)
        }
        return runs
    }

    /// What is visible of a line from left to right: names in scripts written from right to left are turned as a whole.
    private static func visualOrder(of body: ArraySlice<BreakItem>, in material: ParagraphMaterial) -> [BreakItem] {
        var items = body.filter { $0.kind != .penalty }
        func isTurned(_ index: Int) -> Bool {
            items[index].kind == .box && material.pieces[items[index].piece].isRightToLeft
        }
        guard material.hasRightToLeft else { return items }
        var index = 0
        while index < items.count {
            guard isTurned(index) else {
                index += 1
                continue
            }
            var last = index
            var next = index + 1
            while next < items.count, items[next].kind == .glue || isTurned(next) {
                if isTurned(next) { last = next }
                next += 1
            }
            items[index...last].reverse()
            index = last + 1
        }
        return items
    }

    private static func adjustment(rest: Double, in body: ArraySlice<BreakItem>, isLast: Bool) -> Double {
        let stretch = body.reduce(0) { $0 + $1.stretch }
        let shrink = body.reduce(0) { $0 + $1.shrink }
        if rest < 0 { return shrink > 0 ? max(rest / shrink, -1) : 0 }
        return isLast || stretch == 0 ? 0 : rest / stretch
    }

    private static func start(_ alignment: Paragraph.Alignment, rest: Double) -> Double {
        switch alignment {
        case .leading, .justified: 0
        case .trailing: rest
        case .center: rest / 2
        }
    }
}
