import ArgumentParser
import Foundation
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
        abstract: "Bürgerportal: zeigt, was veröffentlicht ist, und sonst nichts.",
        discussion: """
            Das Kennwort der Datenbankrolle steht nie auf der Befehlszeile: Es kommt aus der Datei, die PGPASSFILE nennt, \
            oder aus RATSWERK_PORTAL_PASSWORD.
            """
    )

    @Option(help: "Adresse der Datenbank, postgresql://ratswerk_portal@…; sonst aus RATSWERK_PORTAL_DATABASE.")
    var databaseURL: String?

    @Option(help: "Anschluss, an dem das Portal antwortet.")
    var port = 8081

    @Option(help: "Adresse, an der das Portal lauscht.")
    var address = "127.0.0.1"

    @Option(
        name: .customLong("base-url"),
        help: "Adresse, unter der Bürgerinnen und Bürger das Portal erreichen, mit https://."
    )
    var baseURL: String?

    @Option(help: "Ordner public-portal mit der Gestaltung.")
    var publicFolder: String?

    @Option(help: "Ordner, in dem der Ordner public-portal liegt; sonst gilt RATSWERK_ASSETS.")
    var assets: String?

    @Option(help: "Adresse eines vorgeschalteten Servers, dessen X-Forwarded-For gilt; mehrfach möglich.")
    var trustedProxy: [String] = []

    @Option(help: "Zeitzone der Körperschaft.")
    var timeZone = "Europe/Berlin"

    @Option(help: "Höchstzahl der Verbindungen zur Datenbank.")
    var connections = 8

    @Flag(help: "Beendet das Portal, wenn der Prozess endet, der es gestartet hat.")
    var dieWithParent = false

    static func main() async {
        do {
            var command = try parseAsRoot(nil)
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch let failure as PortalFailure {
            failure.write()
            Foundation.exit(failure.isUsage ? 2 : 1)
        } catch  where exitCode(for: error) == .validationFailure {
            FileHandle.standardError.write(Data((fullMessage(for: error) + "\n").utf8))
            Foundation.exit(2)
        } catch {
            exit(withError: error)
        }
    }

    func run() async throws {
        let settings = try portalSettings()
        let reader = PublicReader(
            configuration: try database(),
            size: max(1, connections),
            logger: Self.logger("database")
        )
        let portal = PublicPortal(reader: reader, settings: settings)
        let metrics = ServerMetrics()
        let application = WebApplication(
            routes: portal.routes(metrics: metrics),
            configuration: webConfiguration(portal, metrics),
            logger: Self.logger("portal")
        )
        do {
            try await serve(application, reader: reader, base: settings.address.base)
        } catch let error as WebServiceError {
            throw PortalFailure(
                "\(error)",
                hint: "Wählen Sie mit --port einen anderen Anschluss oder beenden Sie das andere Programm."
            )
        }
        await reader.close()
    }

    private func serve(_ application: WebApplication, reader: PublicReader, base: String) async throws {
        let signals = try SignalWaiter([SIGTERM, SIGINT])
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await application.run() }
            tasks.addTask {
                _ = try await application.listeningPort()
                print("Portal: \(base)")
                fflush(nil)
                try await RoleCheck(reader: reader).run()
                try await Self.sleepForever()
            }
            tasks.addTask {
                _ = await signals.next()
                await application.stop()
                try await Self.sleepForever()
            }
            if dieWithParent {
                tasks.addTask {
                    try await ParentWatch().waitForEnd()
                    await application.stop()
                    try await Self.sleepForever()
                }
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
            port: port,
            security: .portal,
            errorPage: portal.errorPage
        )
        configuration.metrics = metrics
        configuration.trustedProxies = Set(trustedProxy)
        configuration.presentation = PublicPortal.presentation
        configuration.errorDetail = PublicPortal.errorDetail
        return configuration
    }

    private static func logger(_ label: String, level: Logger.Level = .notice) -> Logger {
        var logger = Logger(label: "ratswerk-portal.\(label)") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = level
        return logger
    }
}
