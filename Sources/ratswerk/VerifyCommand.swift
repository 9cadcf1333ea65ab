import ArgumentParser
import ConsoleProgram
import CouncilModel
import Store

/// `ratswerk verify`: proves that nothing was changed behind the back of the records.
struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Prüft die Kette der Ereignisse und alle gespeicherten Dateien.",
        discussion: "Endet mit 1, wenn etwas beschädigt oder nachträglich verändert ist."
    )

    @OptionGroup var installation: InstallationOptions

    mutating func run() async throws {
        let pool = try await installation.openPool(size: 1, statementTimeout: InstallationOptions.longPatience)
        let database = CouncilDatabase(pool: pool)
        let chain = try await database.read(as: .system) { try $0.events.verify() }
        let files = try await database.read(as: .system) { try $0.vault.scrub() }
        await database.close()
        print("Ereignisse geprüft: \(chain.count)")
        print("Dateien geprüft: \(files.read)")
        if let broken = chain.firstBroken {
            throw CommandFailure(
                message: "Die Kette der Ereignisse ist ab Eintrag \(broken) verändert oder abgeschnitten.",
                hint: "Bewahren Sie den jetzigen Stand auf und vergleichen Sie ihn mit der Sicherung."
            )
        }
        if files.damaged > 0 {
            throw CommandFailure(
                message: "\(files.damaged) Dateien sind beschädigt.",
                hint: "Holen Sie die Datenbank aus der Sicherung zurück und prüfen Sie den Datenträger."
            )
        }
        print("Alles ist unverändert.")
    }
}
