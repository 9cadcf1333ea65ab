import ArgumentParser
import ConsoleProgram
import CouncilActions
import CouncilModel
import Foundation
import Intake
import Store

/// `ratswerk import`: takes over what another system holds.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Übernimmt die Daten eines anderen Systems.",
        subcommands: [ImportOParlCommand.self]
    )
}

/// `ratswerk import oparl`: takes over a council from its OParl interface.
struct ImportOParlCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "oparl",
        abstract: "Übernimmt Gremien, Personen, Sitzungen und Vorlagen aus einer OParl-Schnittstelle (1.0 oder 1.1).",
        discussion: "Sie können den Befehl jederzeit abbrechen und wiederholen: Er übernimmt dann, was fehlt oder sich "
            + "geändert hat. Veröffentlicht wird dadurch nichts."
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "Die Adresse des Systems oder eines Body, oder ein Ordner mit abgerufenen Dateien (system.json).")
    var source: String
    @Flag(help: "Lädt auch die Dateien, soweit der Server der Quelle sie herausgibt.") var files = false

    mutating func run() async throws {
        let progress = ProgressLine()
        do {
            let reader = try OParlReader(source: source)
            let office = try await installation.openOffice(statementTimeout: InstallationOptions.longPatience)
            progress.step("Die Quelle wird gelesen")
            let folder = URL(filePath: installation.dataDirectory).appending(path: "import")
            let harvests = try await reader.read(now: Date(), keepingDocumentsIn: folder) { reading in
                progress.report(
                    "\(reading.documents) Dokumente der Quelle abgerufen, \(reading.objects) Objekte gelesen"
                )
            }
            for harvest in harvests {
                var report = try await ImportCouncil(harvest).perform(in: office.database) { done, total in
                    progress.advance("\(harvest.body.value.name) wird übernommen", done, of: total)
                }
                if files {
                    let fetched = try await ImportFiles(body: harvest.body.value.id, source: harvest.source)
                        .perform(by: office) { done, total in
                            progress.advance("Dateien werden geladen", done, of: total)
                        }
                    report.add(fetched)
                }
                progress.finish()
                print(ImportTable(title: harvest.body.value.name, report: report).text)
            }
            await office.database.close()
        } catch let error as OParlSourceError {
            progress.finish()
            throw CommandFailure(message: "Die Quelle „\(source)“ ist nicht lesbar.", hint: error.message)
        }
    }
}
