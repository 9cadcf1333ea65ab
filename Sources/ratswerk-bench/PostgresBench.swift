import ArgumentParser
import DatabaseCluster
import Foundation
import Logging
import Platform
import Postgres

/// Prepared selects against `pgbench -S -M prepared`, on one cluster, in turns.
struct PostgresBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "postgres",
        abstract: "Prepared selects against pgbench on the same embedded cluster.",
        discussion: "Ends with 1 when PostgresConnection comes to less than \(SelectFigures.goal) of pgbench's selects."
    )

    @Option(help: "Connections of both.")
    var connections = 16

    @Option(help: "Tasks that use the pool at the same time.")
    var tasks = 64

    @Option(help: "Scale of pgbench's tables; 1 is 100,000 rows.")
    var scale = 10

    @Option(help: "Seconds per measurement.")
    var seconds = 5

    @Option(help: "Rounds; the median counts.")
    var rounds = 3

    @Option(help: "The folder of PostgreSQL's programs.")
    var programs = "/usr/lib/postgresql/15/bin"

    func validate() throws {
        guard connections > 0, tasks > 0, scale > 0, seconds > 0, rounds > 0 else {
            throw ValidationError("every number must be at least 1")
        }
    }

    func run() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-bench-\(getpid())").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        var options = EmbeddedCluster.Options()
        options.programs = programs
        let logger = Logger(label: "bench") { _ in SwiftLogNoOpLogHandler() }
        let cluster = EmbeddedCluster(dataDirectory: folder, options: options, logger: logger)
        try cluster.start()
        defer { cluster.stop() }
        let configuration = cluster.configuration(role: .owner)
        _ = try pgbench(configuration, ["-i", "-q", "-s", "\(scale)"])

        let pool = PostgresPool(configuration: configuration, size: connections, logger: logger)
        let fixed = ["-n", "-S", "-M", "prepared", "-c", "\(connections)", "-j", "2", "-T", "\(seconds)"]
        var figures = SelectFigures()
        _ = try await rate(pool, seconds: 1, Self.selectInTransaction)
        for round in 1...rounds {
            figures.pgbench.append(try transactionsPerSecond(pgbench(configuration, fixed)))
            figures.connections.append(try await ratePerConnection(configuration))
            figures.transactions.append(try await rate(pool, seconds: seconds, Self.selectInTransaction))
            print("round \(round) of \(rounds) is done")
        }
        await pool.close()
        print(figures.report(connections: connections, tasks: tasks))
        guard figures.isGoodEnough else { throw ExitCode.failure }
    }

    private static func selectInTransaction(_ pool: PostgresPool, account: Int32) async throws -> Int {
        try await pool.transaction(settings: [("app.person", "4711")], readOnly: true) { connection in
            try connection.one("SELECT abalance FROM pgbench_accounts WHERE aid = \(account)")["abalance"]
        }
    }

    /// How often per second all tasks together come through a piece of work on the pool.
    private func rate(
        _ pool: PostgresPool,
        seconds: Int,
        _ work: @escaping @Sendable (PostgresPool, Int32) async throws -> Int
    ) async throws -> Double {
        let start = ContinuousClock.now
        let end = start + .seconds(seconds)
        let last = Int32(scale) * 100_000
        return try await withThrowingTaskGroup(of: Int.self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var random = QuickRandom(seed: UInt64(task))
                    var count = 0
                    while ContinuousClock.now < end {
                        guard try await work(pool, Int32.random(in: 1...last, using: &random)) == 0 else {
                            throw ExitCode.failure
                        }
                        count += 1
                    }
                    return count
                }
            }
            var count = 0
            for try await part in group { count += part }
            return Double(count) / (start.duration(to: .now) / .seconds(1))
        }
    }

    /// The same without a pool: a thread per connection, like pgbench's clients.
    private func ratePerConnection(_ configuration: PostgresConfiguration) async throws -> Double {
        let last = Int32(scale) * 100_000
        let limit = Duration.seconds(seconds)
        return try await withThrowingTaskGroup(of: Double.self) { group in
            for number in 0..<connections {
                group.addTask {
                    try await onThread {
                        var random = QuickRandom(seed: UInt64(number))
                        let connection = try PostgresConnection(configuration: configuration)
                        let start = ContinuousClock.now
                        var count = 0
                        while start.duration(to: .now) < limit {
                            let account = Int32.random(in: 1...last, using: &random)
                            let row = try connection.one(
                                "SELECT abalance FROM pgbench_accounts WHERE aid = \(account)"
                            )
                            guard try row["abalance"] as Int == 0 else { throw ExitCode.failure }
                            count += 1
                        }
                        return Double(count) / (start.duration(to: .now) / .seconds(1))
                    }
                }
            }
            var sum = 0.0
            for try await part in group { sum += part }
            return sum
        }
    }

    private func pgbench(_ configuration: PostgresConfiguration, _ arguments: [String]) throws -> String {
        let launch = ProcessLaunch(
            executable: programs + "/pgbench",
            arguments: arguments,
            environment: [
                "PGHOST": configuration.host, "PGDATABASE": configuration.database, "PGUSER": configuration.user,
                "PGPASSWORD": configuration.password ?? "", "LC_ALL": "C.UTF-8",
            ]
        )
        let answer = try CapturedProcess.run(launch, atMost: .seconds(600))
        let text = String(decoding: answer.output, as: UTF8.self)
        guard answer.status.isSuccess else {
            print(text)
            throw ExitCode.failure
        }
        return text
    }

    /// The number behind `tps =` in pgbench's report.
    private func transactionsPerSecond(_ report: String) throws -> Double {
        let line = report.split(separator: "\n").last { $0.hasPrefix("tps = ") }
        guard let number = line?.split(separator: " ").dropFirst(2).first.flatMap({ Double($0) }) else {
            throw ExitCode.failure
        }
        return number
    }
}

/// Runs something that blocks on a thread of its own.
private func onThread<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        let thread = Thread { continuation.resume(with: Result { try body() }) }
        thread.start()
    }
}
