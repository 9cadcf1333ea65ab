import Foundation

/// The folder `public-portal` with all that a browser receives beside the pages.
enum PublicFolder {
    /// Whether a folder has what pages ask for.
    static func isComplete(_ folder: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: folder + "/assets", isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    /// Looks where packages install it, then beside and above the program, then in the working directory.
    static func find() -> String? {
        var candidates: [String] = []
        if let program = Bundle.main.executablePath {
            var folder = URL(fileURLWithPath: program).resolvingSymlinksInPath().deletingLastPathComponent()
            candidates.append(folder.deletingLastPathComponent().path + "/share/ratswerk/public-portal")
            // A checkout builds into .build/<platform>/<configuration>: four steps up at most.
            for _ in 0..<5 {
                candidates.append(folder.path + "/public-portal")
                folder.deleteLastPathComponent()
            }
        }
        candidates.append(FileManager.default.currentDirectoryPath + "/public-portal")
        return candidates.first(where: isComplete)
    }
}
