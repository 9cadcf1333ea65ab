import Foundation
import Platform
import Testing

@testable import DatabaseCluster

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
        #expect(error.message.contains("„\(try Self.serverUser())“"))
    }

    private static func serverUser() throws -> String {
        guard OperatingSystemUser.isSuperuser else { return OperatingSystemUser.effectiveName }
        return try #require(EmbeddedCluster.standardUser(dataDirectory: "/nonexistent")).name
    }

    @Test(arguments: [
        (ENOSPC, ClusterError.Kind.diskFull), (EDQUOT, .diskFull), (EACCES, .noPermission), (EROFS, .noPermission),
        (ENOTDIR, .foreignDirectory), (EIO, .setupFailed),
    ])
    func `what the system refuses is told apart`(number: Int32, kind: ClusterError.Kind) {
        let error = ClusterError.system(number, at: "/srv/rat")

        #expect(error.kind == kind)
        #expect(kind != .noPermission || error.message.contains("„\(OperatingSystemUser.effectiveName)“"))
    }

    @Test func `an old word in a log of the server explains nothing`() throws {
        let durable = { (options: inout EmbeddedCluster.Options) in options.isDurable = true }
        let cluster = place.cluster(durable)
        try cluster.start()
        cluster.stop()
        let logs = "\(place.data)/postgres/log"
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: logs).first)
        for file in [name, "postgresql-Old.log"] {
            let handle = fopen("\(logs)/\(file)", "a")
            fputs("PANIC: could not write to file: No space left on device\n", handle)
            fclose(handle)
        }
        try FileManager.default.removeItem(atPath: "\(place.data)/postgres/pg_wal")

        let error = try obstacle(durable)

        #expect(error.kind == .startFailed)
        #expect(error.detail.contains("pg_wal"))
        #expect(!error.detail.contains("No space left"))
        #expect(error.hint.contains("„\(logs)/\(name)“"))
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
        let programs = try place.programs([
            "postgres": "echo 'postgres (PostgreSQL) 15.1'", "initdb": "echo 'initdb: error: \(words)' >&2; exit 1",
        ])

        let error = try obstacle { $0.programs = programs }

        #expect(error.kind == kind)
        #expect(error.detail.contains(words))
        #expect(try kind != .noPermission || error.message.contains("„\(Self.serverUser())“"))
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
