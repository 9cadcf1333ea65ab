import Foundation
import Testing

/// `ratswerk export documents` on an installation that runs.
enum ExportedDocuments {
    /// - Parameters:
    ///   - place: A folder in which to export.
    ///   - data: The folder of the installation.
    /// - Throws: When a program cannot be started or a file cannot be read.
    static func check(in place: String, data: String) async throws {
        let files = FileManager.default
        // An empty folder that others may read; afterwards it is closed to them.
        let folder = place + "/documents"
        try files.createDirectory(atPath: folder, withIntermediateDirectories: false)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder)

        let exported = try await export(to: folder, data: data)

        try #require(exported.status == 0, "\(exported.errors)")
        #expect(try permissions(of: folder) == 0o700)
        let names = try files.contentsOfDirectory(atPath: folder).sorted()
        #expect(exported.output.contains(": \(names.count) Dokumente aus 1 Sitzungen"), "\(exported.output)")
        #expect(names.contains { $0.contains("Einladung") } && names.contains { $0.contains("Bekanntmachung") })
        for name in names {
            // Papers that no meeting dates bear no day.
            #expect(name.wholeMatch(of: /(\d{4}-\d\d-\d\d )?\P{Cc}+\.pdf/) != nil, "\(name)")
            #expect(try permissions(of: folder + "/" + name) == 0o600)
            let checked = try await Program(name: "/usr/bin/qpdf").run("--check", folder + "/" + name)
            #expect(checked.status == 0, "\(name): \(checked.output)\(checked.errors)")
        }

        // A folder with something in it is left as it is.
        let other = place + "/others"
        try files.createDirectory(atPath: other, withIntermediateDirectories: false)
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: other)
        try Data("Notiz".utf8).write(to: URL(filePath: other + "/notiz.txt"))
        for full in [folder, other] {
            let before = try files.contentsOfDirectory(atPath: full).sorted()
            let refused = try await export(to: full, data: data)
            #expect(refused.status == 1)
            #expect(refused.errors.contains("error: Der Ordner „\(full)“ ist nicht leer."), "\(refused.errors)")
            #expect(refused.errors.contains("hint: Nennen Sie einen leeren Ordner"))
            #expect(try files.contentsOfDirectory(atPath: full).sorted() == before)
        }
        #expect(try permissions(of: other) == 0o755)
    }

    private static func export(to folder: String, data: String) async throws -> Program.Outcome {
        try await Program.ratswerk.run("export", "documents", folder, "--meetings", "1", "--data", data)
    }

    private static func permissions(of path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
