import Foundation

/// Where the files lie that browsers receive and that the program itself does not contain.
struct ProgramFolders: Equatable {
    /// Holds `templates/assets` and `public-portal/assets`.
    let root: URL
    /// pdf.js of the Debian package libjs-pdf.
    let pdfjs = URL(filePath: "/usr/share/javascript/pdf")

    /// Finds the files: where `--assets` or RATSWERK_ASSETS says, above the executable in a checkout, or in
    /// /usr/share/ratswerk.
    ///
    /// - Throws: ``CommandFailure``
    init(named given: String?) throws {
        let environment = ProcessInfo.processInfo.environment["RATSWERK_ASSETS"].flatMap { $0.isEmpty ? nil : $0 }
        if let path = given ?? environment {
            root = URL(filePath: path).standardizedFileURL
            guard Self.isComplete(root) else {
                throw CommandFailure(
                    message: "In „\(path)“ fehlen die Ordner „templates“ und „public-portal“.",
                    hint: "Nennen Sie mit --assets den Ordner, in dem beide liegen: das Verzeichnis des Quelltextes."
                )
            }
            return
        }
        var folder = Self.executable.deletingLastPathComponent()
        var candidates = [URL(filePath: "/usr/share/ratswerk")]
        while folder.path(percentEncoded: false) != "/", candidates.count < 8 {
            candidates.insert(folder, at: candidates.count - 1)
            folder = folder.deletingLastPathComponent().standardizedFileURL
        }
        guard let found = candidates.first(where: Self.isComplete) else {
            throw CommandFailure(
                message: "Die Dateien für die Browser („templates“ und „public-portal“) sind nicht zu finden.",
                hint: "Nennen Sie mit --assets oder RATSWERK_ASSETS den Ordner, in dem beide liegen."
            )
        }
        root = found
    }

    /// This program's own file.
    static var executable: URL { URL(filePath: "/proc/self/exe").resolvingSymlinksInPath() }

    private static func isComplete(_ folder: URL) -> Bool {
        ["templates/assets", "public-portal/assets"].allSatisfy { name in
            FileManager.default.fileExists(atPath: folder.appending(path: name).path(percentEncoded: false))
        }
    }
}
