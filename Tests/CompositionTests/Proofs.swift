import Composition
import Foundation

/// Puts documents into the folder `RATSWERK_PROOFS`, if it is set, to look at them and to validate them.
enum Proofs {
    static func write(_ document: ComposedDocument, name: String) throws {
        guard let path = ProcessInfo.processInfo.environment["RATSWERK_PROOFS"] else { return }
        let folder = URL(filePath: path)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(document.pdf).write(to: folder.appending(path: name + ".pdf"))
        try Data(document.html.utf8).write(to: folder.appending(path: name + ".html"))
    }
}
