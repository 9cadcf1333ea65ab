/// Chooses the line ends of a paragraph so that the whole paragraph looks best, not each line by itself.
struct LineBreaker {
    /// Width of the lines in points.
    let width: Double
    /// Whether spaces are stretched and shrunk to fill the line.
    let isJustified: Bool

    /// Share of the measure that the last line of a paragraph should fill.
    private static let leastLastLine = 0.16
    /// Lines in a row that may end with a hyphen.
    private static let longestLadder = 2
    /// Most line starts that are weighed against each other. More lie in one line only where glyphs without width follow
    /// each other.
    private static let mostActive = 400

    private struct Node {
        var item: Int
        var start: Int
        var fitness: Int
        var demerits: Double
        var previous: Int
        var dividesWord: Bool
        /// Lines in a row that end with a hyphen, this one included.
        var ladder: Int
    }

    private struct Candidate {
        var node: Int
        var demerits: Double
        var fitness: Int
    }

    /// - Parameters:
    ///   - items: Material that ends with a forced penalty.
    ///   - allowingDivision: Whether words may be divided.
    /// - Returns: The indices of the items at which lines end, ascending.
    func lineEnds(in items: [BreakItem], allowingDivision: Bool) -> [Int] {
        if let ends = lineEndsWithoutDivision(in: items) { return ends }
        let sums = Sums(items)
        if allowingDivision,
            let ends = attempt(items, sums, division: true, tolerance: isJustified ? 2.6 : 2.5, emergency: false)
        {
            return ends
        }
        let last = attempt(items, sums, division: allowingDivision, tolerance: .infinity, emergency: true)
        return last ?? [items.count - 1]
    }

    /// - Parameter items: Material that ends with a forced penalty.
    /// - Returns: The line ends if good lines can be had without dividing a word.
    func lineEndsWithoutDivision(in items: [BreakItem]) -> [Int]? {
        attempt(items, Sums(items), division: false, tolerance: isJustified ? 0.8 : 1.7, emergency: false)
    }

    private func attempt(
        _ items: [BreakItem],
        _ sums: Sums,
        division: Bool,
        tolerance: Double,
        emergency: Bool
    ) -> [Int]? {
        var nodes = [
            Node(
                item: -1,
                start: firstBox(after: -1, in: items),
                fitness: 1,
                demerits: 0,
                previous: -1,
                dividesWord: false,
                ladder: 0
            )
        ]
        var active = [0]
        for index in items.indices where isLegalEnd(index, in: items, division: division, emergency: emergency) {
            var best = [Candidate?](repeating: nil, count: Self.longestLadder + 2)
            var remaining: [Int] = []
            var overfull: Candidate?
            for node in active {
                let line = Line(from: nodes[node].start, to: index, items: items, sums: sums)
                let ratio = ratio(of: line, isLast: index == items.count - 1)
                let isTooLong = ratio < -1.000_001
                if items[index].cost > BreakItem.forced && !isTooLong { remaining.append(node) }
                if isTooLong {
                    overfull = Candidate(node: node, demerits: nodes[node].demerits + 1e8, fitness: 0)
                    continue
                }
                guard ratio <= tolerance else { continue }
                var candidate = rate(node: nodes[node], at: node, end: index, ratio: ratio, items: items)
                if line.endsParagraphPart, nodes[node].item >= 0, line.width < width * Self.leastLastLine {
                    candidate.demerits += isJustified ? 9_000 : 40_000
                    // Half a word alone on the last line looks worse than a loose line above it.
                    if nodes[node].dividesWord { candidate.demerits += 150_000 }
                }
                let ladder = items[index].showsHyphen ? min(nodes[node].ladder, Self.longestLadder) + 1 : 0
                if best[ladder].map({ candidate.demerits < $0.demerits }) ?? true { best[ladder] = candidate }
            }
            if remaining.isEmpty, best.allSatisfy({ $0 == nil }) {
                guard emergency else { return nil }
                best[0] = overfull
            }
            active = Array(remaining.suffix(Self.mostActive))
            for (ladder, candidate) in best.enumerated() {
                guard let candidate else { continue }
                nodes.append(
                    Node(
                        item: index,
                        start: firstBox(after: index, in: items),
                        fitness: candidate.fitness,
                        demerits: candidate.demerits,
                        previous: candidate.node,
                        dividesWord: items[index].dividesWord,
                        ladder: ladder
                    )
                )
                active.append(nodes.count - 1)
            }
            if active.isEmpty { return nil }
        }
        let ends = active.filter { nodes[$0].item == items.count - 1 }
        guard let end = ends.min(by: { nodes[$0].demerits < nodes[$1].demerits }) else { return nil }
        var places: [Int] = []
        var node = end
        while node > 0 {
            places.append(nodes[node].item)
            node = nodes[node].previous
        }
        return places.reversed()
    }

