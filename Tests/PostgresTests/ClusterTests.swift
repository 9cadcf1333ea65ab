import DatabaseCluster
import Foundation
import Platform
import Postgres
import Testing

@Suite struct `Embedded cluster` {
    @Test func `keeps its data over a stop and leaves nothing running`() throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        try cluster.start()
        try PostgresConnection(configuration: cluster.configuration(role: .owner)).script("CREATE TABLE kept ()")
        let process = try #require(cluster.serverProcessID)
        #expect(try place.serverProcesses().contains("\(process)"))

        cluster.stop()

        #expect(try place.serverProcesses().isEmpty)
        #expect(!cluster.isRunning)
        try cluster.start()
        #expect(try PostgresConnection(configuration: cluster.configuration(role: .owner)).query("TABLE kept").isEmpty)
        cluster.stop()
    }

    @Test func `ends with its process, even by force, and the next start finds everything`() async throws {
        let place = try TestCluster()
        let holder = try startHolder(place)
        let cluster = place.cluster()
        try PostgresConnection(configuration: cluster.configuration(role: .owner)).script("CREATE TABLE kept ()")
        let inUse = #expect(throws: ClusterError.self) { try cluster.start() }
        #expect(inUse?.kind == .inUse)

        holder.send(SIGKILL)
        #expect(await holder.waitForEnd() == .signalled(SIGKILL))
        try cluster.start()

        #expect(try PostgresConnection(configuration: cluster.configuration(role: .owner)).query("TABLE kept").isEmpty)
        cluster.stop()
        #expect(try place.serverProcesses().isEmpty)
    }

    @Test func `leaves nothing running when its process was killed`() async throws {
        let place = try TestCluster()
        let holder = try startHolder(place)
        #expect(try !place.serverProcesses().isEmpty)

        holder.send(SIGKILL)

        _ = await holder.waitForEnd()
        while try !place.serverProcesses().isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        #expect(!FileManager.default.fileExists(atPath: "\(place.data)/postgres/postmaster.pid"))
    }

    @Test func `recovers when the server itself was killed`() throws {
        let place = try TestCluster()
        let cluster = place.cluster { $0.settings = ["synchronous_commit": "on"] }
        try cluster.start()
        try PostgresConnection(configuration: cluster.configuration(role: .owner)).script("CREATE TABLE kept ()")
        kill(try #require(cluster.serverProcessID), SIGKILL)
        while cluster.isRunning { usleep(1000) }
        cluster.stop()
        #expect(FileManager.default.fileExists(atPath: "\(place.data)/postgres/postmaster.pid"))

        try cluster.start()

        #expect(try PostgresConnection(configuration: cluster.configuration(role: .owner)).query("TABLE kept").isEmpty)
    }

    @Test func `is started again when the server ended by itself`() async throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        let first = try #require(cluster.serverProcessID)
        let keeping = Task { try await cluster.keepRunning() }
        kill(first, SIGKILL)

        while cluster.serverProcessID == first || !cluster.isRunning { try await Task.sleep(for: .milliseconds(2)) }

        #expect(
            try PostgresConnection(configuration: cluster.configuration(role: .office)).query("SELECT 1").count == 1
        )
        cluster.stop()
        try await keeping.value
    }

    @Test func `is not deceived by a stale process file with a stranger's number`() throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        cluster.stop()
        var stranger = ProcessLaunch(executable: "/bin/sleep", arguments: ["600"])
        let owner = try FileManager.default.attributesOfItem(atPath: "\(place.data)/postgres")[.ownerAccountID] as? Int
        stranger.user = OperatingSystemUser.isSuperuser ? try OperatingSystemUser(userID: UInt32(owner ?? 0)) : nil
        let sleeper = try ChildProcess.spawn(stranger)
        defer { sleeper.terminate(patience: .seconds(1)) }
        let file = "\(place.data)/postgres/postmaster.pid"
        try "\(sleeper.processID)\n\(place.data)/postgres\n".write(toFile: file, atomically: false, encoding: .utf8)
        chmod(file, 0o644)

        try cluster.start()

        #expect(cluster.isRunning)
        #expect(sleeper.isRunning)
    }

    @Test func `has a socket also in a folder with a very long path`() throws {
        let place = try TestCluster(String(repeating: "sehr-langer-name-", count: 8))
        let cluster = place.cluster()

        try cluster.start()

        let configuration = cluster.configuration(role: .office)
        #expect(configuration.host.utf8.count < 90)
        #expect(try PostgresConnection(configuration: configuration).query("SELECT 1").count == 1)
        cluster.stop()
        try FileManager.default.removeItem(atPath: configuration.host)
    }

    @Test func `sets up again when the first set-up was interrupted`() throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        cluster.stop()
        try FileManager.default.moveItem(atPath: "\(place.data)/postgres", toPath: "\(place.data)/postgres.new")

        try cluster.start()

        #expect(
            try PostgresConnection(configuration: cluster.configuration(role: .portal)).query("SELECT 1").count == 1
        )
        #expect(!FileManager.default.fileExists(atPath: "\(place.data)/postgres.new"))
    }

    private func startHolder(_ place: TestCluster) throws -> ChildProcess {
        let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let folder = (program as NSString).deletingLastPathComponent
        var launch = ProcessLaunch(executable: "\(folder)/cluster-holder", arguments: [place.data])
        launch.environment = ProcessInfo.processInfo.environment
        var ends: [Int32] = [0, 0]
        try #require(pipe(&ends) == 0)
        defer { for end in ends { close(end) } }
        launch.output = .descriptor(ends[1])
        launch.deathSignal = SIGKILL
        let holder = try ChildProcess.spawn(launch)
        var byte: UInt8 = 0
        while byte != UInt8(ascii: "\n") { try #require(read(ends[0], &byte, 1) == 1) }
        return holder
    }
}

