import Foundation
import Platform

/// Where an installation keeps its data when nobody says otherwise.
enum DataDirectory {
    /// - Parameter given: What was said on the command line.
    /// - Returns: An absolute path.
    static func path(named given: String?) -> String {
        let environment = ProcessInfo.processInfo.environment
        let path = given ?? environment["RATSWERK_DATA"].flatMap { $0.isEmpty ? nil : $0 } ?? standard(environment)
        return URL(filePath: path).standardizedFileURL.path(percentEncoded: false)
    }

    private static func standard(_ environment: [String: String]) -> String {
        if OperatingSystemUser.isSuperuser { return "/var/lib/ratswerk" }
        return (environment["HOME"] ?? FileManager.default.currentDirectoryPath) + "/.local/share/ratswerk"
    }
}
