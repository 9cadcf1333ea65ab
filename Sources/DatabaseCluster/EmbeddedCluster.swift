import Foundation
public import Logging
import Platform
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
        try state.withLock { (state) throws(ClusterError) in
            if let server = state.server, server.isRunning { return }
            if let lock = state.lock { close(lock) }
            state = State()
            try layout.claimRoot()
            let lock = try layout.takeLock()
            do throws(ClusterError) {
                state.server = try launch()
                state.lock = lock
            } catch {
                close(lock)
                throw error
            }
        }
    }

    /// Ends the server cleanly: open transactions are undone, everything else is on the disk. Nothing happens when it
    /// does not run.
    public func stop() {
        state.withLock { state in
            if let server = state.server { Self.end(server) }
            if let lock = state.lock { close(lock) }
            state = State()
        }
    }

    /// Starts the server again whenever it ends without ``stop()``, by lack of memory for instance.
    ///
    /// - Throws: ``ClusterError`` when it does not start again. Returns after ``stop()``.
    public func keepRunning() async throws(ClusterError) {
        while let server = state.withLock({ $0.server }) {
            let status = await server.waitForEnd()
            // stop() holds the lock until the server has ended, and forgets it then.
            guard state.withLock({ $0.server === server }) else { continue }
            logger.error("database server ended by itself", metadata: ["status": "\(status)"])
            let result = await withCheckedContinuation { continuation in
                let thread = Thread {
                    continuation.resume(returning: Result { () throws(ClusterError) in try self.start() })
                }
                thread.start()
            }
            try result.get()
        }
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

    /// The number of the server's process; `nil` when it was not started.
    public var serverProcessID: Int32? { state.withLock { $0.server?.processID } }
}

// MARK: - Starting

extension EmbeddedCluster {
    private func launch() throws(ClusterError) -> ChildProcess {
        let user = try serverUser()
        let portalUser = try options.portalUser.flatMap { (name) throws(ClusterError) in try Self.user(named: name) }
        let programs = try findPrograms()
        let isNew = !layout.isSetUp
        let fresh = try layout.secrets.create(
            isNewDatabase: isNew,
            owner: user,
            portalUser: user == nil ? nil : portalUser
        )
        try layout.makeSocketFolder(owner: user, group: user == nil ? nil : portalUser?.groupID)
        guard FolderEntry.freeBytes(at: layout.root) >= options.requiredFreeBytes else { throw .diskFull(layout.root) }
        LeftoverServer(layout: layout).clearAway(logger: logger)

        if isNew { try setUp(programs, user: user) }
        let server = try startServer(programs, user: user)
        do throws(ClusterError) {
            try waitUntilReady(server)
            try prepareRoles(fresh: isNew ? ClusterRole.allCases : fresh)
        } catch {
            Self.end(server)
            throw error
        }
        logger.info("database server started", metadata: ["process": "\(server.processID)"])
        return server
    }

    /// The user the server must be started as; `nil` for our own, which is an ordinary one.
    private func serverUser() throws(ClusterError) -> OperatingSystemUser? {
        let owner = FolderEntry(layout.data)?.owner
        guard OperatingSystemUser.isSuperuser else {
            if let owner, owner != OperatingSystemUser.effectiveUserID {
                let name = (try? OperatingSystemUser(userID: OperatingSystemUser.effectiveUserID).name) ?? ""
                throw .noPermission(layout.data, user: name)
            }
            return nil
        }
        if let name = options.user {
            let user = try Self.user(named: name)
            if let owner, owner != user.userID { throw .noPermission(layout.data, user: name) }
            return user
        }
        if let owner, owner != 0, let user = try? OperatingSystemUser(userID: owner) { return user }
        if let user = try? Self.user(named: "ratswerk") { return user }
        return try Self.user(named: "postgres")
    }

    private static func user(named name: String) throws(ClusterError) -> OperatingSystemUser {
        guard let user = try? OperatingSystemUser(named: name), user.userID != 0 else { throw .unknownUser(name) }
        return user
    }

    /// The programs that fit the data; the newest when there is no data yet.
    private func findPrograms() throws(ClusterError) -> PostgresPrograms {
        let installed: [PostgresPrograms]
        if let directory = options.programs {
            installed = PostgresPrograms(in: directory).map { [$0] } ?? []
        } else {
            installed = PostgresPrograms.installed()
        }
        guard let newest = installed.first else { throw .programsMissing(options.programs) }
        guard layout.isSetUp else { return newest }
        guard let version = layout.dataVersion else {
            throw .noPermission(layout.data, user: options.user ?? "\(OperatingSystemUser.effectiveUserID)")
        }
        guard let fitting = installed.first(where: { $0.majorVersion == version }) else {
            throw .otherMajorVersion(layout.data, data: version, installed: installed.map(\.majorVersion))
        }
        return fitting
    }