@Suite struct `Obstacles` {
    let place: TestCluster

    init() throws {
        place = try TestCluster()
    }

    private func obstacle(_ change: (inout EmbeddedCluster.Options) -> Void = { _ in }) throws -> ClusterError {
        let cluster = place.cluster(change)
        let error = #expect(throws: ClusterError.self) { try cluster.start() }
        #expect(!cluster.isRunning)
        #expect(try place.serverProcesses().isEmpty)
        let found = try #require(error)
        #expect(found.message.hasSuffix(".") && found.hint.hasSuffix("."))
        return found
    }

    private func startOnce() throws {
        let cluster = place.cluster()
        try cluster.start()
        cluster.stop()
    }

    @Test func `data of another major version is named with both versions`() throws {
        try startOnce()
        try "13\n".write(toFile: "\(place.data)/postgres/PG_VERSION", atomically: false, encoding: .utf8)

        let error = try obstacle()

        #expect(error.kind == .otherMajorVersion)
        #expect(error.message.contains("PostgreSQL 13") && error.message.contains("PostgreSQL 15"))
    }

    @Test func `a folder that cannot be entered is a matter of permission`() throws {
        chmod(place.parent, OperatingSystemUser.isSuperuser ? 0o700 : 0o500)

        let error = try obstacle()

        #expect(error.kind == .noPermission)
        #expect(error.message.contains(place.data))
    }

    @Test func `a folder with something else in it is left alone`() throws {
        try FileManager.default.createDirectory(atPath: place.data, withIntermediateDirectories: false)
        try "x".write(toFile: "\(place.data)/urlaub.jpg", atomically: false, encoding: .utf8)

        #expect(try obstacle().kind == .foreignDirectory)
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.data) == ["urlaub.jpg"])
    }

    @Test func `a file in place of the folder is left alone`() throws {
        try "x".write(toFile: place.data, atomically: false, encoding: .utf8)

        #expect(try obstacle().kind == .foreignDirectory)
    }

    @Test func `missing programs are named with the way to install them`() throws {
        let error = try obstacle { $0.programs = "/nonexistent" }

        #expect(error.kind == .programsMissing)
        #expect(error.hint.contains("apt install"))
    }

    @Test func `a full disk is told before anything is written to the data`() throws {
        #expect(try obstacle { $0.requiredFreeBytes = .max }.kind == .diskFull)
        #expect(!FileManager.default.fileExists(atPath: "\(place.data)/postgres"))
    }

    @Test(arguments: [
        ("could not extend file: No space left on device", ClusterError.Kind.diskFull),
        ("could not open directory: Permission denied", .noPermission),
        ("something new", .setupFailed),
    ])
    func `what initdb says is put into words`(words: String, kind: ClusterError.Kind) throws {
        let programs = "\(place.parent)/bin"
        try FileManager.default.createDirectory(atPath: programs, withIntermediateDirectories: false)
        for (name, script) in [
            ("postgres", "echo 'postgres (PostgreSQL) 15.1'"), ("initdb", "echo 'initdb: error: \(words)' >&2; exit 1"),
        ] {
            try "#!/bin/sh\n\(script)\n".write(toFile: "\(programs)/\(name)", atomically: false, encoding: .utf8)
            chmod("\(programs)/\(name)", 0o755)
        }

        let error = try obstacle { $0.programs = programs }

        #expect(error.kind == kind)
        #expect(error.detail.contains(words))
        #expect(!FileManager.default.fileExists(atPath: "\(place.data)/postgres.new"))
    }

    @Test func `a lost password is told, not made anew`() throws {
        try startOnce()
        try FileManager.default.removeItem(atPath: "\(place.data)/secrets/owner")

        #expect(try obstacle().kind == .secretsMissing)
        #expect(!FileManager.default.fileExists(atPath: "\(place.data)/secrets/owner"))
    }

    @Test func `a setting that the server refuses is a failed start with the server's words`() throws {
        let error = try obstacle { $0.settings = ["shared_buffers": "no"] }

        #expect(error.kind == .startFailed)
        #expect(error.detail.contains("shared_buffers"))
    }

    @Test func `a user that does not exist stops a process of root, and only that`() throws {
        guard OperatingSystemUser.isSuperuser else {
            let cluster = place.cluster { $0.user = "no-such-user" }
            try cluster.start()
            #expect(cluster.isRunning)
            return
        }
        #expect(try obstacle { $0.user = "no-such-user" }.kind == .unknownUser)
        #expect(try obstacle { $0.user = "root" }.kind == .unknownUser)
    }
}
