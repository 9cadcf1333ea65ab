/// The vertical axis of a chart: round figures from below the least value to above the greatest, zero always among them.
struct ChartScale {
    /// The figures at which lines are drawn, ascending.
    let ticks: [Double]
    /// Digits behind the comma of these figures.
    let fractionDigits: Int

    var least: Double { ticks[0] }
    var greatest: Double { ticks[ticks.count - 1] }

    init(of chart: ChartBlock) {
        var least = 0.0
        var greatest = 0.0
        for category in chart.categories.indices {
            let values = chart.series.compactMap { $0.value(at: category) }
            if chart.kind == .stackedBars {
                greatest = max(greatest, values.filter { $0 > 0 }.reduce(0, +))
                least = min(least, values.filter { $0 < 0 }.reduce(0, +))
            } else {
                greatest = max(greatest, values.max() ?? 0)
                least = min(least, values.min() ?? 0)
            }
        }
        if greatest == least { greatest = least + 1 }
        let step = Self.roundStep((greatest - least) / 5)
        let first = (least / step + 1e-9).rounded(.down)
        let last = (greatest / step - 1e-9).rounded(.up)
        ticks = stride(from: first, through: last, by: 1).map { $0 * step }
        fractionDigits = GermanNumber.fractionDigits(of: ticks, most: 3)
    }

    /// 1, 2, 2.5 or 5 times a power of ten.
    private static func roundStep(_ wanted: Double) -> Double {
        var power = 1.0
        while power * 10 <= wanted { power *= 10 }
        while power > wanted { power /= 10 }
        let share = wanted / power
        return power * (share <= 1 ? 1 : share <= 2 ? 2 : share <= 2.5 ? 2.5 : share <= 5 ? 5 : 10)
    }
}

extension ChartBlock.Series {
    /// The figure of a category; nil where there is none that can be drawn.
    func value(at category: Int) -> Double? {
        guard category < values.count, let value = values[category], value.isFinite, abs(value) < 1e14 else {
            return nil
        }
        return value
    }
}
