import ArgumentParser
import ConsoleProgram
import DatabaseCluster
import Glibc
import Logging
import MemberWeb
import Platform
import Postgres
import Store

/// `ratswerk serve`: the office for clerks and members.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Betreibt das Büro für Sitzungsdienst und Mitglieder.",
        discussion: """
            Ohne --database-url gehört die Datenbank zur Installation: sie wird mit gestartet, auf den neuesten Stand \
            gebracht und mit beendet, und ein Hintergrunddienst läuft daneben. Das öffentliche Portal ist ein eigenes \
            Programm, ratswerk-portal.
            """
    )

    @OptionGroup var installation: InstallationOptions
    @Option(help: "Der Port des Büros, 1 bis 65535.") var port: PortNumber = 8080
    @Option(help: "Die Adresse, an der gehört wird; 0.0.0.0 für alle.") var address = "127.0.0.1"
    @Option(help: "Der Ordner mit „templates“ und „public-portal“; sonst gilt RATSWERK_ASSETS.") var assets: String?
    @Option(
        help:
            "Der Ordner mit den Fristen der Länder und Städte; sonst gilt RATSWERK_RULES, dann „rules“ neben „templates“."
    )
    var rules: String?
    @Option(help: "Ein Name, unter dem das Büro angesprochen werden darf; mehrfach möglich. Ohne diese Angabe jeder.")
    var allowedHost: [String] = []
    @Option(help: "Die Adresse eines Servers davor, dessen X-Forwarded-For geglaubt wird; mehrfach möglich.")
    var trustedProxy: [String] = []
    @Option(help: "Höchstzahl gleichzeitiger Verbindungen von einer Adresse; ein Saal teilt sich oft eine.")
    var connectionsPerAddress: Int?
    @OptionGroup var mail: MailOptions

    mutating func run() async throws {
        try RequiredParts.check()
        let folders = try ProgramFolders(named: assets)
        if installation.databaseURL == nil || OperatingSystemUser.isSuperuser {
            try await supervise(folders)
        } else {
            try await serve(folders)
        }
    }

    private func serve(_ folders: ProgramFolders) async throws {
        let logger = Logger(label: "office")
        let template = try installation.template(in: folders.root)
        let book = try RulesFolder(named: rules, in: folders.root).book()
        let correspondence = try mail.correspondence()
        let pool = try await installation.openPool(size: 12)
        var configuration = OfficeConfiguration(
            address: address,
            port: port.value,
            assetsDirectory: folders.root,
            pdfjsDirectory: folders.pdfjs
        )
        configuration.allowedHosts = allowedHost.isEmpty ? nil : Set(allowedHost.map { $0.lowercased() })
        configuration.trustedProxies = Set(trustedProxy)
        configuration.connectionsPerAddress = connectionsPerAddress
        let server = OfficeServer(
            office: try InstallationOptions.office(
                on: CouncilDatabase(pool: pool),
                by: template,
                rules: book,
                correspondence: correspondence
            ),
            configuration: configuration,
            logger: logger
        )
        let signals = try SignalWaiter([SIGTERM, SIGINT])
        let watch = Task { if await signals.next() != nil { await server.stop() } }
        defer { watch.cancel() }
        try await server.run()
        await pool.close()
    }

    /// Runs the office as a child: beside a private database, and when root starts it, as an ordinary user.
    private func supervise(_ folders: ProgramFolders) async throws {
        _ = try mail.correspondence()
        let place = LocalPort(address: address, port: port.value, host: allowedHost.first)
        try place.requireFree()
        let directory = installation.dataDirectory
        let users = try ServiceUsers(dataDirectory: directory)
        let signals = try SignalWaiter([SIGTERM, SIGINT, SIGHUP])
        _ = try installation.template(in: folders.root)
        let law = try RulesFolder(named: rules, in: folders.root)
        _ = try law.book()
        let program = try ReachableProgram(
            folders: folders,
            template: installation.templateFolder(in: folders.root),
            rules: law,
            users: users,
            dataDirectory: directory
        )
        var cluster: EmbeddedCluster?
        let database: MemberDatabase
        if let url = installation.databaseURL {
            database = .external(url)
        } else {
            let started = try await PrivateDatabase.shared.start(dataDirectory: directory, users: users, until: signals)
            guard let started else { return }
            _ = try PrivateDatabase.migrate(started) { _ in }
            cluster = started
            database = .embedded(started)
        }
        try program.provide()
        let office = program.office(
            database,
            at: place,
            user: users.office,
            more: allowedHost.flatMap { ["--allowed-host", $0] }
                + trustedProxy.flatMap { ["--trusted-proxy", $0] }
                + (connectionsPerAddress.map { ["--connections-per-address", "\($0)"] } ?? []) + mail.arguments
        )
        // Beside a database of the town workers are started by themselves, as many as are wanted.
        let workers = cluster == nil ? [] : [program.worker(database, user: users.office, more: mail.arguments)]
        try await Household(database: cluster, members: [office] + workers, logs: nil).run(until: signals)
    }
}
