import ConsoleProgram
import DatabaseCluster
import Logging
import Platform
import Postgres
import Store
import Synchronization

/// The private database of this process: started at most once, stopped when the process ends.
final class PrivateDatabase: Sendable {
    /// The one of this process.
    static let shared = PrivateDatabase()

    private let running = Mutex<EmbeddedCluster?>(nil)

    private init() {}

    /// Starts the database of a folder, unless a signal comes first.
    ///
    /// - Parameters:
    ///   - dataDirectory: The folder.
    ///   - users: Who it and its secrets belong to.
    ///   - signals: What ends the start.
    /// - Returns: The database, running; `nil` when a signal came.
    /// - Throws: `ClusterError`, also when another process runs it.
    func start(
        dataDirectory: String,
        users: ServiceUsers,
        until signals: SignalWaiter
    ) async throws(ClusterError) -> EmbeddedCluster? {
        let cluster = begin(dataDirectory, users)
        let outcome = await withTaskGroup(of: Result<EmbeddedCluster?, ClusterError>.self) { group in
            group.addTask {
                do throws(ClusterError) {
                    try await cluster.startOnThread()
                    return .success(cluster)
                } catch {
                    // What the signal broke off may be told before the signal is.
                    return error.kind == .interrupted ? .success(nil) : .failure(error)
                }
            }
            group.addTask {
                // Not when the start ended first.
                if await signals.next() != nil { cluster.close() }
                return .success(nil)
            }
            let first = await group.next()
            group.cancelAll()
            return first ?? .success(nil)
        }
        return try outcome.get()
    }

    /// Starts the database of a folder, or finds the one that another process runs there.
    ///
    /// - Throws: `ClusterError`, or ``CommandFailure`` when root has nobody to run it as.
    func open(dataDirectory: String) throws -> EmbeddedCluster {
        let cluster = begin(dataDirectory, try ServiceUsers(dataDirectory: dataDirectory))
        do throws(ClusterError) {
            try cluster.start()
        } catch {
            guard error.kind == .inUse else { throw error }
            running.withLock { $0 = nil }
        }
        return cluster
    }

    /// Keeps the database for ``stop()``, before it runs.
    private func begin(_ dataDirectory: String, _ users: ServiceUsers) -> EmbeddedCluster {
        let cluster = EmbeddedCluster(
            dataDirectory: dataDirectory,
            options: users.clusterOptions,
            logger: Logger(label: "database")
        )
        running.withLock { $0 = cluster }
        return cluster
    }

    /// Stops what was started.
    func stop() {
        running.withLock { $0 }?.close()
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
