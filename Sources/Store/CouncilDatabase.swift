public import CouncilModel
public import Foundation
public import Postgres

/// The council's records: every access is one transaction of one actor.
///
/// The database itself decides which rows the actor sees (`0008_visibility.sql`); code here cannot widen it.
public final class CouncilDatabase: Sendable {
    private let pool: PostgresPool
    private let clock: @Sendable () -> Date
    private let timeZone: TimeZone

    /// Opens nothing yet; connections are made when they are needed.
    ///
    /// - Parameters:
    ///   - pool: Connections of the role `ratswerk_office`.
    ///   - timeZone: The time zone of the town, which decides what "today" is.
    ///   - clock: The present moment; tests give a fixed one.
    public init(
        pool: PostgresPool,
        timeZone: TimeZone = .councilDefault,
        clock: @escaping @Sendable () -> Date = { Date() }
    ) {
        self.pool = pool
        self.timeZone = timeZone
        self.clock = clock
    }

    /// Runs a reading transaction.
    ///
    /// - Parameters:
    ///   - actor: Who reads.
    ///   - body: Runs on the connection's own thread; must not wait for anything else.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or ``PostgresError``.
    public func read<T: Sendable>(
        as actor: Actor,
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await run(as: actor, readOnly: true, body)
    }

    /// Runs a writing transaction; nothing of it remains when the body throws.
    ///
    /// - Parameters:
    ///   - actor: Who writes.
    ///   - body: Runs on the connection's own thread; must not wait for anything else.
    /// - Returns: What the body returns.
    /// - Throws: What the body throws, or ``PostgresError``.
    public func write<T: Sendable>(
        as actor: Actor,
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        try await run(as: actor, readOnly: false, body)
    }

    private func run<T: Sendable>(
        as actor: Actor,
        readOnly: Bool,
        _ body: @escaping @Sendable (Transaction) throws -> T
    ) async throws -> T {
        let now = clock()
        let timeZone = timeZone
        return try await pool.transaction(
            settings: actor.settings(today: CivilDate(now, in: timeZone)),
            readOnly: readOnly
        ) { connection in
            try body(Transaction(connection: connection, actor: actor, now: now, timeZone: timeZone))
        }
    }

    /// Closes the connections.
    public func close() async {
        await pool.close()
    }

    /// Whether the database answers.
    public func isAlive() async -> Bool {
        do {
            _ = try await pool.transaction(readOnly: true) { try $0.one("SELECT 1 AS one") }
            return true
        } catch {
            return false
        }
    }
}

extension TimeZone {
    /// Europe/Berlin; UTC on a system without time zone data.
    public static var councilDefault: TimeZone { TimeZone(identifier: "Europe/Berlin") ?? .gmt }
}

extension Actor {
    /// What the policies of `0008_visibility.sql` read.
    func settings(today: CivilDate) -> [(name: String, value: String)] {
        var roleNames = roles.map(\.rawValue)
        if case .system = identity { roleNames.append("system") }
        return [
            ("app.account", account?.description ?? ""),
            ("app.person", person?.description ?? ""),
            ("app.roles", roleNames.sorted().joined(separator: ",")),
            ("app.today", today.description),
        ]
    }
}

/// One transaction of one actor at one moment.
///
/// The aggregates (``meetings``, ``papers``, …) hold the SQL; all of them act inside this transaction.
public struct Transaction {
    let connection: PostgresConnection
    /// Who acts.
    public let actor: Actor
    /// The moment of the transaction.
    public let now: Date
    /// The town's time zone.
    public let timeZone: TimeZone

    /// The day of the transaction in the town.
    public var today: CivilDate { CivilDate(now, in: timeZone) }

    /// A fresh identity.
    public func newID<Noun>(_ noun: Noun.Type = Noun.self) -> Identifier<Noun> {
        var generator = SystemRandomNumberGenerator()
        return Identifier(UUID.version7(time: now, random: generator.next()))
    }
}
