/// Selects per second, one figure per round.
struct SelectFigures {
    /// What the selects of connections must come to, of pgbench's.
    static let goal = 0.8

    var pgbench: [Double] = []
    /// The row that counts: one prepared select a transaction, a thread per connection, which is what pgbench does.
    var connections: [Double] = []
    /// The same select as the program sends it: queue, BEGIN with settings, select, COMMIT. For comparison only.
    var transactions: [Double] = []

    /// Whether the row that counts reaches the goal.
    var isGoodEnough: Bool { ratio(connections) >= Self.goal }

    /// The medians, and what they are of pgbench's.
    func report(connections count: Int, tasks: Int) -> String {
        let lines: [(name: String, values: [Double], note: String)] = [
            ("pgbench -S -M prepared -c\(count) -j2", pgbench, ""),
            ("PostgresConnection, \(count) connections", connections, ", must be at least \(Self.goal)"),
            ("PostgresPool.transaction with settings, \(count) connections, \(tasks) tasks", transactions, ""),
        ]
        return lines.map { line in
            let shown = (ratio(line.values) * 100).rounded(.down) / 100
            return "\(line.name): \(Int(median(line.values).rounded())) per second, ratio \(shown)\(line.note)"
        }.joined(separator: "\n")
    }

    private func ratio(_ values: [Double]) -> Double {
        pgbench.isEmpty ? 0 : median(values) / median(pgbench)
    }

    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