    private func isLegalEnd(_ index: Int, in items: [BreakItem], division: Bool, emergency: Bool) -> Bool {
        let item = items[index]
        switch item.kind {
        case .box: return false
        case .glue: return index > 0 && items[index - 1].kind == .box
        case .penalty:
            return item.cost < BreakItem.forbidden && (division || !item.dividesWord)
                && (emergency || !item.isLastResort)
        }
    }

    private func firstBox(after index: Int, in items: [BreakItem]) -> Int {
        var next = index + 1
        while next < items.count, items[next].kind != .box, items[next].cost > BreakItem.forced {
            next += 1
        }
        return next
    }

    /// How far the spaces of a line must be stretched (positive) or shrunk (negative); 1 is as far as is good.
    private func ratio(of line: Line, isLast: Bool) -> Double {
        let rest = width - line.width
        if rest < 0 {
            return isJustified && line.shrink > 0 ? rest / line.shrink : (rest < -0.01 ? -2 : 0)
        }
        if isLast || line.endsParagraphPart { return 0 }
        guard isJustified else { return rest / (width * 0.3) }
        return line.stretch > 0 ? rest / line.stretch : (rest < 0.01 ? 0 : 1000)
    }

    private func rate(node: Node, at place: Int, end: Int, ratio: Double, items: [BreakItem]) -> Candidate {
        let item = items[end]
        let badness = min(100 * abs(ratio * ratio * ratio), 1e5)
        let cost = item.kind == .penalty && item.cost > BreakItem.forced ? item.cost : 0
        var demerits = (10 + badness) * (10 + badness) + cost * cost
        if item.showsHyphen && node.ladder > 0 {
            demerits += node.ladder < Self.longestLadder ? 12_000 : 10_000_000
        }
        if end == items.count - 1 && node.dividesWord { demerits += 8_000 }
        let fitness = ratio < -0.5 ? 0 : ratio <= 0.5 ? 1 : ratio <= 1 ? 2 : 3
        if isJustified && abs(fitness - node.fitness) > 1 { demerits += 3_000 }
        return Candidate(node: place, demerits: node.demerits + demerits, fitness: fitness)
    }
}

/// Sums of widths before each item, so that any line is measured in one step.
private struct Sums {
    private(set) var width: [Double] = [0]
    private(set) var stretch: [Double] = [0]
    private(set) var shrink: [Double] = [0]

    init(_ items: [BreakItem]) {
        width.reserveCapacity(items.count + 1)
        for (index, item) in items.enumerated() {
            width.append(width[index] + (item.kind == .penalty ? 0 : item.width))
            stretch.append(stretch[index] + item.stretch)
            shrink.append(shrink[index] + item.shrink)
        }
    }
}

/// The natural measures of one possible line.
private struct Line {
    let width: Double
    let stretch: Double
    let shrink: Double
    let endsParagraphPart: Bool

    init(from start: Int, to end: Int, items: [BreakItem], sums: Sums) {
        let first = min(start, end)
        let hyphen = items[end].kind == .penalty ? items[end].width : 0
        width = sums.width[end] - sums.width[first] + hyphen
        stretch = sums.stretch[end] - sums.stretch[first]
        shrink = sums.shrink[end] - sums.shrink[first]
        endsParagraphPart = items[end].kind == .penalty && items[end].cost <= BreakItem.forced
    }
}
