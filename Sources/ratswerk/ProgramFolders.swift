import ConsoleProgram
import Foundation

/// Where the files lie that browsers receive and that the program itself does not contain.
struct ProgramFolders: Equatable {
    /// Holds `templates/assets` and `public-portal/assets`.
    let root: URL
    /// pdf.js of the Debian package libjs-pdf.
    let pdfjs = URL(filePath: "/usr/share/javascript/pdf")

    /// - Throws: ``CommandFailure``
    init(named given: String?) throws(CommandFailure) {
        root = try ProgramAssets.folder(named: given, holding: ["templates", "public-portal"])
    }
}
