import ArgumentParser
import Composition
import ConsoleProgram
import CouncilActions
import CouncilRules
import DatabaseCluster
import DocumentInput
import Foundation
import Intake
import Logging
import Postgres
import Store

/// Where the records of the installation are; the same for every command that works with them.
struct InstallationOptions: ParsableArguments {
    @Option(
        name: .customLong("database-url"),
        help:
            "Eine vorhandene Datenbank, zum Beispiel postgresql://ratswerk_office@db/ratswerk. Ohne diese Angabe gehört die Datenbank zur Installation. Das Kennwort kommt aus PGPASSFILE oder PGPASSWORD."
    )
    var databaseURL: String?

    @Option(
        name: .customLong("data"),
        help:
            "Der Ordner mit allen Daten der Installation. Sonst gilt RATSWERK_DATA, dann /var/lib/ratswerk für root und ~/.local/share/ratswerk für andere."
    )
    var data: String?

    @Option(
        name: .customLong("documents-template"),
        help:
            "Der Ordner mit Briefkopf und Texten der Dokumente (template.json). Sonst gilt RATSWERK_DOCUMENTS_TEMPLATE, dann „documents-template“ im Ordner der Daten, dann die mitgelieferte Vorlage."
    )
    var documentsTemplate: String?

    /// How long a statement may take for which a person waits.
    static let patience = Duration.seconds(30)

    /// How long one may take that goes through all records.
    static let longPatience = Duration.seconds(900)

    /// The folder with all data of the installation.
    var dataDirectory: String { DataDirectory.path(named: data) }

    /// Opens the office on the records, after making sure that database and program fit each other.
    ///
    /// A private database is started when no other process runs it; it is stopped when this process ends.
    ///
    /// - Parameter statementTimeout: After this time the server cancels a statement.
    /// - Returns: The office.
    /// - Throws: `ClusterError`, `PostgresError`, `StoreError` or ``CommandFailure``.
    func openOffice(statementTimeout: Duration = Self.patience) async throws -> CouncilOffice {
        let template = try template()
        let pool = try await openPool(size: 8, statementTimeout: statementTimeout)
        return try Self.office(on: CouncilDatabase(pool: pool), by: template)
    }

    /// Opens connections of the office's role, after making sure that database and program fit each other.
    ///
    /// - Parameters:
    ///   - size: The most connections that are open at once.
    ///   - statementTimeout: After this time the server cancels a statement.
    /// - Returns: The connections.
    /// - Throws: `ClusterError`, `PostgresError`, `StoreError` or ``CommandFailure``.
    func openPool(size: Int, statementTimeout: Duration = Self.patience) async throws -> PostgresPool {
        let pool = PostgresPool(
            configuration: try officeConfiguration(statementTimeout: statementTimeout),
            size: size,
            logger: Logger(label: "database")
        )
        try await SchemaCheck.run(on: pool)
        return pool
    }

    /// An office on the records.
    ///
    /// - Parameters:
    ///   - database: The records.
    ///   - template: What documents are set by.
    ///   - rules: The rules of deadlines; nil: none are counted.
    ///   - correspondence: How it writes to people.
    /// - Returns: The office.
    /// - Throws: `CompositionError` when the fonts of the documents cannot be read.
    static func office(
        on database: CouncilDatabase,
        by template: OfficeTemplate,
        rules: RuleBook? = nil,
        correspondence: Correspondence = Correspondence()
    ) throws -> CouncilOffice {
        CouncilOffice(
            database: database,
            inspector: FileInspector(),
            passwords: PasswordKeeper(),
            composer: try Composer(),
            template: template,
            rules: rules,
            correspondence: correspondence
        )
    }

    /// The folder that the documents are set by.
    func templateFolder(in assets: URL) -> TemplateFolder {
        TemplateFolder(
            named: documentsTemplate,
            dataDirectory: dataDirectory,
            otherwise: .brought("default", in: assets)
        )
    }

    /// Reads the letterhead and the phrases of the documents, before anything is started.
    ///
    /// - Parameter assets: The folder that holds `templates`; nil for the one that is found.
    /// - Returns: The template, nothing left out.
    /// - Throws: ``CommandFailure``
    func template(in assets: URL? = nil) throws(CommandFailure) -> OfficeTemplate {
        let assets = if let assets { assets } else { try ProgramFolders(named: nil).root }
        return try templateFolder(in: assets).officeTemplate(over: .brought("default", in: assets))
    }

    /// How the office's role logs in.
    func officeConfiguration(statementTimeout: Duration) throws -> PostgresConfiguration {
        var configuration = try databaseURL.map { try Self.configuration(url: $0) } ?? privateConfiguration()
        configuration.statementTimeout = statementTimeout
        return configuration
    }

    private func privateConfiguration() throws -> PostgresConfiguration {
        let cluster = try PrivateDatabase.shared.open(dataDirectory: dataDirectory)
        if cluster.isRunning { _ = try PrivateDatabase.migrate(cluster) { _ in } }
        let configuration = cluster.configuration(role: .office)
        guard configuration.password != nil else {
            throw CommandFailure(
                message: "Das Kennwort der Datenbank in „\(dataDirectory)“ ist für Sie nicht lesbar.",
                hint: "Führen Sie den Befehl als root oder als der Benutzer aus, dem die Daten gehören."
            )
        }
        return configuration
    }

    /// Reads a database URL; one with a password is refused, because every user of the machine can see the arguments.
    static func configuration(url: String) throws -> PostgresConfiguration {
        guard let configuration = try? PostgresConfiguration(url: url) else {
            throw CommandFailure.usage(
                "Die Adresse der Datenbank ist nicht lesbar.",
                hint: "Sie hat die Form postgresql://ROLLE@RECHNER:PORT/DATENBANK."
            )
        }
        guard configuration.password == nil else {
            throw CommandFailure.usage(
                "Die Adresse der Datenbank enthält ein Kennwort.",
                hint: "Angaben eines Befehls kann jeder Benutzer des Rechners lesen. "
                    + "Legen Sie das Kennwort in eine Datei und nennen Sie diese in PGPASSFILE."
            )
        }
        return configuration
    }
}
