extension BlockLayout {
    /// Text that fits on one line as it is, without the work that breaking lines takes.
    struct SingleLine {
        var glyphs: [Glyph]
        var width: Double
    }

    /// Bytes of the longest text that is tried on one line.
    private static let longestLine = 160

    /// Shapes a text as a whole when it is short, has nothing that forces or drops anything at line ends, runs from left to
    /// right, and is no wider than there is room.
    func singleLine(_ run: TextRun, width: Double) -> SingleLine? {
        guard run.text.utf8.count <= Self.longestLine, Self.isPlain(run.text), measure.directions(of: run.text) == nil
        else { return nil }
        let glyphs = measure.glyphs(for: run.text, in: run.style.font)
        let points = glyphs.reduce(0) { $0 + $1.advance } * run.style.size / 1000
        return points <= width ? SingleLine(glyphs: glyphs, width: points) : nil
    }

    /// Whether a text starts and ends with something to see, and has no line feeds, tabs or double spaces.
    private static func isPlain(_ text: String) -> Bool {
        var previous: UInt8 = 32
        for byte in text.utf8 {
            if byte < 32 || (byte == 32 && previous == 32) { return false }
            previous = byte
        }
        return previous != 32
    }

    /// The line of a single run as an item, its baseline measured from the top of a line of its leading.
    func item(
        _ line: SingleLine,
        of run: TextRun,
        alignment: Paragraph.Alignment,
        x: Double,
        width: Double,
        baseline: Double,
        node: Int
    ) -> FrameItem {
        let start =
            switch alignment {
            case .leading, .justified: x
            case .trailing: x + width - line.width
            case .center: x + (width - line.width) / 2
            }
        let placed = GlyphRun(x: start, style: run.style, glyphs: line.glyphs, node: node, link: run.link)
        return .text(baseline: baseline, runs: [placed])
    }

    /// Distance of the baseline from the top of a line, by which capitals stand in its middle.
    func baseline(of style: TextStyle, leading: Double) -> Double {
        (leading + measure.capHeight(of: style.font) * style.size / 1000) / 2
    }
}
