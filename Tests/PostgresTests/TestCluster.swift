import DatabaseCluster
import Foundation

/// A folder for a cluster of its own, removed with everything in it when the test ends.
final class TestCluster {
    let parent: String
    let data: String

    init(_ name: String = "data") throws {
        parent = "/tmp/ratswerk-cluster-\(UUID().uuidString.prefix(8))"
        data = "\(parent)/\(name)"
        try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
        chmod(parent, 0o755)
    }

    deinit {
        chmod(parent, 0o755)
        try? FileManager.default.removeItem(atPath: parent)
    }

    func cluster(_ change: (inout EmbeddedCluster.Options) -> Void = { _ in }) -> EmbeddedCluster {
        var options = EmbeddedCluster.Options()
        options.isDurable = false
        change(&options)
        return EmbeddedCluster(dataDirectory: data, options: options, logger: silent)
    }

    func permissions(_ path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: "\(data)/\(path)")
        return attributes[.posixPermissions] as? Int ?? -1
    }

    /// Scripts in the place of PostgreSQL's programs.
    func programs(_ scripts: [String: String]) throws -> String {
        let folder = "\(parent)/bin"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for (name, script) in scripts {
            try "#!/bin/sh\n\(script)\n".write(toFile: "\(folder)/\(name)", atomically: false, encoding: .utf8)
            chmod("\(folder)/\(name)", 0o755)
        }
        return folder
    }

    /// Processes named `sleep` that work in the data directory.
    func sleepers() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            (try? String(contentsOfFile: "/proc/\(name)/comm", encoding: .utf8)) == "sleep\n"
                && (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/cwd"))?
                    .hasPrefix(data) == true
        }
    }

    /// The server's processes: all that have the data directory as working directory.
    func serverProcesses() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { name in
            Int(name) != nil
                && (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(name)/cwd"))
                    == "\(data)/postgres"
        }
    }
}
