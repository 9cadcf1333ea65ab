/// The shortest way from one sequence to another by leaving out and putting in (Myers 1986).
enum EditScript {
    enum Step: Equatable {
        /// In both; the index in the new sequence.
        case same(Int)
        /// Only in the old; the index there.
        case removed(Int)
        /// Only in the new; the index there.
        case added(Int)

        var isSame: Bool { if case .same = self { true } else { false } }
    }

    /// Sequences that differ in more places are not worth the time and memory of the shortest way: all of the old goes, all of
    /// the new comes.
    private static let mostDifferences = 2_000

    static func between<Element: Hashable>(_ old: [Element], _ new: [Element]) -> [Step] {
        // Numbers compare faster than texts.
        var numbers: [Element: Int] = [:]
        func number(_ element: Element) -> Int {
            if let known = numbers[element] { return known }
            numbers[element] = numbers.count
            return numbers.count - 1
        }
        let (a, b) = (old.map(number), new.map(number))
        var start = 0
        while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
        var (endA, endB) = (a.count, b.count)
        while endA > start, endB > start, a[endA - 1] == b[endB - 1] { (endA, endB) = (endA - 1, endB - 1) }
        let middle = steps(a[start..<endA], b[start..<endB])
        return (0..<start).map { .same($0) } + middle + (endB..<b.count).map { .same($0) }
    }

    private static func steps(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> [Step] {
        let everything = a.indices.map { Step.removed($0) } + b.indices.map { Step.added($0) }
        if a.isEmpty || b.isEmpty { return everything }
        let most = min(a.count + b.count, mostDifferences)
        // How far each diagonal reaches, -d...d, for each number of differences.
        var reached: [[Int]] = []
        var current = Array(repeating: 0, count: 2 * most + 3)
        let middle = most + 1
        for d in 0...most {
            for k in stride(from: -d, through: d, by: 2) {
                let isDown = k == -d || k != d && current[middle + k - 1] < current[middle + k + 1]
                var x = isDown ? current[middle + k + 1] : current[middle + k - 1] + 1
                var y = x - k
                while x < a.count, y < b.count, a[a.startIndex + x] == b[b.startIndex + y] { (x, y) = (x + 1, y + 1) }
                current[middle + k] = x
                if x >= a.count, y >= b.count { return walkBack(a, b, differences: d, reached) }
            }
            reached.append(Array(current[(middle - d)...(middle + d)]))
        }
        return everything
    }

    private static func walkBack(
        _ a: ArraySlice<Int>,
        _ b: ArraySlice<Int>,
        differences: Int,
        _ reached: [[Int]]
    ) -> [Step] {
        var steps: [Step] = []
        var (x, y) = (a.count, b.count)
        for d in stride(from: differences, to: 0, by: -1) {
            let before = reached[d - 1]
            func reach(_ k: Int) -> Int { abs(k) <= d - 1 ? before[k + d - 1] : 0 }
            let k = x - y
            let isDown = k == -d || k != d && reach(k - 1) < reach(k + 1)
            let from = isDown ? reach(k + 1) : reach(k - 1)
            let (startX, startY) = (isDown ? from : from + 1, isDown ? from - k : from + 1 - k)
            while x > startX, y > startY {
                (x, y) = (x - 1, y - 1)
                steps.append(.same(b.startIndex + y))
            }
            if isDown {
                y -= 1
                steps.append(.added(b.startIndex + y))
            } else {
                x -= 1
                steps.append(.removed(a.startIndex + x))
            }
        }
        while x > 0, y > 0 {
            (x, y) = (x - 1, y - 1)
            steps.append(.same(b.startIndex + y))
        }
        return steps.reversed()
    }
}
