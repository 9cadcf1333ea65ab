internal import Composition
public import CouncilActions
internal import CouncilModel
internal import DatabaseCluster
public import DocumentInput
public import Foundation
internal import HTTPTypes
internal import Intake
internal import Logging
internal import MemberWeb
internal import OParl
public import Postgres
internal import PublicRecord
internal import PublicWeb
public import Store
internal import Synchronization
internal import TestRules
internal import TestTemplate
public import TestTown
internal import WebService

/// A council on a leased database: the real office, the real composer, the real sandbox; passwords cost less.
public final class TestCouncil: Sendable {
    /// Where actions are performed.
    public let office: CouncilOffice
    /// All that was logged while the test ran.
    public let log: LogKeeper
    private let lease: DatabaseLease
    private let pool: PostgresPool
    private let inspector: FileInspector

    /// Of all tests: copies of a council hold the same files.
    private static let texts = Mutex<[Data: String]>([:])

    /// One composer for all tests: opening the fonts is the dear part.
    private static let composer = Result { try Composer() }

    /// Leases a migrated, empty database.
    ///
    /// - Parameter template: What documents are set by; nil for the one that Ratswerk brings.
    /// - Throws: An error of the database, or of the fonts.
    public convenience init(template: OfficeTemplate? = nil) throws {
        try self.init(lease: try ThrowawayCluster.shared.lease(.migrated), log: LogKeeper(), template: template)
    }

    /// A council that goes on from where another one was left: a copy of its records, and its log.
    ///
    /// - Parameter original: The other one, closed.
    /// - Throws: An error of the database, also while somebody is connected to the original.
    public convenience init(copyOf original: TestCouncil) throws {
        try self.init(
            lease: try ThrowawayCluster.shared.lease(copyOf: original.lease),
            log: LogKeeper(after: original.log),
            template: original.office.template
        )
    }

    private init(lease: DatabaseLease, log: LogKeeper, template: OfficeTemplate?) throws {
        self.lease = lease
        self.log = log
        inspector = FileInspector()
        let logger = log.logger("database")
        pool = PostgresPool(configuration: lease.configuration(role: .office), size: 6, logger: logger)
        office = CouncilOffice(
            database: CouncilDatabase(pool: pool),
            inspector: inspector,
            passwords: PasswordKeeper(cost: .init(logarithmOfN: 4, p: 1)),
            composer: try Self.composer.get(),
            template: try template ?? TestTemplate.standard(),
            rules: try TestRules.book.get()
        )
    }

    /// A worker that does everything, packets with the built program: it lies beside the tests' own executable.
    public var worker: Worker {
        let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        // To its end: the kernel gives a page at a time, which Foundation takes for the whole file.
        let maps = (try? FileHandle(forReadingAtPath: "/proc/self/maps")?.readToEnd()) ?? Data()
        let places = String(decoding: maps, as: UTF8.self).split(separator: "\n").filter {
            $0.contains("/swift/linux/")
        }
        .compactMap { $0.firstIndex(of: "/").map($0.suffix(from:)) }
        .map { URL(filePath: String($0)).deletingLastPathComponent() }
        return Worker(
            office: office,
            wakeUps: AsyncStream { $0.finish() },
            packets: PacketProgram(
                executable: folder.appending(path: "ratswerk"),
                readable: Set(places + [folder]).filter { !$0.path.hasPrefix("/usr/") }.sorted { $0.path < $1.path }
            )
        )
    }

    /// The council's records.
    public var database: CouncilDatabase { office.database }

    /// The same office as if it were another moment.
    public func office(at moment: Date) -> CouncilOffice {
        CouncilOffice(
            database: CouncilDatabase(pool: pool, clock: { moment }),
            inspector: inspector,
            passwords: office.passwords,
            composer: office.composer,
            template: office.template,
            rules: office.rules
        )
    }

