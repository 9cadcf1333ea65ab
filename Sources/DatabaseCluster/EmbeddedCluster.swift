import Foundation
import Glibc
public import Logging
public import Platform
public import Postgres
import Synchronization

/// A private PostgreSQL that belongs to this process: reachable by a socket only, gone when the process is gone.
///
/// It never runs as root: a process of root gives data and server to an ordinary user. It stops cleanly when this
/// process ends, even by `kill -9`, and recovers when it was killed itself. All methods block the calling thread.
public final class EmbeddedCluster: Sendable {
    /// What a cluster may be told beside its folder.
    public struct Options: Sendable {
        /// The user the server runs as when this process is root's; `nil` for `ratswerk`, or `postgres` where there is
        /// no such user.
        public var user: String?
        /// The user the portal runs as when it is not the same; it may then read the portal's password and reach the
        /// socket. Only for processes of root.
        public var portalUser: String?
        /// The folder of PostgreSQL's programs; `nil` looks for them.
        public var programs: String?
        /// `false` keeps nothing through a power failure and is faster; for tests.
        public var isDurable = true
        /// Further settings of the server.
        public var settings: [String: String] = [:]
        /// How long the server may take to start when it answers at all; recovery after a crash counts.
        public var startLimit: Duration = .seconds(600)
        /// Free bytes that must be on the disk for a start.
        public var requiredFreeBytes: UInt64 = 32 << 20

        /// What serves an installation well.
        public init() {}
    }

    private struct State {
        var server: ChildProcess?
        var lock: Int32?
    }

    /// The name of the database that holds the installation's data.
    public static let databaseName = "ratswerk"

    let layout: ClusterLayout
    let options: Options
    let logger: Logger
    let attempt = StartAttempt()
    private let state = Mutex(State())

    /// A cluster in a folder; nothing happens yet.
    ///
    /// - Parameters:
    ///   - dataDirectory: The data directory of the installation. It may be missing or empty; afterwards it is ours.
    ///   - options: What differs from the ordinary.
    ///   - logger: Where start and stop are noted.
    public init(dataDirectory: String, options: Options = Options(), logger: Logger) {
        layout = ClusterLayout(root: dataDirectory)
        self.options = options
        self.logger = logger
    }

    deinit {
        stop()
    }

    /// Sets the database up when there is none yet, starts the server, and makes roles and database that are missing.
    ///
    /// - Throws: ``ClusterError`` with what is wrong and the way out; nothing is left running then.
    public func start() throws(ClusterError) {
        try state.withLock { (state) throws(ClusterError) in try start(&state) }
    }

    /// Starts the server in place of one that ended; nothing when that one was stopped or replaced meanwhile.
    private func restart(after former: ChildProcess) throws(ClusterError) {
        try state.withLock { (state) throws(ClusterError) in
            if state.server === former { try start(&state) }
        }
    }

    /// A server that ended stays in its place until another runs.
    private func start(_ state: inout State) throws(ClusterError) {
        if let server = state.server, server.isRunning { return }
        if let lock = state.lock { Glibc.close(lock) }
        state.lock = nil
        try layout.claimRoot()
        let lock = try layout.takeLock()
        do throws(ClusterError) {
            state.server = try launch()
            state.lock = lock
        } catch {
            Glibc.close(lock)
            throw error
        }
    }

    /// Ends the server cleanly: open transactions are undone, everything else is on the disk. Nothing happens when it
    /// does not run.
    public func stop() {
        state.withLock { state in
            if let server = state.server { Self.end(server) }
            if let lock = state.lock { Glibc.close(lock) }
            state = State()
        }
    }

    /// Ends the server for good: a start under way on another thread is given up, later ones are refused.
    public func close() {
        attempt.giveUp()
        stop()
    }

    /// Starts the server again whenever it ends without ``stop()``, by lack of memory for instance; tries with growing
    /// pauses until it succeeds. Returns after ``stop()`` or ``close()``.
    ///
    /// - Parameter onFailure: Called when it does not start again.
    public func keepRunning(onFailure: @Sendable (ClusterError) -> Void) async {
        while !attempt.isGivenUp, let server = state.withLock({ $0.server }) {
            let status = await server.waitForEnd()
            // stop() holds the lock until the server has ended, and forgets it then.
            guard state.withLock({ $0.server === server }) else { continue }
            logger.error("database server ended by itself", metadata: ["status": "\(status)"])
            var pause = 1
            while state.withLock({ $0.server === server }), !attempt.isGivenUp, !Task.isCancelled {
                do throws(ClusterError) {
                    try await onThread { () throws(ClusterError) in try self.restart(after: server) }
                } catch {
                    guard error.kind != .interrupted else { return }
                    onFailure(error)
                    try? await Task.sleep(for: .seconds(pause))
                    pause = min(pause * 2, 30)
                }
            }
        }
    }

    /// ``start()`` without blocking the caller's thread.
    ///
    /// - Throws: ``ClusterError``; of kind ``ClusterError/Kind/interrupted`` when ``close()`` came first.
    public func startOnThread() async throws(ClusterError) {
        try await onThread { () throws(ClusterError) in try self.start() }
    }

    private func onThread(_ body: @escaping @Sendable () throws(ClusterError) -> Void) async throws(ClusterError) {
        let result = await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: Result(catching: body)) }
            thread.start()
        }
        try result.get()
    }

    /// Whether the server's process runs.
    public var isRunning: Bool { state.withLock { $0.server?.isRunning ?? false } }

    /// How a role logs in.
    ///
    /// - Parameters:
    ///   - role: The role.
    ///   - database: The database.
    /// - Returns: The configuration; without a password when this process may not read the role's secret.
    public func configuration(
        role: ClusterRole,
        database: String = EmbeddedCluster.databaseName
    ) -> PostgresConfiguration {
        PostgresConfiguration(
            host: layout.socket,
            database: database,
            user: role.rawValue,
            password: layout.secrets.read(role)
        )
    }

    /// Makes sure that the disk has the room that a start needs.
    ///
    /// - Throws: ``ClusterError`` of kind ``ClusterError/Kind/diskFull``.
    public func requireRoom() throws(ClusterError) {
        guard FolderEntry.freeBytes(at: layout.root) >= options.requiredFreeBytes else { throw .diskFull(layout.root) }
    }

    /// The number of the server's process; `nil` when it was not started.
    public var serverProcessID: Int32? { state.withLock { $0.server?.processID } }
}

extension EmbeddedCluster {
    /// Makes a data directory, or checks that the one there is ours or empty.
    ///
    /// - Parameter path: The data directory of an installation.
    /// - Throws: ``ClusterError``
    public static func claim(dataDirectory path: String) throws(ClusterError) {
        try ClusterLayout(root: path).claimRoot()
    }

    /// Who data and server belong to when root starts it and names nobody: the owner of data that is there, else
    /// `ratswerk`, else `postgres`.
    ///
    /// - Parameter dataDirectory: The data directory of the installation.
    /// - Returns: The user; `nil` when the machine has none of them.
    public static func standardUser(dataDirectory: String) -> OperatingSystemUser? {
        let owner = FolderEntry(ClusterLayout(root: dataDirectory).data)?.owner
        if let owner, owner != 0, let user = try? OperatingSystemUser(userID: owner) { return user }
        return ["ratswerk", "postgres"].lazy.compactMap { try? OperatingSystemUser(named: $0) }.first { $0.userID != 0 }
    }
}
