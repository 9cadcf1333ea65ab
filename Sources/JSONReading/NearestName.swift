/// Finds the name somebody meant.
public enum NearestName {
    /// The name that is nearest to what was written.
    ///
    /// - Parameters:
    ///   - name: What was written.
    ///   - names: What could have been meant.
    /// - Returns: The nearest of the names; nil when none is near.
    public static func suggestion(for name: String, among names: [String]) -> String? {
        guard name.count <= 40 else { return nil }
        let written = Array(name.lowercased())
        let ranked = names.map { ($0, distance(written, Array($0.lowercased()))) }
        guard let best = ranked.min(by: { $0.1 < $1.1 }), best.1 <= max(1, min(best.0.count, written.count) / 3)
        else { return nil }
        return best.0
    }

    /// How many characters must be inserted, removed, replaced or exchanged with their neighbour.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for (row, character) in left.enumerated() {
            var line = [row + 1]
            for (column, other) in right.enumerated() {
                var cost = min(last[column + 1], line[column]) + 1
                cost = min(cost, last[column] + (character == other ? 0 : 1))
                if row > 0, column > 0, character == right[column - 1], left[row - 1] == other {
                    cost = min(cost, beforeLast[column - 1] + 1)
                }
                line.append(cost)
            }
            beforeLast = last
            last = line
        }
        return last[right.count]
    }
}
