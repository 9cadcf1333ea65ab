import ConsoleProgram
import Foundation

/// What must be installed beside the program: checked before anything is started, so that nobody meets it later.
enum RequiredParts {
    /// A part with the Debian package that brings it.
    struct Part: Sendable {
        let meaning: String
        let package: String
        /// One of these must be there.
        let paths: [String]
    }

    static let all = [
        Part(
            meaning: "Schrift der Dokumente (Noto Serif)",
            package: "fonts-noto-core",
            paths: ["/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf"]
        ),
        Part(
            meaning: "Schrift der Überschriften und Seiten (Inter)",
            package: "fonts-inter",
            paths: ["/usr/share/fonts/opentype/inter/Inter-Regular.otf"]
        ),
        Part(
            meaning: "deutsche Silbentrennung",
            package: "hyphen-de",
            paths: ["/usr/share/hyphen/hyph_de_DE.dic"]
        ),
        Part(
            meaning: "PDF-Anzeige im Browser (pdf.js)",
            package: "libjs-pdf",
            paths: ["/usr/share/javascript/pdf/build/pdf.js"]
        ),
        Part(meaning: "PDF-Leser (poppler)", package: "poppler-utils", paths: ["/usr/bin/pdftotext"]),
        Part(meaning: "PDF-Reinigung (qpdf)", package: "qpdf", paths: ["/usr/bin/qpdf"]),
        Part(meaning: "Abschottung fremder Dateien (bubblewrap)", package: "bubblewrap", paths: ["/usr/bin/bwrap"]),
    ]

    /// - Throws: ``CommandFailure`` that names all packages which are missing.
    static func check(_ parts: [Part] = all) throws(CommandFailure) {
        let missing = parts.filter { part in
            !part.paths.contains { FileManager.default.fileExists(atPath: $0) }
        }
        guard !missing.isEmpty else { return }
        throw CommandFailure(
            message: "Es fehlen Teile des Systems: \(missing.map(\.meaning).joined(separator: ", ")).",
            hint: "Installieren Sie sie mit „apt-get install \(missing.map(\.package).joined(separator: " "))“."
        )
    }
}
