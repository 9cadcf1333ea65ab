import Foundation
import OParl
import Postgres
import PublicWeb

extension PortalCommand {
    /// What the command line and the environment say about the portal itself.
    func portalSettings() throws -> PortalSettings {
        guard (1...65_535).contains(port) else {
            throw PortalFailure(
                "der Anschluss \(port) ist keiner",
                hint: "Erlaubt ist --port 1 bis 65535.",
                isUsage: true
            )
        }
        guard let zone = TimeZone(identifier: timeZone) else {
            throw PortalFailure(
                "die Zeitzone „\(timeZone)“ ist nicht bekannt",
                hint: "Schreiben Sie zum Beispiel --time-zone Europe/Berlin; das Paket tzdata muss installiert sein.",
                isUsage: true
            )
        }
        return PortalSettings(address: try base(), timeZone: zone, publicFolder: try folder())
    }

    /// How the portal logs in to the database.
    func database() throws -> PostgresConfiguration {
        let environment = ProcessInfo.processInfo.environment
        guard let url = databaseURL ?? environment["RATSWERK_PORTAL_DATABASE"], !url.isEmpty else {
            throw PortalFailure(
                "es ist keine Datenbank angegeben",
                hint: "Geben Sie --database-url postgresql://ratswerk_portal@rechner/ratswerk an oder setzen Sie "
                    + "RATSWERK_PORTAL_DATABASE.",
                isUsage: true
            )
        }
        var configuration: PostgresConfiguration
        do {
            configuration = try PostgresConfiguration(url: url)
        } catch {
            throw PortalFailure(
                "die Adresse der Datenbank ist nicht lesbar",
                hint: "Die Form ist postgresql://rolle@rechner:5432/datenbank.",
                isUsage: true
            )
        }
        guard databaseURL == nil || configuration.password == nil else {
            throw PortalFailure(
                "das Kennwort steht auf der Befehlszeile, wo es jeder Benutzer des Rechners lesen kann",
                hint: "Schreiben Sie es in die Datei, die PGPASSFILE nennt, oder setzen Sie RATSWERK_PORTAL_PASSWORD.",
                isUsage: true
            )
        }
        // Without a role in the address it is the portal's own, not the default of other programs.
        if !Self.namesUser(url) { configuration.user = "ratswerk_portal" }
        configuration.password = configuration.password ?? environment["RATSWERK_PORTAL_PASSWORD"]
        configuration.applicationName = "ratswerk-portal"
        return configuration
    }

    private func base() throws -> OParlAddress {
        let environment = ProcessInfo.processInfo.environment
        let text = baseURL ?? environment["RATSWERK_PORTAL_BASE_URL"] ?? "http://localhost:\(port)"
        let address = OParlAddress(base: text)
        guard let url = URLComponents(string: address.base), ["http", "https"].contains(url.scheme),
            url.host?.isEmpty == false, url.path.isEmpty, url.query == nil, url.fragment == nil, url.user == nil
        else {
            throw PortalFailure(
                "„\(text)“ ist keine Adresse für das Portal",
                hint: "Die Form ist --base-url https://rat.example.de, ohne Pfad.",
                isUsage: true
            )
        }
        return address
    }

    private func folder() throws -> String {
        let assets = assets ?? ProcessInfo.processInfo.environment["RATSWERK_ASSETS"]
        if let publicFolder = publicFolder ?? assets.map({ $0 + "/public-portal" }) {
            guard PublicFolder.isComplete(publicFolder) else {
                throw PortalFailure(
                    "im Ordner \(publicFolder) fehlt die Gestaltung",
                    hint: "Der Ordner heißt public-portal und enthält den Ordner assets.",
                    isUsage: true
                )
            }
            return publicFolder
        }
        guard let found = PublicFolder.find() else {
            throw PortalFailure(
                "der Ordner public-portal ist nicht zu finden",
                hint: "Nennen Sie ihn mit --public-folder.",
                isUsage: true
            )
        }
        return found
    }

    private static func namesUser(_ url: String) -> Bool {
        if url.contains("user=") { return true }
        guard let start = url.range(of: "://") else { return false }
        return url[start.upperBound...].prefix { $0 != "/" && $0 != "?" }.contains("@")
    }
}
