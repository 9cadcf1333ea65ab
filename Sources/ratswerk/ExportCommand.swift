import ArgumentParser
import ConsoleProgram
import CouncilActions
import CouncilModel
import Foundation
import Store
import Synchronization

/// `ratswerk export`: writes what an installation holds to files.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Schreibt Bestände der Installation in Dateien.",
        subcommands: [ExportDocumentsCommand.self]
    )
}

/// `ratswerk export documents`: the documents of meetings as they would be set today.
struct ExportDocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "Setzt Einladung, Bekanntmachung und Vorlagen von Sitzungen und legt sie als PDF in einen Ordner.",
        discussion:
            "In den Akten ändert sich nichts. Die Dateien enthalten auch Nichtöffentliches; lesen kann sie nur, wer den "
            + "Befehl aufruft."
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "Der Ordner: leer, oder er entsteht.") var folder: String
    @Option(help: "Nur die letzten so vielen Sitzungen jeder Körperschaft.") var meetings: Int?

    mutating func validate() throws {
        if let meetings, meetings < 1 {
            throw CommandFailure.usage("Es soll keine Sitzung sein.", hint: "Nennen Sie bei --meetings mindestens 1.")
        }
    }

    mutating func run() async throws {
        let place = try privateFolder()
        let files = FileManager.default
        let office = try await installation.openOffice(statementTimeout: InstallationOptions.longPatience)
        let progress = ProgressLine()
        let missing = Mutex<Set<Character>>([])
        for body in try await office.database.read(as: .system, { try $0.bodies.all() }) {
            let written = Mutex(0)
            let report = try await ExportDocuments(body: body.id, limit: meetings).perform(by: office) { document in
                let path = place.appending(path: document.name).path
                let bytes = Data(document.pdf)
                guard files.createFile(atPath: path, contents: bytes, attributes: [.posixPermissions: 0o600]) else {
                    throw CommandFailure(
                        message: "„\(path)“ lässt sich nicht schreiben.",
                        hint: "Schaffen Sie Platz oder Rechte und wiederholen Sie den Befehl mit einem leeren Ordner."
                    )
                }
                missing.withLock { $0.formUnion(document.missingGlyphs) }
                let count = written.withLock { count in
                    count += 1
                    return count
                }
                progress.report("\(count) Dokumente gesetzt")
            }
            progress.finish()
            print(
                "\(body.name): \(report.documents) Dokumente aus \(report.meetings) Sitzungen; "
                    + "übergangen, weil Beginn, Gremium oder Tagesordnung fehlen: \(report.passedOver)."
            )
        }
        let characters = missing.withLock { $0.sorted() }
        if !characters.isEmpty {
            print("Zeichen ohne Schrift: " + characters.map(String.init).joined(separator: " "))
        }
        await office.database.close()
    }

    /// The folder, made when it is not there, and then closed to others; one that holds something is left as it is.
    private func privateFolder() throws -> URL {
        let place = URL(filePath: folder, directoryHint: .isDirectory)
        let files = FileManager.default
        do {
            try files.createDirectory(at: place, withIntermediateDirectories: true)
            guard try files.contentsOfDirectory(atPath: place.path).isEmpty else {
                throw CommandFailure(
                    message: "Der Ordner „\(folder)“ ist nicht leer.",
                    hint: "Nennen Sie einen leeren Ordner oder einen, den es noch nicht gibt."
                )
            }
            try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: place.path)
        } catch let failure as CommandFailure {
            throw failure
        } catch {
            throw CommandFailure(
                message: "Der Ordner „\(folder)“ lässt sich nicht anlegen oder nicht für andere verschließen.",
                hint: "Nennen Sie einen Ordner, in den Sie schreiben dürfen und der Ihnen gehört."
            )
        }
        return place
    }
}
