import Glibc
import Platform

/// The programs of one installed PostgreSQL.
struct PostgresPrograms: Sendable {
    let directory: String
    let majorVersion: Int

    var initdb: String { directory + "/initdb" }
    var postgres: String { directory + "/postgres" }

    /// Reads the version of the programs in a folder; `nil` when they are not there or do not run.
    init?(in directory: String) {
        self.directory = directory
        guard access(directory + "/initdb", X_OK) == 0 else { return nil }
        let launch = ProcessLaunch(executable: directory + "/postgres", arguments: ["--version"])
        guard
            let answer = try? CapturedProcess.run(launch, atMost: .seconds(10)),
            answer.status.isSuccess,
            let number = String(decoding: answer.output, as: UTF8.self).split(separator: " ").dropFirst(2).first,
            let major = number.prefix(while: \.isNumber).isEmpty ? nil : Int(number.prefix(while: \.isNumber))
        else { return nil }
        majorVersion = major
    }

    /// All installed versions, newest first.
    static func installed() -> [PostgresPrograms] {
        // Debian's folder, and those of the PostgreSQL project's packages for Red Hat's systems.
        let debian = (FolderEntry.names(in: "/usr/lib/postgresql") ?? []).map { "/usr/lib/postgresql/\($0)/bin" }
        let others = (FolderEntry.names(in: "/usr") ?? []).filter { $0.hasPrefix("pgsql-") }.map { "/usr/\($0)/bin" }
        let found = (debian + others).compactMap { PostgresPrograms(in: $0) }
        return found.sorted { $0.majorVersion > $1.majorVersion }
    }
}
