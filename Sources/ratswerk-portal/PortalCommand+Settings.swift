import ConsoleProgram
import Foundation
import OParl
import Postgres
import PublicWeb

extension PortalCommand {
    /// What the command line and the environment say about the portal itself.
    func portalSettings() throws(CommandFailure) -> PortalSettings {
        guard let zone = TimeZone(identifier: timeZone) else {
            throw CommandFailure.usage(
                "Die Zeitzone „\(timeZone)“ ist nicht bekannt.",
                hint: "Schreiben Sie zum Beispiel --time-zone Europe/Berlin; das Paket tzdata muss installiert sein."
            )
        }
        let folder = try ProgramAssets.folder(named: assets, holding: ["public-portal"])
            .appending(path: "public-portal").path(percentEncoded: false)
        return PortalSettings(address: try base(), timeZone: zone, publicFolder: folder)
    }

    /// How the portal logs in to the database.
    func database() throws(CommandFailure) -> PostgresConfiguration {
        let environment = ProcessInfo.processInfo.environment
        guard let url = databaseURL ?? environment["RATSWERK_PORTAL_DATABASE"], !url.isEmpty else {
            throw CommandFailure.usage(
                "Es ist keine Datenbank angegeben.",
                hint: "Geben Sie --database-url postgresql://ratswerk_portal@rechner/ratswerk an oder setzen Sie "
                    + "RATSWERK_PORTAL_DATABASE."
            )
        }
        var configuration: PostgresConfiguration
        do {
            configuration = try PostgresConfiguration(url: url, defaultUser: "ratswerk_portal")
        } catch {
            throw CommandFailure.usage(
                "Die Adresse der Datenbank ist nicht lesbar.",
                hint: "Die Form ist postgresql://rolle@rechner:5432/datenbank."
            )
        }
        guard databaseURL == nil || configuration.password == nil else {
            throw CommandFailure.usage(
                "Die Adresse der Datenbank enthält ein Kennwort.",
                hint: "Angaben eines Befehls kann jeder Benutzer des Rechners lesen. Schreiben Sie das Kennwort in die "
                    + "Datei, die PGPASSFILE nennt, oder setzen Sie RATSWERK_PORTAL_PASSWORD."
            )
        }
        configuration.password = configuration.password ?? environment["RATSWERK_PORTAL_PASSWORD"]
        configuration.applicationName = "ratswerk-portal"
        return configuration
    }

    private func base() throws(CommandFailure) -> OParlAddress {
        let environment = ProcessInfo.processInfo.environment
        let text = baseURL ?? environment["RATSWERK_PORTAL_BASE_URL"] ?? "http://localhost:\(port)"
        let address = OParlAddress(base: text)
        guard let url = URLComponents(string: address.base), ["http", "https"].contains(url.scheme),
            url.host?.isEmpty == false, url.path.isEmpty, url.query == nil, url.fragment == nil, url.user == nil
        else {
            throw CommandFailure.usage(
                "„\(text)“ ist keine Adresse für das Portal.",
                hint: "Die Form ist --base-url https://rat.example.de, ohne Pfad."
            )
        }
        return address
    }
}
