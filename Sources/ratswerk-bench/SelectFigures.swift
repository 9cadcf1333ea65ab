/// Selects per second, one figure per round.
struct SelectFigures {
    var pgbench: [Double] = []
    var connections: [Double] = []
    var pool: [Double] = []
    var transactions: [Double] = []

    /// The medians, and what they are of pgbench's.
    func report(connections count: Int, tasks: Int) -> String {
        let base = median(pgbench)
        let lines: [(String, [Double])] = [
            ("pgbench -S -M prepared -c\(count) -j2", pgbench),
            ("PostgresConnection, \(count) connections", connections),
            ("PostgresPool.query, \(count) connections, \(tasks) tasks", pool),
            ("PostgresPool.transaction with settings, the same", transactions),
        ]
        return lines.map { name, values in
            let ratio = (median(values) / base * 100).rounded() / 100
            return "\(name): \(Int(median(values).rounded())) per second, ratio \(ratio)"
        }.joined(separator: "\n")
    }

    private func median(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.sorted()[values.count / 2]
    }
}
