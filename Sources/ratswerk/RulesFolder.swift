import ConsoleProgram
import CouncilRules
import Foundation
import JSONReading
import RuleReading

/// The folder with the rules of Länder and towns: `holidays.json`, and a file each in `laender` and `towns`.
struct RulesFolder {
    /// Where it is.
    let folder: URL

    /// - Parameters:
    ///   - given: What `--rules` says; otherwise RATSWERK_RULES, then the folder `rules` beside the templates.
    ///   - assets: The folder that holds `templates`; nil for the one that is found.
    /// - Throws: ``CommandFailure`` when there is none.
    init(named given: String?, in assets: URL? = nil) throws(CommandFailure) {
        let environment = ProcessInfo.processInfo.environment["RATSWERK_RULES"].flatMap { $0.isEmpty ? nil : $0 }
        if let path = given ?? environment {
            folder = URL(filePath: path).standardizedFileURL
        } else {
            let root = if let assets { assets } else { try ProgramFolders(named: nil).root }
            folder = root.appending(path: "rules")
        }
        guard Self.isFolder(folder) else {
            throw CommandFailure(
                message: "„\(folder.path(percentEncoded: false))“ ist kein lesbarer Ordner.",
                hint: "Nennen Sie mit --rules den Ordner mit „holidays.json“, „laender“ und „towns“."
            )
        }
    }

    /// Reads all files.
    ///
    /// - Returns: The rules.
    /// - Throws: ``CommandFailure`` with the file and the path of what is wrong in it.
    func book() throws(CommandFailure) -> RuleBook {
        let holidays = try file(folder.appending(path: "holidays.json"))
        var laender: [RuleBookReading.File] = []
        for url in try list("laender") { laender.append(try file(url)) }
        var towns: [RuleBookReading.File] = []
        for url in try list("towns") { towns.append(try file(url)) }
        do throws(RuleBookReading.Refusal) {
            return try RuleBookReading.book(holidays: holidays, laender: laender, towns: towns)
        } catch {
            throw CommandFailure(
                refusal: error.refusal,
                of: error.file,
                hint: "Was in diesen Dateien stehen kann, sagt docs/deadlines.md; Schemas liegen in docs/schema."
            )
        }
    }

    private func file(_ url: URL) throws(CommandFailure) -> RuleBookReading.File {
        let path = url.path(percentEncoded: false)
        return (path, try InputFile(path).bytes(limit: 4 << 20))
    }

    /// The JSON files of a folder, by name; a folder that is not there has none.
    private func list(_ name: String) throws(CommandFailure) -> [URL] {
        let place = folder.appending(path: name)
        guard Self.isFolder(place) else { return [] }
        let path = place.path(percentEncoded: false)
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw CommandFailure(message: "„\(path)“ ist nicht lesbar.", hint: "Prüfen Sie die Rechte des Ordners.")
        }
        return names.filter { $0.hasSuffix(".json") }.sorted().map { place.appending(path: $0) }
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
        return exists && isFolder.boolValue
    }
}
