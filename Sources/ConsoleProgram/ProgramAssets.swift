public import Foundation

/// Where the files lie that browsers receive and that the programs themselves do not contain.
public enum ProgramAssets {
    /// Finds the folder that holds them: where `--assets` or RATSWERK_ASSETS says, above the executable in a checkout,
    /// or in `share/ratswerk` beside the executable's folder.
    ///
    /// - Parameters:
    ///   - given: What `--assets` says.
    ///   - names: The folders that must lie in it, each with a folder `assets`.
    /// - Returns: The folder.
    /// - Throws: ``CommandFailure``
    public static func folder(named given: String?, holding names: [String]) throws(CommandFailure) -> URL {
        let list = names.map { "„\($0)“" }.joined(separator: " und ")
        let environment = ProcessInfo.processInfo.environment["RATSWERK_ASSETS"].flatMap { $0.isEmpty ? nil : $0 }
        if let path = given ?? environment {
            let root = URL(filePath: path).standardizedFileURL
            if isComplete(root, names) { return root }
            throw CommandFailure(
                message: "In „\(path)“ fehlt, was Browser brauchen: \(list).",
                hint: "Nennen Sie mit --assets den Ordner, in dem das liegt: das Verzeichnis des Quelltextes."
            )
        }
        var folder = executable.deletingLastPathComponent()
        var candidates = [folder.appending(path: "../share/ratswerk").standardizedFileURL]
        while folder.path(percentEncoded: false) != "/", candidates.count < 8 {
            candidates.append(folder)
            folder = folder.deletingLastPathComponent().standardizedFileURL
        }
        if let found = candidates.first(where: { isComplete($0, names) }) { return found }
        throw CommandFailure(
            message: "Die Dateien für die Browser (\(list)) sind nicht zu finden.",
            hint: "Nennen Sie mit --assets oder RATSWERK_ASSETS den Ordner, in dem sie liegen."
        )
    }

    /// This program's own file.
    public static var executable: URL { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath() }

    private static func isComplete(_ folder: URL, _ names: [String]) -> Bool {
        names.allSatisfy { name in
            FileManager.default.fileExists(atPath: folder.appending(path: "\(name)/assets").path(percentEncoded: false))
        }
    }
}
