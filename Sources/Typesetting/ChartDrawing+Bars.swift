extension ChartDrawing {
    mutating func addBars() {
        let count = Double(max(chart.series.count, 1))
        let group = min(slot * 0.76, count * 42)
        let width = group / count
        let gap = count > 1 ? min(width * 0.1, 2) : 0
        let style = chart.look.value
        let texts = chart.series.map { series in
            chart.categories.indices.map { series.value(at: $0).map(text) ?? "" }
        }
        let widest = texts.flatMap(\.self).map { Self.width($0, style) }.max() ?? 0
        let hasRoom = widest <= (count > 1 ? width : slot) - 1
        for category in chart.categories.indices {
            let left = center(of: category) - group / 2
            for (number, series) in chart.series.enumerated() {
                guard let value = series.value(at: category) else { continue }
                let x = left + Double(number) * width + gap / 2
                let (top, bottom) = (min(y(value), y(0)), max(y(value), y(0)))
                addArea(Rectangle(x: x, y: top, width: width - gap, height: bottom - top), series: number)
                guard hasRoom else { continue }
                let baseline = value < 0 ? bottom + style.size * 1.05 : top - style.size * 0.35
                let place = Point(x + (width - gap) / 2, baseline)
                addPlate(behind: texts[number][category], at: place, style: style)
                add(texts[number][category], at: place, anchor: .middle, style: style)
            }
        }
    }

    mutating func addStacks() {
        let width = min(slot * 0.62, 54)
        for category in chart.categories.indices {
            var (above, below) = (0.0, 0.0)
            let x = center(of: category) - width / 2
            for (number, series) in chart.series.enumerated() {
                guard let value = series.value(at: category), value != 0 else { continue }
                let start = value > 0 ? above : below
                if value > 0 { above += value } else { below += value }
                let (top, bottom) = (min(y(start), y(start + value)), max(y(start), y(start + value)))
                let box = Rectangle(x: x, y: top, width: width, height: bottom - top)
                addArea(box, series: number)
                addFigure(value, in: box, series: number)
            }
            let sum = above + below
            guard chart.series.count > 1, below == 0, above > 0 else { continue }
            var bold = chart.look.value
            bold.font.weight = .semibold
            guard Self.width(text(sum), bold) <= slot else { continue }
            addPlate(behind: text(sum), at: Point(x + width / 2, y(above) - bold.size * 0.4), style: bold)
            add(text(sum), at: Point(x + width / 2, y(above) - bold.size * 0.4), anchor: .middle, style: bold)
        }
    }

    /// White behind a figure, so that no line runs through it.
    private mutating func addPlate(behind text: String, at place: Point, style: TextStyle) {
        let width = Self.width(text, style)
        let box = Rectangle(
            x: place.x - width / 2,
            y: place.y - style.size * 0.8,
            width: width,
            height: style.size * 0.9
        )
        add(Drawing.Shape(.rectangle(box), fill: Drawing.Fill(Color(0xFFFFFF))))
    }

    /// Writes a figure on its area when there is room, on a plain ground.
    private mutating func addFigure(_ value: Double, in box: Rectangle, series: Int) {
        var style = chart.look.value
        let width = Self.width(text(value), style)
        guard width + 4 <= box.width, box.height >= style.size * 1.5 else { return }
        let middle = Point(box.x + box.width / 2, box.y + box.height / 2)
        if series % 6 != 0 {
            let plate = Rectangle(
                x: middle.x - width / 2 - 2,
                y: middle.y - style.size * 0.62,
                width: width + 4,
                height: style.size * 1.24
            )
            add(Drawing.Shape(.rectangle(plate), fill: Drawing.Fill(color(series))))
        }
        style.color = Color(0xFFFFFF)
        style.font.weight = .semibold
        add(text(value), at: Point(middle.x, middle.y + style.size * 0.36), anchor: .middle, style: style)
    }

    private func text(_ value: Double) -> String {
        GermanNumber.text(value, fractionDigits: valueDigits)
    }
}
