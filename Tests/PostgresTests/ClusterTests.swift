import Foundation
import Platform
import Postgres
import Synchronization
import Testing

@testable import DatabaseCluster

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
        let keeping = Task { await cluster.keepRunning { Issue.record($0) } }
        kill(first, SIGKILL)

        while cluster.serverProcessID == first || !cluster.isRunning { try await Task.sleep(for: .milliseconds(2)) }

        #expect(
            try PostgresConnection(configuration: cluster.configuration(role: .office)).query("SELECT 1").count == 1
        )
        cluster.stop()
        await keeping.value
    }

    @Test func `is tried again until it starts, when the obstacle is gone`() async throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        let first = try #require(cluster.serverProcessID)
        let version = "\(place.data)/postgres/PG_VERSION"
        try "13\n".write(toFile: version, atomically: false, encoding: .utf8)
        let obstacles = Mutex<[ClusterError.Kind]>([])
        let keeping = Task { await cluster.keepRunning { error in obstacles.withLock { $0.append(error.kind) } } }
        kill(first, SIGKILL)
        while obstacles.withLock(\.isEmpty) { try await Task.sleep(for: .milliseconds(2)) }

        try "15\n".write(toFile: version, atomically: false, encoding: .utf8)
        while !cluster.isRunning { try await Task.sleep(for: .milliseconds(2)) }

        #expect(Set(obstacles.withLock { $0 }) == [.otherMajorVersion])
        cluster.close()
        await keeping.value
        #expect(try place.serverProcesses().isEmpty)
    }

    @Test(arguments: ["initdb", "postgres"])
    func `gives a start up that waits for a program`(waits: String) async throws {
        let place = try TestCluster()
        let programs = try place.programs([
            "postgres": "case $1 in --version) echo 'postgres (PostgreSQL) 15.1' ;; *) exec sleep 600 ;; esac",
            "initdb": waits == "initdb" ? "exec sleep 600" : "echo 15 > PG_VERSION",
        ])
        let cluster = place.cluster { $0.programs = programs }
        let starting = Task { await Self.kind { () throws(ClusterError) in try await cluster.startOnThread() } }
        let isReached = { try place.sleepers().count == 1 }
        while try !isReached() { try await Task.sleep(for: .milliseconds(5)) }

        cluster.close()

        #expect(await starting.value == .interrupted)
        #expect(try place.sleepers().isEmpty)
        #expect(await Self.kind { () throws(ClusterError) in try await cluster.startOnThread() } == .interrupted)
    }

    private static func kind(_ body: () async throws(ClusterError) -> Void) async -> ClusterError.Kind? {
        do throws(ClusterError) {
            try await body()
            return nil
        } catch {
            return error.kind
        }
    }

    @Test func `is what the installation relies on: checksums, UTF-8, German order, no network`() throws {
        let place = try TestCluster()
        let cluster = place.cluster { $0.isDurable = true }
        try cluster.start()
        let row = try PostgresConnection(configuration: cluster.configuration(role: .office)).one(
            """
            SELECT current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
                   current_setting('listen_addresses') AS addresses, current_setting('fsync') AS fsync,
                   current_setting('synchronous_commit') AS commits, datlocprovider::text AS provider,
                   daticulocale AS locale, 'Äpfel' < 'Zebra' AS is_german
            FROM pg_database WHERE datname = current_database()
            """
        )

        #expect(try row["checksums"] as String == "on")
        #expect(try row["encoding"] as String == "UTF8")
        #expect(try row["addresses"] as String == "")
        #expect(try row["fsync"] as String == "on")
        #expect(try row["commits"] as String == "on")
        #expect(try row["provider"] as String == "i")
        #expect(try row["locale"] as String == "de-DE")
        #expect(try row["is_german"] as Bool)
    }

    @Test func `a password that was made anew before a start that failed is set by the next one`() throws {
        let place = try TestCluster()
        let cluster = place.cluster()
        try cluster.start()
        cluster.stop()
        for name in ["office", "portal"] {
            try FileManager.default.removeItem(atPath: "\(place.data)/secrets/\(name)")
        }
        #expect(throws: ClusterError.self) { try place.cluster { $0.settings = ["shared_buffers": "no"] }.start() }

        try cluster.start()

        for role in [ClusterRole.office, .portal] {
            let connection = try PostgresConnection(configuration: cluster.configuration(role: role))
            #expect(try connection.query("SELECT 1").count == 1)
        }
    }

    @Test func `gives the portal's password to the portal's user also when it was there before`() throws {
        guard OperatingSystemUser.isSuperuser else { return }
        let place = try TestCluster()
        let first = place.cluster()
        try first.start()
        first.stop()

        try place.cluster { $0.portalUser = "nobody" }.start()

        let path = "\(place.data)/secrets/portal"
        let owner = try FileManager.default.attributesOfItem(atPath: path)[.ownerAccountID] as? Int
        #expect(owner == Int(try OperatingSystemUser(named: "nobody").userID))
        #expect(try place.permissions("secrets/portal") == 0o600)
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
