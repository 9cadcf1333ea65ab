public import CouncilRules
public import Foundation
public import RuleReading

/// The rules of the repository, for tests.
public enum TestRules {
    /// The folder `rules`.
    public static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "rules")

    /// All of them.
    public static let book = Result { try read() }

    private static func read() throws -> RuleBook {
        try RuleBookReading.book(
            holidays: file("holidays.json"),
            laender: files("laender"),
            towns: files("towns") + InventedTowns.files
        )
    }

    /// A file of the folder.
    public static func file(_ path: String) throws -> RuleBookReading.File {
        (path, [UInt8](try Data(contentsOf: folder.appending(path: path))))
    }

    /// The JSON files of a folder in the folder.
    public static func files(_ name: String) throws -> [RuleBookReading.File] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
            .filter { $0.hasSuffix(".json") }.sorted().map { try file("\(name)/\($0)") }
    }
}
