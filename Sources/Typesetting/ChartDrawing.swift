/// Draws a chart: lines across with their figures, areas or lines, names beside them.
///
/// Widths of text are estimated, with room to spare, so that the drawing is the same on paper and on the screen.
public struct ChartDrawing {
    let chart: ChartBlock
    let scale: ChartScale
    let valueDigits: Int
    private(set) var drawing: Drawing
    /// The area between the axes.
    private(set) var plot: Rectangle
    private let isNamedAtLines: Bool

    /// Draws a chart.
    ///
    /// - Parameters:
    ///   - chart: What it shows.
    ///   - width: Width in points.
    /// - Returns: The drawing without title, unit and source.
    public static func drawing(of chart: ChartBlock, width: Double) -> Drawing {
        var drawing = ChartDrawing(chart, width: width)
        drawing.draw()
        return drawing.drawing
    }

    private init(_ chart: ChartBlock, width: Double) {
        self.chart = chart
        scale = ChartScale(of: chart)
        valueDigits = chart.digits
        let label = chart.look.label
        let digits = scale.fractionDigits
        let figures = scale.ticks.map { Self.width(GermanNumber.text($0, fractionDigits: digits), label) }
        let left = (figures.max() ?? 0) + 6
        let names = chart.series.map { Self.width($0.name, label) }.max() ?? 0
        isNamedAtLines = chart.kind == .lines && chart.series.count > 1 && names < width * 0.3
        let right = isNamedAtLines ? names + 10 : 4
        let top = chart.look.value.size * 1.6
        plot = Rectangle(x: left, y: top, width: max(width - left - right, 40), height: chart.height)
        drawing = Drawing(width: width, height: top + chart.height)
    }

    private mutating func draw() {
        if chart.series.count > 1, !isNamedAtLines { addLegend() }
        addGrid()
        switch chart.kind {
        case .bars: addBars()
        case .stackedBars: addStacks()
        case .lines: addLines()
        }
        add(.line(from: Point(plot.x, y(0)), to: Point(plot.x + plot.width, y(0))), chart.look.axis, width: 0.8)
        addCategories()
    }

    // MARK: Places

    func y(_ value: Double) -> Double {
        plot.y + plot.height * (scale.greatest - value) / (scale.greatest - scale.least)
    }

    /// Width of the room of one category.
    var slot: Double { plot.width / Double(max(chart.categories.count, 1)) }

    func center(of category: Int) -> Double {
        plot.x + slot * (Double(category) + 0.5)
    }

    func color(_ series: Int) -> Color {
        chart.look.palette.isEmpty ? chart.look.axis : chart.look.palette[series % chart.look.palette.count]
    }

    /// About how wide a text is in points.
    static func width(_ text: String, _ style: TextStyle) -> Double {
        text.reduce(0.0) { sum, character in
            let share =
                character.isNumber
                ? 0.573 : ".,;:!|iljtf ".contains(character) ? 0.3 : character.isUppercase ? 0.68 : 0.565
            return sum + share * style.size
        }
    }

    // MARK: Parts

    mutating func add(_ path: DrawingPath, _ color: Color, width: Double) {
        drawing.shapes.append(Drawing.Shape(path, stroke: Drawing.Stroke(color, width: width)))
    }

    mutating func add(_ shape: Drawing.Shape) {
        drawing.shapes.append(shape)
    }

    mutating func add(_ text: String, at place: Point, anchor: Drawing.Label.Anchor, style: TextStyle) {
        drawing.labels.append(Drawing.Label(text, at: place, anchor: anchor, style: style))
    }

    private mutating func addGrid() {
        for tick in scale.ticks {
            let height = y(tick)
            add(.line(from: Point(plot.x, height), to: Point(plot.x + plot.width, height)), chart.look.grid, width: 0.4)
            add(
                GermanNumber.text(tick, fractionDigits: scale.fractionDigits),
                at: Point(plot.x - 6, height + chart.look.label.size * 0.36),
                anchor: .end,
                style: chart.look.label
            )
        }
    }

