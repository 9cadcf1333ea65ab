/// The lines of a paragraph, each starting at x = 0.
struct ParagraphLines {
    /// Glyph runs of each line, with the number of the text run they come from.
    let lines: [[(source: Int, run: GlyphRun)]]

    /// Breaks and places a paragraph.
    init(_ paragraph: Paragraph, width: Double, measure: any TextMeasuring, hyphenation: (any Hyphenating)?) {
        let directions = ParagraphDirections(paragraph, measure: measure)
        let (material, ends) = Self.broken(
            paragraph,
            directions: directions,
            width: width,
            measure: measure,
            hyphenation: hyphenation
        )
        let isFlushRight =
            directions.map { Self.isFlushRight(paragraph, directions: $0, lineCount: ends.count) } ?? false
        var lines: [[(source: Int, run: GlyphRun)]] = []
        var start = 0
        for end in ends {
            let fit = Fit(paragraph, items: material.items, from: start, to: end, measure: width)
            if let directions {
                lines.append(
                    Self.directedLine(
                        fit,
                        of: paragraph,
                        material: material,
                        directions: directions,
                        isFlushRight: isFlushRight,
                        measure: measure
                    )
                )
            } else {
                lines.append(Self.line(fit, of: paragraph, material: material, measure: measure))
            }
            start = end + 1
        }
        self.lines = lines
    }

    /// The material and its line ends. Ragged lines hardly ever need a division: where may be divided is only asked when
    /// they do.
    private static func broken(
        _ paragraph: Paragraph,
        directions: ParagraphDirections?,
        width: Double,
        measure: any TextMeasuring,
        hyphenation: (any Hyphenating)?
    ) -> (ParagraphMaterial, [Int]) {
        var mayDivide = paragraph.hyphenates && hyphenation != nil && paragraph.alignment != .justified
        if case .heading = paragraph.role { mayDivide = false }
        if mayDivide {
            let material = ParagraphMaterial(
                paragraph,
                directions: directions,
                width: width,
                measure: measure,
                hyphenation: nil
            )
            let breaker = LineBreaker(width: width, isJustified: false)
            if let ends = breaker.lineEndsWithoutDivision(in: material.items) { return (material, ends) }
        }
        let material = ParagraphMaterial(
            paragraph,
            directions: directions,
            width: width,
            measure: measure,
            hyphenation: hyphenation
        )
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
        _ fit: Fit,
        of paragraph: Paragraph,
        material: ParagraphMaterial,
        measure: any TextMeasuring
    ) -> [(source: Int, run: GlyphRun)] {
        var runs: [(source: Int, run: GlyphRun)] = []
        var x = fit.start
        func add(_ glyphs: some Collection<Glyph>, of source: Int) {
            if runs.last?.source != source {
                let style = paragraph.runs[source].style
                runs.append((source, GlyphRun(x: x, style: style, glyphs: [], link: paragraph.runs[source].link)))
            }
            runs[runs.count - 1].run.glyphs.append(contentsOf: glyphs)
        }
        for item in fit.body where item.kind != .penalty {
            let piece = material.pieces[item.piece]
            if item.kind == .box {
                add(piece.glyphs[item.glyphs], of: piece.run)
                x += item.width
            } else {
                let amount = fit.width(of: item)
                add(fit.stretched(piece, to: amount, size: paragraph.runs[piece.run].style.size), of: piece.run)
                x += amount
            }
        }
        let last = material.items[fit.end]
        if last.dividesWord {
            let source = material.pieces[last.piece].run
            add([measure.hyphen(in: paragraph.runs[source].style.font)], of: source)
        } else if last.kind == .glue {
            let piece = material.pieces[last.piece]
            add(piece.glyphs, of: runs.last?.source ?? piece.run)
        }
        return runs
    }

    /// What stands on a line, and how it fills the measure.
    struct Fit {
        /// Boxes, spaces and penalties in reading order.
        let body: ArraySlice<BreakItem>
        /// The item at which the line ends.
        let end: Int
        /// Width there is, in points.
        let measure: Double
        /// Left end of the line in points.
        let start: Double
        /// How far spaces are stretched (positive) or shrunk (negative).
        private let adjustment: Double

        init(_ paragraph: Paragraph, items: [BreakItem], from start: Int, to end: Int, measure: Double) {
            var first = start
            while first < end, items[first].kind != .box {
                first += 1
            }
            body = items[min(first, end)..<end]
            self.end = end
            self.measure = measure
            let hyphen = items[end].dividesWord ? items[end].width : 0
            let natural = body.reduce(hyphen) { $0 + ($1.kind == .penalty ? 0 : $1.width) }
            let isLast = items[end].kind == .penalty && items[end].cost <= BreakItem.forced
            adjustment =
                paragraph.alignment == .justified
                ? Self.adjustment(rest: measure - natural, in: body, isLast: isLast)
                : 0
            self.start =
                switch paragraph.alignment {
                case .leading, .justified: 0
                case .trailing: measure - natural
                case .center: (measure - natural) / 2
                }
        }

        /// Width of a space in points.
        func width(of glue: BreakItem) -> Double {
            glue.width + adjustment * (adjustment > 0 ? glue.stretch : glue.shrink)
        }

        /// The glyphs of a space, as wide as it is on this line.
        func stretched(_ space: ParagraphMaterial.Piece, to width: Double, size: Double) -> [Glyph] {
            space.glyphs.map { glyph in
                var glyph = glyph
                glyph.advance = width * 1000 / size / Double(space.glyphs.count)
                return glyph
            }
        }

        private static func adjustment(rest: Double, in body: ArraySlice<BreakItem>, isLast: Bool) -> Double {
            let stretch = body.reduce(0) { $0 + $1.stretch }
            let shrink = body.reduce(0) { $0 + $1.shrink }
            if rest < 0 { return shrink > 0 ? max(rest / shrink, -1) : 0 }
            return isLast || stretch == 0 ? 0 : rest / stretch
        }
    }
}
