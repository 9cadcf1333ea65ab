import CouncilModel
import DatabaseCluster
import Foundation
import Logging
import Postgres
import Store
import Synchronization
import TestTown

/// The council's records on a leased database, with a clock that stands still until it is moved.
final class RecordBook: Sendable {
    let database: CouncilDatabase
    let pool: PostgresPool
    private let lease: DatabaseLease
    private let clock: SetClock

    private final class SetClock: Sendable {
        let now = Mutex(Date(timeIntervalSince1970: 1_800_000_000))
    }

    private init(connections: Int) throws {
        lease = try ThrowawayCluster.shared.lease(.records)
        let clock = SetClock()
        self.clock = clock
        pool = PostgresPool(
            configuration: lease.configuration(role: .office),
            size: connections,
            logger: Logger(label: "records") { _ in SwiftLogNoOpLogHandler() }
        )
        database = CouncilDatabase(pool: pool, clock: { clock.now.withLock(\.self) })
    }

    /// Opens a migrated, empty book while the body runs.
    static func opened(
        connections: Int = 4,
        _ body: (RecordBook) async throws -> Void
    ) async throws {
        try await Turnstile.shared.pass {
            let book = try RecordBook(connections: connections)
            do {
                try await body(book)
            } catch {
                await book.database.close()
                throw error
            }
            await book.database.close()
        }
    }

    /// What the clock shows.
    var now: Date { clock.now.withLock(\.self) }

    /// Moves the clock.
    func wait(_ seconds: TimeInterval) {
        clock.now.withLock { $0.addTimeInterval(seconds) }
    }

    /// A connection of the owner.
    func owner() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .owner))
    }

    /// A connection of the office's role, past the code of the office.
    func office() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .office))
    }

    /// A connection of the portal's role.
    func portal() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .portal))
    }

    /// An account with roles.
    func account(_ login: String, roles: Set<Role> = [], person: PersonID? = nil) async throws -> Actor {
        try await database.write(as: .system) { transaction in
            let account = Account(
                id: transaction.newID(),
                login: login,
                person: person,
                displayName: login,
                roles: roles,
                isLocked: false,
                created: transaction.now
            )
            try transaction.accounts.insert(account, passwordHash: "$scrypt$none")
            return Actor(identity: .account(account.id, person: person), roles: roles)
        }
    }

    /// A town with nothing in it.
    func town() async throws -> Body {
        try await database.write(as: .system) { transaction in
            let body = Body(id: transaction.newID(), name: "Stadt Prüfhausen", created: transaction.now)
            try transaction.bodies.save(body)
            return body
        }
    }
}

extension ThrowawayCluster.Template {
    /// All migrations.
    static let records = ThrowawayCluster.Template(name: "records") { configuration in
        try Migrations.apply(on: try PostgresConnection(configuration: configuration))
    }
}

/// What the database said no with; `nil` when it did not.
func refusal(_ work: () async throws -> Void) async -> String? {
    do {
        try await work()
        return nil
    } catch let error as PostgresError {
        return error.sqlState ?? "no state"
    } catch {
        return "\(error)"
    }
}
