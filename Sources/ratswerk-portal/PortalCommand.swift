import ArgumentParser
import ConsoleProgram
import Glibc
import Logging
import OParl
import Platform
import Postgres
import PublicRecord
import PublicWeb
import WebService

/// The portal as a program of its own: it knows one database role and one schema.
@main
struct PortalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratswerk-portal",
        abstract: "Gremienportal: zeigt, was veröffentlicht ist, und sonst nichts.",
        discussion: """
            Das Kennwort der Datenbankrolle steht nie auf der Befehlszeile: Es kommt aus der Datei, die PGPASSFILE nennt, \
            oder aus RATSWERK_PORTAL_PASSWORD.
            """
    )

    @Option(help: "Adresse der Datenbank, postgresql://ratswerk_portal@…; sonst aus RATSWERK_PORTAL_DATABASE.")
    var databaseURL: String?

    @Option(help: "Der Port des Portals, 1 bis 65535.")
    var port: PortNumber = 8081

    @Option(help: "Adresse, an der das Portal lauscht.")
    var address = "127.0.0.1"

    @Option(
        name: .customLong("base-url"),
        help: "Adresse, unter der Bürgerinnen und Bürger das Portal erreichen, mit https://."
    )
    var baseURL: String?

    @Option(help: "Ordner, in dem der Ordner public-portal liegt; sonst gilt RATSWERK_ASSETS.")
    var assets: String?

    @Option(help: "Adresse eines vorgeschalteten Servers, dessen X-Forwarded-For gilt; mehrfach möglich.")
    var trustedProxy: [String] = []

    @Option(help: "Höchstzahl gleichzeitiger Verbindungen von einer Adresse; ein Saal teilt sich oft eine.")
    var connectionsPerAddress: Int?

    @Option(help: "Zeitzone der Körperschaft.")
    var timeZone = "Europe/Berlin"

    @Option(help: "Höchstzahl der Verbindungen zur Datenbank.")
    var connections = 8

    static func main() async {
        await ProgramRun.start(PortalCommand.self) { error in
            (error as? WebServiceError).map { CommandFailure(message: $0.description, hint: $0.hint) }
        }
    }

    func run() async throws {
        let settings = try portalSettings()
        let database = try database()
        try CommandFailure.refuseSuperuser("ratswerk-portal", user: "ratswerk-portal")
        let reader = PublicReader(
            configuration: database,
            size: max(1, connections),
            logger: Logger(label: "database")
        )
        let portal = PublicPortal(reader: reader, settings: settings)
        let metrics = ServerMetrics()
        let application = WebApplication(
            routes: portal.routes(metrics: metrics),
            configuration: webConfiguration(portal, metrics),
            logger: Logger(label: "portal")
        )
        try await serve(application, reader: reader, base: settings.address.base)
        await reader.close()
    }

    private func serve(_ application: WebApplication, reader: PublicReader, base: String) async throws {
        let signals = try SignalWaiter([SIGTERM, SIGINT])
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await application.run() }
            tasks.addTask {
                _ = try await application.listeningPort()
                Terminal.show("Portal: \(base)\n")
                try await RoleCheck(reader: reader).run()
                try await Self.sleepForever()
            }
            tasks.addTask {
                _ = await signals.next()
                await application.stop()
                try await Self.sleepForever()
            }
            defer { tasks.cancelAll() }
            // The first to come to an end is the server, or a check that found something wrong.
            try await tasks.next()
        }
    }

    private static func sleepForever() async throws {
        while true { try await Task.sleep(for: .seconds(86_400)) }
    }

    private func webConfiguration(_ portal: PublicPortal, _ metrics: ServerMetrics) -> WebConfiguration {
        var configuration = WebConfiguration(
            address: address,
            port: port.value,
            security: .portal,
            errorPage: portal.errorPage
        )
        configuration.metrics = metrics
        configuration.trustedProxies = Set(trustedProxy)
        if let connectionsPerAddress { configuration.limits.connectionsPerAddress = connectionsPerAddress }
        configuration.presentation = PublicPortal.presentation
        configuration.errorDetail = PublicPortal.errorDetail
        return configuration
    }
}
