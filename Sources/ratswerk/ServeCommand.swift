import ArgumentParser
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
    @Option(help: "Der Port des Büros.") var port = 8080
    @Option(help: "Die Adresse, an der gehört wird; 0.0.0.0 für alle.") var address = "127.0.0.1"
    @Option(help: "Der Ordner mit „templates“ und „public-portal“; sonst gilt RATSWERK_ASSETS.") var assets: String?
    @Option(help: "Ein Name, unter dem das Büro angesprochen werden darf; mehrfach möglich. Ohne diese Angabe jeder.")
    var allowedHost: [String] = []
    @Option(help: "Die Adresse eines Servers davor, dessen X-Forwarded-For geglaubt wird; mehrfach möglich.")
    var trustedProxy: [String] = []

    mutating func run() async throws {
        let folders = try ProgramFolders(named: assets)
        if installation.databaseURL == nil || OperatingSystemUser.isSuperuser {
            try await supervise(folders)
        } else {
            try await serve(folders)
        }
    }

    private func serve(_ folders: ProgramFolders) async throws {
        let logger = Logger(label: "office")
        let pool = try await installation.openPool(size: 12)
        var configuration = OfficeConfiguration(
            address: address,
            port: port,
            assetsDirectory: folders.root,
            pdfjsDirectory: folders.pdfjs
        )
        configuration.allowedHosts = allowedHost.isEmpty ? nil : Set(allowedHost)
        configuration.trustedProxies = Set(trustedProxy)
        let server = OfficeServer(
            office: try InstallationOptions.office(on: CouncilDatabase(pool: pool)),
            configuration: configuration,
            logger: logger
        )
        let signals = try SignalWaiter([SIGTERM, SIGINT])
        let watch = Task { if await signals.next() != nil { await server.stop() } }
        defer { watch.cancel() }
        try await server.run()
        await pool.close()
    }

    private func supervise(_ folders: ProgramFolders) async throws {
        let port = LocalPort(address: address, port: port)
        try port.requireFree()
        let users = try ServiceUsers()
        let signals = try SignalWaiter([SIGTERM, SIGINT, SIGHUP])
        let program = try ReachableProgram(folders: folders, users: users, dataDirectory: installation.dataDirectory)
        let database: MemberDatabase
        if let url = installation.databaseURL {
            database = .external(url)
        } else {
            let cluster = try PrivateDatabase.shared.start(
                dataDirectory: installation.dataDirectory,
                options: users.clusterOptions
            )
            _ = try PrivateDatabase.migrate(cluster) { _ in }
            try program.provide()
            database = .embedded(cluster)
        }
        let household = Household(
            members: [
                program.office(
                    database,
                    address: address,
                    port: self.port,
                    user: users.office,
                    more: allowedHost.flatMap { ["--allowed-host", $0] }
                        + trustedProxy.flatMap { ["--trusted-proxy", $0] }
                ),
                program.worker(database, user: users.office),
            ],
            logs: nil
        )
        try await household.run(until: signals)
    }
}
