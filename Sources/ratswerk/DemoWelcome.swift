import ConsoleProgram
import CouncilActions
import Foundation

/// What somebody reads when the demonstration runs: where, and who may log in.
struct DemoWelcome: Sendable {
    let office: LocalPort
    let portal: LocalPort
    let logs: URL

    /// The table of logins has columns of these widths.
    private static let widths = (login: 16, password: 28)

    /// Writes it to standard output.
    func write() {
        var text = """

            Ratswerk läuft.

              Büro    \(office.url)/
              Portal  \(portal.url)/

            Anmeldungen im Büro (erfundene Personen der Stadt Musterbach):

              \(Self.padded("Anmeldename", Self.widths.login))\(Self.padded("Kennwort", Self.widths.password))Aufgabe

            """
        for login in DemoTown.logins {
            text += "  \(Self.padded(login.name, Self.widths.login))"
            text += "\(Self.padded(login.password, Self.widths.password))\(login.duty)\n"
        }
        text += "\nProtokolle: \(logs.path(percentEncoded: false))\nBeenden mit Strg-C.\n"
        Terminal.show(text)
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(1, width - text.count))
    }
}
