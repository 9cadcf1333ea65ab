import DatabaseCluster
import Logging
import Postgres
import Store
import Synchronization

/// The private database of this process: started at most once, stopped when the process ends.
final class PrivateDatabase: Sendable {
    /// The one of this process.
    static let shared = PrivateDatabase()

    private let running = Mutex<EmbeddedCluster?>(nil)

    private init() {}

    /// Whether this process started it, and not another one that works with the same folder.
    var isOurs: Bool { running.withLock { $0 != nil } }

    /// Starts the database of a folder.
    ///
    /// - Parameters:
    ///   - dataDirectory: The folder.
    ///   - options: Users, above all.
    /// - Returns: The database, running.
    /// - Throws: `ClusterError`, also when another process runs it.
    func start(
        dataDirectory: String,
        options: EmbeddedCluster.Options = EmbeddedCluster.Options()
    ) throws -> EmbeddedCluster {
        try running.withLock { running in
            if let running { return running }
            let cluster = EmbeddedCluster(
                dataDirectory: dataDirectory,
                options: options,
                logger: Logger(label: "database")
            )
            try cluster.start()
            running = cluster
            return cluster
        }
    }

    /// Starts the database of a folder, or finds the one that another process runs there.
    ///
    /// - Throws: `ClusterError`.
    func open(dataDirectory: String) throws -> EmbeddedCluster {
        do {
            return try start(dataDirectory: dataDirectory)
        } catch let error as ClusterError where error.kind == .inUse {
            return EmbeddedCluster(dataDirectory: dataDirectory, logger: Logger(label: "database"))
        }
    }

    /// Stops what ``start(dataDirectory:options:)`` started.
    func stop() {
        let cluster = running.withLock { running in
            defer { running = nil }
            return running
        }
        cluster?.stop()
    }

    /// Brings a private database to the version of this program.
    ///
    /// - Parameters:
    ///   - cluster: The database, running.
    ///   - progress: Called with each step's name before it runs.
    /// - Returns: The number of steps that were taken.
    /// - Throws: `PostgresError` or `StoreError`.
    static func migrate(_ cluster: EmbeddedCluster, progress: (String) -> Void) throws -> Int {
        let owner = try PostgresConnection(configuration: cluster.configuration(role: .owner))
        return try Migrations.apply(on: owner, progress: progress)
    }
}
