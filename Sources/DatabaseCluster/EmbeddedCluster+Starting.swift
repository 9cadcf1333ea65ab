import Glibc
import Logging
import Platform
import Postgres

extension EmbeddedCluster {
    /// Does all that a start needs; the caller holds the lock of the folder.
    func launch() throws(ClusterError) -> ChildProcess {
        let programs = try findPrograms()
        let user = try serverUser()
        let portalUser = try options.portalUser.flatMap { (name) throws(ClusterError) in try Self.user(named: name) }
        let isNew = !layout.isSetUp
        try layout.secrets.create(isNewDatabase: isNew, owner: user, portalUser: user == nil ? nil : portalUser)
        try layout.makeSocketFolder(owner: user, group: user == nil ? nil : portalUser?.groupID)
        try requireRoom()
        LeftoverServer(layout: layout).clearAway(logger: logger, unless: attempt)
        guard !attempt.isGivenUp else { throw .interrupted }

        if isNew { try setUp(programs, user: user) }
        let words = ServerWords(layout: layout)
        let server = try startServer(programs, user: user)
        do throws(ClusterError) {
            try waitUntilReady(server, words: words, user: user)
            try prepareRoles()
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
                throw .noPermission(layout.data, user: OperatingSystemUser.effectiveName)
            }
            return nil
        }
        if let name = options.user {
            let user = try Self.user(named: name)
            if let owner, owner != user.userID { throw .noPermission(layout.data, user: name) }
            return user
        }
        guard let user = Self.standardUser(dataDirectory: layout.root) else { throw .unknownUser("ratswerk") }
        return user
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
            throw .noPermission(layout.data, user: OperatingSystemUser.effectiveName)
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
        guard mkdir(layout.unfinishedData, 0o700) == 0 else { throw .system(errno, at: layout.root) }
        if let user, lchown(layout.unfinishedData, user.userID, user.groupID) != 0 {
            throw .system(errno, at: layout.unfinishedData)
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
            answer = try CapturedProcess.run(launch, atMost: .seconds(300)) { attempt.waits(for: $0) }
        } catch {
            throw explain(error, user: user)
        }
        guard answer.status.isSuccess else {
            FolderEntry.removeTree(layout.unfinishedData)
            guard !attempt.isGivenUp else { throw .interrupted }
            let words = String(decoding: answer.output, as: UTF8.self)
            throw explain(words, user: user) ?? .setupFailed(words)
        }
        guard rename(layout.unfinishedData, layout.data) == 0 else { throw .system(errno, at: layout.root) }
        logger.info("database set up", metadata: ["version": "\(programs.majorVersion)"])
    }

    private func startServer(
        _ programs: PostgresPrograms,
        user: OperatingSystemUser?
    ) throws(ClusterError) -> ChildProcess {
        let log = open(layout.startLog, O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard log >= 0 else { throw .system(errno, at: layout.startLog) }
        defer { Glibc.close(log) }
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

    private func waitUntilReady(
        _ server: ChildProcess,
        words: ServerWords,
        user: OperatingSystemUser?
    ) throws(ClusterError) {
        attempt.waits(for: server)
        let place = PostgresConfiguration(host: layout.socket, database: "postgres", user: "nobody")
        let end = ContinuousClock.now + options.startLimit
        while ContinuousClock.now < end {
            if ServerState.current(of: place) == .accepting { return }
            if server.wait(atMost: .milliseconds(10)) != nil { break }
        }
        guard !attempt.isGivenUp else { throw .interrupted }
        // Its logger writes the last words when the server has ended.
        if !server.isRunning { LeftoverServer(layout: layout).clearAway(logger: logger, unless: attempt) }
        let (text, file) = words.heard
        throw explain(text, user: user) ?? .startFailed(file, detail: String(text.suffix(2000)))
    }

    static func end(_ server: ChildProcess) {
        server.send(SIGINT)
        if server.wait(atMost: .seconds(60)) != nil { return }
        server.terminate(signal: SIGQUIT, patience: .seconds(10))
    }

    private static let environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TZ": "UTC"]

    /// An error of the system in words for the operator.
    private func explain(_ error: PlatformError, user: OperatingSystemUser?) -> ClusterError {
        switch error.step {
        case .directory: .system(error.errorNumber, at: layout.root, user: user)
        default: .setupFailed("\(error.step): \(error.reason)")
        }
    }

    /// What PostgreSQL's programs say about obstacles we know the way around; `nil` for others.
    private func explain(_ words: String, user: OperatingSystemUser?) -> ClusterError? {
        let detail = String(words.suffix(2000))
        if words.contains("No space left on device") { return .diskFull(layout.root, detail: detail) }
        if words.contains("Permission denied") || words.contains("wrong ownership") {
            return .noPermission(layout.data, user: user?.name ?? OperatingSystemUser.effectiveName, detail: detail)
        }
        if words.contains("Is another postmaster") || words.contains("still in use") { return .inUse(layout.root) }
        return nil
    }
}
