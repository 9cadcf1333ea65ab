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
    @Argument(help: "Der Ordner; er entsteht, wenn es ihn nicht gibt.") var folder: String
    @Option(help: "Nur die letzten so vielen Sitzungen jeder Körperschaft.") var meetings: Int?

    mutating func validate() throws {
        if let meetings, meetings < 1 {
            throw CommandFailure.usage("Es soll keine Sitzung sein.", hint: "Nennen Sie bei --meetings mindestens 1.")
        }
    }

    mutating func run() async throws {
        let place = URL(filePath: folder, directoryHint: .isDirectory)
        let files = FileManager.default
        do {
            try files.createDirectory(
                at: place,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw CommandFailure(
                message: "Der Ordner „\(folder)“ lässt sich nicht anlegen.",
                hint: "Nennen Sie einen Ordner, in den Sie schreiben dürfen."
            )
        }
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
                        hint: "Schaffen Sie Platz oder Rechte und wiederholen Sie den Befehl."
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
}
