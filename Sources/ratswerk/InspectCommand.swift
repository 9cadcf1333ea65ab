import ArgumentParser
import ConsoleProgram
import Foundation
import Intake

/// `ratswerk inspect`: says of files whether Ratswerk would take them; needs no database.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Sagt von PDF-Dateien, ob Ratswerk sie annehmen würde: eine Zeile JSON je Datei.",
        discussion:
            "Mit --clean entsteht daneben, was die Öffentlichkeit von der Datei bekäme, oder ein Grund, warum sie "
            + "nichts bekommt."
    )

    /// What is said of one file.
    private struct Finding: Codable {
        let file: String
        let accepted: Bool
        var pages: Int?
        /// Why it is not taken, German.
        var reason: String?
        var cleaned: String?
        /// Why it is taken and cannot be published, German.
        var uncleanable: String?
    }

    @Argument(help: "Die Dateien.") var files: [String]
    @Option(help: "Der Ordner für die gereinigten Fassungen, 1.pdf, 2.pdf und so weiter.") var clean: String?

    mutating func run() async throws {
        let inspector = FileInspector()
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for (index, file) in files.enumerated() {
            let finding = try await inspect(file, number: index + 1, by: inspector)
            try FileHandle.standardOutput.write(contentsOf: try encoder.encode(finding) + Data("\n".utf8))
        }
    }

    private func inspect(_ file: String, number: Int, by inspector: FileInspector) async throws -> Finding {
        guard let data = FileManager.default.contents(atPath: file) else {
            throw CommandFailure(message: "„\(file)“ ist nicht lesbar.", hint: "Prüfen Sie Namen und Rechte der Datei.")
        }
        let bytes = [UInt8](data)
        var finding = Finding(file: file, accepted: true)
        do {
            finding.pages = try await inspector.inspectPDF(bytes, fileName: file).pageCount
        } catch let refusal as FileRefusal {
            return Finding(file: file, accepted: false, reason: refusal.message)
        }
        guard let clean else { return finding }
        do {
            let target = "\(clean)/\(number).pdf"
            try Data(try await inspector.cleanedForPublication(bytes)).write(to: URL(filePath: target))
            finding.cleaned = target
        } catch let refusal as FileRefusal {
            finding.uncleanable = refusal.message
        }
        return finding
    }
}