    /// Runs initdb in a folder beside and renames it when it is whole, so that a broken set-up never looks finished.
    private func setUp(_ programs: PostgresPrograms, user: OperatingSystemUser?) throws(ClusterError) {
        if FolderEntry(layout.data) != nil, rmdir(layout.data) != 0 { throw .foreignDirectory(layout.data) }
        FolderEntry.removeTree(layout.unfinishedData)
        guard mkdir(layout.unfinishedData, 0o700) == 0 else { throw .noPermission(layout.root, user: user?.name ?? "") }
        if let user, lchown(layout.unfinishedData, user.userID, user.groupID) != 0 {
            throw .noPermission(layout.unfinishedData, user: user.name)
        }
        var arguments = [
            "-D", layout.unfinishedData, "-U", ClusterRole.owner.rawValue,
            "--pwfile", layout.secrets.path(of: .owner),
            "--auth-local=scram-sha-256", "--auth-host=reject",
            "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=de-DE",
            "--data-checksums", "--no-instructions",
        ]
        if !options.isDurable { arguments += ["--no-sync", "--wal-segsize=1"] }
        var launch = ProcessLaunch(executable: programs.initdb, arguments: arguments, environment: Self.environment)
        launch.directory = layout.unfinishedData
        launch.user = user
        launch.deathSignal = SIGTERM
        launch.hasOwnProcessGroup = true
        let answer: CapturedProcess
        do throws(PlatformError) {
            answer = try CapturedProcess.run(launch, atMost: .seconds(300))
        } catch {
            throw explain(error, user: user)
        }
        guard answer.status.isSuccess else {
            FolderEntry.removeTree(layout.unfinishedData)
            let words = String(decoding: answer.output, as: UTF8.self)
            throw explain(words, user: user) ?? .setupFailed(words)
        }
        guard rename(layout.unfinishedData, layout.data) == 0 else {
            throw .noPermission(layout.root, user: user?.name ?? "")
        }
        logger.info("database set up", metadata: ["version": "\(programs.majorVersion)"])
    }

    private func startServer(
        _ programs: PostgresPrograms,
        user: OperatingSystemUser?
    ) throws(ClusterError) -> ChildProcess {
        let log = open(layout.startLog, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard log >= 0 else { throw .noPermission(layout.startLog, user: user?.name ?? "") }
        defer { close(log) }
        var launch = ProcessLaunch(
            executable: programs.postgres,
            arguments: ServerSettings.arguments(
                data: layout.data,
                socket: layout.socket,
                isDurable: options.isDurable,
                extra: options.settings
            ),
            environment: Self.environment
        )
        launch.directory = layout.data
        launch.output = .descriptor(log)
        launch.error = .descriptor(log)
        launch.user = user
        // SIGINT is PostgreSQL's fast shutdown: the server ends cleanly when this process is killed.
        launch.deathSignal = SIGINT
        launch.hasOwnProcessGroup = true
        do throws(PlatformError) {
            return try ChildProcess.spawn(launch)
        } catch {
            throw explain(error, user: user)
        }
    }

    private func waitUntilReady(_ server: ChildProcess) throws(ClusterError) {
        let place = PostgresConfiguration(host: layout.socket, database: "postgres", user: "nobody")
        let end = ContinuousClock.now + options.startLimit
        while ContinuousClock.now < end {
            if ServerState.current(of: place) == .accepting { return }
            if server.wait(atMost: .milliseconds(10)) != nil { break }
        }
        let names = (FolderEntry.names(in: layout.logs) ?? []).map { "\(layout.logs)/\($0)" }
        let words = ([layout.startLog] + names).map { FolderEntry.tail(of: $0) }.joined(separator: "\n")
        throw explain(words, user: nil) ?? .startFailed(layout.startLog, detail: String(words.suffix(2000)))
    }

    private static func end(_ server: ChildProcess) {
        server.send(SIGINT)
        if server.wait(atMost: .seconds(60)) != nil { return }
        server.terminate(signal: SIGQUIT, patience: .seconds(10))
    }

    private static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]

    /// An error of the system in words for the operator.
    private func explain(_ error: PlatformError, user: OperatingSystemUser?) -> ClusterError {
        switch error.step {
        case .directory: .noPermission(layout.root, user: user?.name ?? "", detail: error.reason)
        default: .setupFailed("\(error.step): \(error.reason)")
        }
    }

    /// What PostgreSQL's programs say about obstacles we know the way around; `nil` for others.
    private func explain(_ words: String, user: OperatingSystemUser?) -> ClusterError? {
        let detail = String(words.suffix(2000))
        if words.contains("No space left on device") { return .diskFull(layout.root, detail: detail) }
        if words.contains("Permission denied") || words.contains("wrong ownership") {
            return .noPermission(layout.data, user: user?.name ?? "", detail: detail)
        }
        if words.contains("Is another postmaster") || words.contains("still in use") { return .inUse(layout.root) }
        return nil
    }
}
