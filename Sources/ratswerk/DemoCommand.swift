import ArgumentParser
import ConsoleProgram
import CouncilActions
import DatabaseCluster
import Foundation
import Glibc
import Platform
import Postgres
import Store

/// `ratswerk demo`: everything on one machine, with the records of a fictional town.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Startet alles zum Ausprobieren: Datenbank, Büro, Portal und die erfundene Stadt Musterbach."
    )

    @Option(help: "Der Port des Büros, 1 bis 65535.") var port: PortNumber = 8080
    @Option(name: .customLong("portal-port"), help: "Der Port des öffentlichen Portals, 1 bis 65535.")
    var portalPort: PortNumber = 8081
    @Option(help: "Die Adresse, an der gehört wird; 0.0.0.0 für alle.") var address = "127.0.0.1"
    @Option(help: "Der Ordner mit „templates“ und „public-portal“; sonst gilt RATSWERK_ASSETS.") var assets: String?
    @Option(help: "Der Ordner mit allen Daten; sonst gilt RATSWERK_DATA, dann ein Ordner des Benutzers.")
    var data: String?
    @Option(
        help:
            "Der Ordner mit Briefkopf und Texten der Dokumente (template.json). Sonst gilt RATSWERK_DOCUMENTS_TEMPLATE, dann „documents-template“ im Ordner der Daten, dann die Vorlage der Stadt Musterbach."
    )
    var documentsTemplate: String?
    @OptionGroup var mail: MailOptions

    mutating func validate() throws {
        if port == portalPort { throw ValidationError("Büro und Portal brauchen verschiedene Ports.") }
    }

    mutating func run() async throws {
        let progress = ProgressLine()
        let signals = try SignalWaiter([SIGTERM, SIGINT, SIGHUP])
        try RequiredParts.check()
        _ = try mail.correspondence()
        let folders = try ProgramFolders(named: assets)
        let office = LocalPort(address: address, port: port.value)
        let portal = LocalPort(address: address, port: portalPort.value)
        for place in [office, portal] { try place.requireFree() }
        let directory = DataDirectory.path(named: data)
        let users = try ServiceUsers(dataDirectory: directory)
        let template = TemplateFolder(
            named: documentsTemplate,
            dataDirectory: directory,
            otherwise: .brought("musterbach", in: folders.root)
        )
        _ = try template.officeTemplate(over: .brought("default", in: folders.root))
        let rules = try RulesFolder(named: nil, in: folders.root)
        _ = try rules.book()
        let program = try ReachableProgram(
            folders: folders,
            template: template,
            rules: rules,
            users: users,
            dataDirectory: directory
        )

        progress.step("Die Datenbank wird gestartet")
        let started = try await PrivateDatabase.shared.start(dataDirectory: directory, users: users, until: signals)
        guard let cluster = started else { return }
        try program.provide()
        let town = DemoDatabase(cluster: cluster, directory: directory)
        guard try await town.prepare(with: program, user: users.office, progress: progress, until: signals) else {
            return
        }

        progress.step("Büro und Portal werden gestartet")
        let database = MemberDatabase.embedded(cluster)
        let logs = try MemberLogs(folder: URL(filePath: directory).appending(path: "log"))
        let household = Household(
            database: cluster,
            members: [
                program.office(database, at: office, user: users.office, more: mail.arguments),
                program.worker(database, user: users.office, more: mail.arguments),
                program.portal(database, at: portal, user: users.portal),
            ],
            logs: logs
        )
        let welcome = DemoWelcome(office: office, portal: portal, logs: logs.folder)
        try await household.run(until: signals) {
            progress.finish()
            welcome.write()
        }
        Terminal.say("Alles ist beendet.\n")
    }
}