    /// A connection of the owner, for arranging what no action can and looking where no role may.
    public func owner() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .owner))
    }

    /// A connection of the portal's role.
    public func portalConnection() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .portal))
    }

    /// A connection of the office's role.
    public func officeConnection() throws -> PostgresConnection {
        try PostgresConnection(configuration: lease.configuration(role: .office))
    }

    /// The folder of the database cluster's files.
    public func dataDirectory() throws -> String {
        try owner().one("SELECT current_setting('data_directory') AS path")["path"]
    }

    /// The text of a PDF, read by the same sandbox as uploads; equal bytes are read once.
    public func text(ofPDF bytes: [UInt8]) async throws -> String {
        let key = Data(bytes)
        if let known = Self.texts.withLock({ $0[key] }) { return known }
        let text = try await inspector.text(of: bytes)
        Self.texts.withLock { $0[key] = text }
        return text
    }

    /// Ends all connections to the database and refuses new ones, or lets them in again.
    public func refuseConnections(_ refuses: Bool) throws {
        var configuration = lease.configuration(role: .owner)
        configuration.database = "postgres"
        let connection = try PostgresConnection(configuration: configuration)
        let name = lease.name
        try connection.execute(
            "ALTER DATABASE \(unsafeRaw: name) ALLOW_CONNECTIONS \(unsafeRaw: refuses ? "false" : "true")"
        )
        if refuses {
            try connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(name)")
        }
    }

    /// Runs both servers on free ports while the body runs.
    public func serving(_ body: @escaping @Sendable (RunningServers) async throws -> Void) async throws {
        let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let officeServer = OfficeServer(
            office: office,
            configuration: OfficeConfiguration(port: 0, assetsDirectory: checkout),
            logger: log.logger("office")
        )
        let reader = PublicReader(
            configuration: lease.configuration(role: .portal),
            size: 4,
            logger: log.logger("portal-database")
        )
        var settings = PortalSettings(
            address: OParlAddress(base: "http://localhost"),
            timeZone: .councilDefault,
            publicFolder: checkout.appending(path: "public-portal").path
        )
        settings.freshness = .zero
        let portal = PublicPortal(reader: reader, settings: settings)
        let metrics = ServerMetrics()
        let portalRoutes = portal.routes(metrics: metrics)
        var web = WebConfiguration(port: 0, security: .portal, errorPage: portal.errorPage)
        web.metrics = metrics
        web.presentation = PublicPortal.presentation
        web.errorDetail = PublicPortal.errorDetail
        let portalServer = WebApplication(routes: portalRoutes, configuration: web, logger: log.logger("portal"))
        let officeRoutes = officeServer.routes.entries.map {
            ServedRoute(method: $0.method.rawValue, template: $0.template, policy: "\($0.policy)")
        }
        let publicRoutes = portalRoutes.entries.map {
            ServedRoute(method: $0.method.rawValue, template: $0.template, policy: "\($0.policy)")
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await officeServer.run() }
            group.addTask { try await portalServer.run() }
            let outcome: Result<Void, any Error>
            do {
                let running = RunningServers(
                    office: PlainClient(port: try await officeServer.listeningPort()),
                    portal: PlainClient(port: try await portalServer.listeningPort()),
                    officeRoutes: officeRoutes,
                    portalRoutes: publicRoutes
                )
                try await body(running)
                outcome = .success(())
            } catch {
                outcome = .failure(error)
            }
            await officeServer.stop()
            await portalServer.stop()
            try await group.waitForAll()
            try outcome.get()
        }
        await reader.close()
    }
}

/// Both servers while they run.
public struct RunningServers: Sendable {
    /// Talks to the office.
    public let office: PlainClient
    /// Talks to the portal.
    public let portal: PlainClient
    /// What the office serves.
    public let officeRoutes: [ServedRoute]
    /// What the portal serves.
    public let portalRoutes: [ServedRoute]
}

/// A route as it is served.
public struct ServedRoute: Hashable, Sendable, CustomStringConvertible {
    /// HTTP method.
    public let method: String
    /// Path with `{id}`.
    public let template: String
    /// Who may use it.
    public let policy: String

    /// `GET /meetings/{id}`.
    public var description: String { "\(method) \(template)" }
}

extension ThrowawayCluster.Template {
    /// All migrations.
    public static let migrated = ThrowawayCluster.Template(name: "migrated") { configuration in
        try Migrations.apply(on: try PostgresConnection(configuration: configuration))
    }
}
