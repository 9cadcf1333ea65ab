import ArgumentParser
import ConsoleProgram
import Foundation
import Intake

/// `ratswerk inspect`: says of files whether Ratswerk would take them; needs no database.
struct InspectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Sagt von PDF-Dateien, ob Ratswerk sie annehmen würde: eine Zeile JSON je Datei.",
        discussion: "Mit --clean entsteht daneben, was die Öffentlichkeit von der Datei bekäme."
    )

    /// What is said of one file.
    private struct Finding: Codable {
        let file: String
        let accepted: Bool
        var pages: Int?
        var reason: String?
        var cleaned: String?
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
        do {
            var finding = Finding(file: file, accepted: true)
            finding.pages = try await inspector.inspectPDF(bytes, fileName: file).pageCount
            if let clean {
                let target = "\(clean)/\(number).pdf"
                try Data(try await inspector.cleanedForPublication(bytes)).write(to: URL(filePath: target))
                finding.cleaned = target
            }
            return finding
        } catch let refusal as FileRefusal {
            return Finding(file: file, accepted: false, reason: refusal.message)
        }
    }
}
