extension ParagraphLines {
    /// What of a line moves as one when directions change in it.
    private struct Part {
        var source: Int
        var level: UInt8
        var glyphs: [Glyph]
        var width: Double
        var isSpace = false
    }

    /// Lines of a paragraph that runs from right to left are flush right when it is running text; a single line, as a name
    /// in a table is, stays where names stand.
    static func isFlushRight(_ paragraph: Paragraph, directions: ParagraphDirections, lineCount: Int) -> Bool {
        guard directions.isRightToLeft, paragraph.role == .body, lineCount > 1 else { return false }
        return paragraph.alignment == .leading || paragraph.alignment == .justified
    }

    /// A line in which directions change: its parts stand as they are seen, the runs follow each other as they are read.
    /// Words from right to left are runs of their own, so that only letters are shown against the order of reading.
    static func directedLine(
        _ fit: Fit,
        of paragraph: Paragraph,
        material: ParagraphMaterial,
        directions: ParagraphDirections,
        isFlushRight: Bool,
        measure: any TextMeasuring
    ) -> [(source: Int, run: GlyphRun)] {
        let base: UInt8 = directions.isRightToLeft ? 1 : 0
        var parts: [Part] = []
        // Spaces at the end of a line follow the paragraph (rule L1).
        var trailing = 0
        for item in fit.body where item.kind != .penalty {
            let piece = material.pieces[item.piece]
            var part = Part(source: piece.run, level: piece.level, glyphs: [], width: item.width)
            if item.kind == .box {
                part.glyphs += piece.glyphs[item.glyphs]
            } else {
                part.width = fit.width(of: item)
                part.isSpace = true
                part.glyphs = fit.stretched(piece, to: part.width, size: paragraph.runs[piece.run].style.size)
            }
            trailing = item.kind == .glue || part.glyphs.isEmpty ? trailing + 1 : 0
            parts.append(part)
        }
        for index in parts.indices.suffix(trailing) { parts[index].level = base }
        let last = material.items[fit.end]
        var overhang = 0.0
        if last.dividesWord {
            let piece = material.pieces[last.piece]
            let hyphen = measure.hyphen(in: paragraph.runs[piece.run].style.font)
            parts.append(Part(source: piece.run, level: piece.level, glyphs: [hyphen], width: last.width))
        } else if last.kind == .glue {
            let piece = material.pieces[last.piece]
            parts.append(
                Part(source: parts.last?.source ?? piece.run, level: base, glyphs: piece.glyphs, width: last.width)
            )
            overhang = last.width
        }
        let width = parts.reduce(0) { $0 + $1.width } - overhang
        let start = isFlushRight ? fit.measure - width : fit.start
        return runs(
            of: parts,
            in: measure.visualOrder(of: parts.map(\.level)),
            from: directions.isRightToLeft ? start - overhang : start,
            paragraph: paragraph
        )
    }

    private static func runs(
        of parts: [Part],
        in order: [Int],
        from start: Double,
        paragraph: Paragraph
    ) -> [(source: Int, run: GlyphRun)] {
        var runs: [(place: Int, part: Part, run: GlyphRun)] = []
        var x = start
        for place in order {
            let part = parts[place]
            defer { x += part.width }
            guard !part.glyphs.isEmpty else { continue }
            if let last = runs.last, last.part.source == part.source, last.part.level == part.level,
                part.level % 2 == 0 || part.isSpace == last.part.isSpace
            {
                runs[runs.count - 1].place = min(last.place, place)
            } else {
                let source = paragraph.runs[part.source]
                var run = GlyphRun(x: x, style: source.style, glyphs: [], link: source.link)
                run.isRightToLeft = part.level % 2 == 1
                runs.append((place, part, run))
            }
            runs[runs.count - 1].run.glyphs += part.glyphs
        }
        return runs.sorted { $0.place < $1.place }.map { ($0.part.source, $0.run) }
    }
}