    private mutating func addLegend() {
        let style = chart.look.label
        let line = style.size * 1.6
        var (x, y) = (plot.x, line * 0.7)
        for (number, series) in chart.series.enumerated() {
            let width = Self.width(series.name, style) + 40
            if x > plot.x, x + width > drawing.width {
                x = plot.x
                y += line
            }
            let middle = y - style.size * 0.36
            if chart.kind == .lines {
                let path = DrawingPath.line(from: Point(x, middle), to: Point(x + 20, middle))
                add(Drawing.Shape(path, stroke: ChartMarker.stroke(number: number, color: color(number))))
                add(ChartMarker.shape(at: Point(x + 10, middle), number: number, color: color(number)))
            } else {
                addArea(Rectangle(x: x, y: middle - 4, width: 20, height: 8), series: number)
            }
            add(series.name, at: Point(x + 25, y), anchor: .start, style: style)
            x += width
        }
        let added = y + line * 0.4
        plot.y += added
        drawing.height += added
    }

    mutating func addArea(_ box: Rectangle, series: Int) {
        add(Drawing.Shape(.rectangle(box), fill: Drawing.Fill(color(series))))
        if let hatching = ChartHatching.shape(in: box, number: series) { add(hatching) }
        add(.rectangle(box), color(series), width: 0.6)
    }

    private mutating func addLines() {
        var ends: [(number: Int, y: Double)] = []
        for (number, series) in chart.series.enumerated() {
            var points: [Point] = []
            var all: [Point] = []
            for category in chart.categories.indices {
                if let value = series.value(at: category) {
                    points.append(Point(center(of: category), y(value)))
                    all.append(points[points.count - 1])
                } else {
                    addLine(points, series: number)
                    points = []
                }
            }
            addLine(points, series: number)
            for point in all { add(ChartMarker.shape(at: point, number: number, color: color(number))) }
            if let last = all.last { ends.append((number, last.y)) }
        }
        guard isNamedAtLines else { return }
        let style = chart.look.label
        var above = -Double.infinity
        for end in ends.sorted(by: { ($0.y, $0.number) < ($1.y, $1.number) }) {
            let place = max(end.y + style.size * 0.36, above + style.size * 1.2)
            above = place
            var named = style
            named.font.weight = .semibold
            named.color = color(end.number)
            let x = center(of: chart.categories.count - 1) + 7
            add(chart.series[end.number].name, at: Point(x, place), anchor: .start, style: named)
        }
    }

    private mutating func addLine(_ points: [Point], series: Int) {
        guard points.count > 1 else { return }
        let stroke = ChartMarker.stroke(number: series, color: color(series))
        add(Drawing.Shape(.polyline(points), stroke: stroke))
    }

    private mutating func addCategories() {
        let style = chart.look.label
        let line = style.size * 1.25
        let wrapped = chart.categories.map { Self.wrapped($0, style: style, width: slot - 2) }
        let widest = wrapped.flatMap(\.self).map { Self.width($0, style) }.max() ?? 0
        let every = max(1, Int((widest / max(slot - 2, 1) - 0.001).rounded(.up)))
        var lines = 1
        for category in chart.categories.indices where category.isMultiple(of: every) {
            let shown = every == 1 ? wrapped[category] : [chart.categories[category]]
            lines = max(lines, shown.count)
            for (index, text) in shown.enumerated() {
                let y = plot.y + plot.height + style.size * 1.45 + Double(index) * line
                add(text, at: Point(center(of: category), y), anchor: .middle, style: style)
            }
        }
        drawing.height = plot.y + plot.height + style.size * 1.9 + Double(lines - 1) * line
    }

    private static func wrapped(_ text: String, style: TextStyle, width: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let last = lines.last, Self.width(last + " " + word, style) <= width {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        return lines.count > 3 ? [text] : lines
    }
}
