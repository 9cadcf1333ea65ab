import ArgumentParser
import ConsoleProgram
import CouncilActions
import Foundation
import Glibc
import Intake
import Logging
import Platform
import Postgres
import Store

/// `ratswerk worker`: does the work that is queued in the database.
struct WorkerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Erledigt, was im Hintergrund geschehen soll: Texte aus Dateien lesen und anderes.",
        discussion: "Es dürfen beliebig viele laufen, auch auf mehreren Rechnern."
    )

    @OptionGroup var installation: InstallationOptions
    @Option(
        help:
            "Der Ordner mit den Fristen der Länder und Städte; sonst gilt RATSWERK_RULES, dann „rules“ neben „templates“."
    )
    var rules: String?
    @OptionGroup var mail: MailOptions

    /// This program itself, with what it needs outside `/usr`.
    private static var packets: PacketProgram {
        let files = [ProgramAssets.executable] + ReachableProgram.swiftLibraries
        let folders = Set(files.map { $0.deletingLastPathComponent().path(percentEncoded: false) })
        return PacketProgram(
            executable: ProgramAssets.executable,
            readable: folders.filter { !$0.hasPrefix("/usr/") }.sorted().map { URL(filePath: $0) }
        )
    }

    mutating func run() async throws {
        try RequiredParts.check()
        let correspondence = try mail.correspondence()
        try CommandFailure.refuseSuperuser("ratswerk worker", user: "ratswerk")
        let template = try installation.template()
        let book = try RulesFolder(named: rules).book()
        let signals = try SignalWaiter([SIGTERM, SIGINT])
        let pool = try await installation.openPool(size: 4)
        let notifications = pool.listen([Jobs.channel])
        let (wakeUps, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let worker = Worker(
            office: try InstallationOptions.office(
                on: CouncilDatabase(pool: pool),
                by: template,
                rules: book,
                correspondence: correspondence
            ),
            wakeUps: wakeUps,
            packets: Self.packets
        )
        Logger(label: "worker").notice("waiting for work")
        await withTaskGroup(of: Void.self) { group in
            group.addTask { for await _ in notifications { continuation.yield() } }
            group.addTask { await worker.run() }
            group.addTask { _ = await signals.next() }
            await group.next()
            group.cancelAll()
            continuation.finish()
        }
        await pool.close()
    }
}
