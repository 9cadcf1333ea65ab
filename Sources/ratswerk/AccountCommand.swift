import ArgumentParser
import ConsoleProgram
import CouncilActions
import CouncilModel
import Store

/// `ratswerk account`: makes an account, above all the first one of an installation.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "Legt ein Konto an und gibt sein erstes Kennwort einmal aus.",
        discussion: "Aufgaben: " + Role.allCases.map(\.rawValue).joined(separator: ", ") + "."
    )

    @OptionGroup var installation: InstallationOptions
    @Argument(help: "Der Anmeldename, zum Beispiel sitzungsdienst.") var login: String
    @Option(help: "Der Name der Person.") var name: String
    @Option(name: .customLong("role"), help: "Eine Aufgabe; mehrmals möglich.") var roles: [String] = []

    mutating func validate() throws {
        if let unknown = roles.first(where: { Role(rawValue: $0) == nil }) {
            throw ValidationError("Die Aufgabe „\(unknown)“ gibt es nicht.")
        }
    }

    mutating func run() async throws {
        let office = try await installation.openOffice()
        do {
            let made = try await office.perform(
                CreateAccount(
                    login: login,
                    person: nil,
                    displayName: name,
                    roles: Set(roles.compactMap { Role(rawValue: $0) })
                ),
                as: .system
            )
            print("Anmeldename: \(made.login)\nKennwort:    \(made.password)")
        } catch ActionError.violates(let violations) {
            throw CommandFailure(
                message: "Das Konto wurde nicht angelegt.",
                hint: violations.map(\.message).joined(separator: " ")
            )
        }
        await office.database.close()
    }
}
