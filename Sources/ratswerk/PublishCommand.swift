import ArgumentParser
import ConsoleProgram
import CouncilActions
import CouncilModel
import Store

/// `ratswerk publish`: releases all that was imported, in the name of two persons.
struct PublishCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Veröffentlicht alles, was übernommen wurde: im Namen zweier Personen, wie im Büro auch.",
        discussion: "Öffentlich wird nur, was öffentlich ist; was schon zurückgezogen wurde, bleibt zurückgezogen."
    )

    @OptionGroup var installation: InstallationOptions
    @Option(name: .customLong("prepared-by"), help: "Der Anmeldename der Person, die vorbereitet (Sitzungsdienst).")
    var preparer: String
    @Option(name: .customLong("released-by"), help: "Der Anmeldename der Person, die freigibt (Freigabe).")
    var releaser: String
    @Option(help: "Der Name der Körperschaft; nötig, wenn die Installation mehrere hat.") var body: String?

    mutating func run() async throws {
        let office = try await installation.openOffice()
        let (bodyName, logins) = (body, [preparer, releaser])
        let (bodies, accounts) = try await office.database.read(as: .system) { transaction in
            (try transaction.bodies.all(), try logins.map { try transaction.accounts.find(login: $0)?.account })
        }
        guard let first = accounts[0], let second = accounts[1] else {
            throw CommandFailure(
                message: "Eines der beiden Konten gibt es nicht.",
                hint:
                    "Nennen Sie zwei verschiedene Anmeldenamen, zum Beispiel --prepared-by sitzungsdienst --released-by freigabe."
            )
        }
        let chosen = bodies.filter { bodyName == nil || $0.name == bodyName }
        guard let body = chosen.first, chosen.count == 1 else {
            throw CommandFailure(
                message: chosen.isEmpty ? "Diese Körperschaft gibt es nicht." : "Es gibt mehrere Körperschaften.",
                hint: "Nennen Sie eine mit --body: " + bodies.map(\.name).joined(separator: ", ") + "."
            )
        }
        let progress = ProgressLine()
        let report = try await PublishImport(
            body: body.id,
            preparedBy: Self.actor(first),
            releasedBy: Self.actor(second)
        ).perform(by: office) { done, total in
            progress.advance("\(body.name) wird veröffentlicht", done, of: total)
        }
        progress.finish()
        print(
            "Veröffentlicht: \(report.meetings) Sitzungen, \(report.papers) Vorlagen; zurückgewiesen: \(report.refused)."
        )
        await office.database.close()
    }

    private static func actor(_ account: Account) -> Actor {
        Actor(identity: .account(account.id, person: account.person), roles: account.roles)
    }
}
