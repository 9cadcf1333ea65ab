import Composition
import CouncilActions
import CouncilModel
import DatabaseCluster
import Foundation
import Intake
import Logging
import Postgres
import Store
import Synchronization
import TestTemplate
import TestTown
import Testing

/// An empty installation into which councils are imported.
struct ImportRun {
    private let lease: DatabaseLease
    let database: CouncilDatabase

    init() throws {
        lease = try ThrowawayCluster.shared.lease(
            ThrowawayCluster.Template(name: "council") { configuration in
                let connection = try PostgresConnection(configuration: configuration)
                try Migrations.apply(on: connection)
            }
        )
        let pool = PostgresPool(
            configuration: lease.configuration(role: .office),
            size: 2,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        // Each transaction is a second later than the one before.
        let seconds = Mutex(0.0)
        database = CouncilDatabase(
            pool: pool,
            clock: {
                seconds.withLock { seconds in
                    seconds += 1
                    return OParlReaderTests.now.addingTimeInterval(seconds)
                }
            }
        )
    }

    /// A connection that no policy limits.
    func owner() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .owner))
    }

    func office() throws -> CouncilOffice {
        CouncilOffice(
            database: database,
            inspector: FileInspector(),
            passwords: PasswordKeeper(),
            composer: try Composer(),
            template: try TestTemplate.standard()
        )
    }

    func harvest(_ dump: SampleDump) async throws -> OParlHarvest {
        try #require(try await OParlReader(source: dump.path).read(now: OParlReaderTests.now).first)
    }

    func count(_ table: String) throws -> Int {
        try owner().one("SELECT count(*) AS count FROM council.\(unsafeRaw: table)")["count"]
    }

    func account(_ login: String, _ role: Role) async throws -> Actor {
        let id = AccountID(UUID())
        try await database.write(as: .system) { transaction in
            try transaction.accounts.insert(
                Account(
                    id: id,
                    login: login,
                    person: nil,
                    displayName: login,
                    roles: [role],
                    isLocked: false,
                    created: transaction.now
                ),
                passwordHash: "$scrypt$test"
            )
        }
        return Actor(identity: .account(id, person: nil), roles: [role])
    }
}
