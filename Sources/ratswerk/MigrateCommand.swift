import ArgumentParser
import Postgres
import Store

/// `ratswerk migrate`: brings the database to the version of this program.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "Bringt die Datenbank auf den Stand dieses Programms.",
        discussion:
            "Mit --database-url nennen Sie die Rolle, der die Datenbank gehört. Sichern Sie vorher die Datenbank."
    )

    @OptionGroup var installation: InstallationOptions

    mutating func run() async throws {
        let steps: Int
        if let url = installation.databaseURL {
            let owner = try PostgresConnection(configuration: InstallationOptions.configuration(url: url))
            steps = try Migrations.apply(on: owner) { print("Schritt \($0)") }
        } else {
            let cluster = try PrivateDatabase.shared.open(dataDirectory: installation.dataDirectory)
            steps = try PrivateDatabase.migrate(cluster) { print("Schritt \($0)") }
        }
        print(steps == 0 ? "Die Datenbank ist auf dem neuesten Stand." : "\(steps) Schritte ausgeführt.")
    }
}
