import ConsoleProgram
import CouncilModel
import DatabaseCluster
import Foundation
import Glibc
import Logging
import Platform
import Postgres
import Store

/// The records of the demonstration: brought to this version, and filled when they are empty.
struct DemoDatabase {
    /// Where they are.
    let cluster: EmbeddedCluster
    /// The data directory.
    let directory: String

    /// Lies in the data directory while the town is being written; a start that finds it begins anew.
    private var unfinished: String { directory + "/town-unfinished" }

    /// Brings the database to this version and fills it when it is empty.
    ///
    /// - Returns: `false` when a signal came before it was ready.
    /// - Throws: ``CommandFailure`` and what the database throws.
    func prepare(
        with program: ReachableProgram,
        user: OperatingSystemUser?,
        progress: ProgressLine,
        until signals: SignalWaiter
    ) async throws -> Bool {
        if access(unfinished, F_OK) == 0 {
            try cluster.dropDatabase(named: EmbeddedCluster.databaseName)
            try cluster.createDatabase(named: EmbeddedCluster.databaseName)
        }
        var step = 0
        _ = try PrivateDatabase.migrate(cluster) { _ in
            step += 1
            progress.step("Die Datenbank wird eingerichtet, Schritt \(step)")
        }
        guard try await isEmpty else { return true }
        progress.step("Die Stadt Musterbach wird angelegt")
        guard FileManager.default.createFile(atPath: unfinished, contents: nil) else {
            throw CommandFailure(
                message: "In „\(directory)“ lässt sich keine Datei anlegen.",
                hint: "Prüfen Sie Rechte und Platz auf diesem Datenträger."
            )
        }
        guard try await run(program.townSeed(.embedded(cluster), user: user), until: signals) else { return false }
        unlink(unfinished)
        return true
    }

    private var isEmpty: Bool {
        get async throws {
            let pool = PostgresPool(
                configuration: cluster.configuration(role: .office),
                size: 1,
                logger: Logger(label: "database")
            )
            let database = CouncilDatabase(pool: pool)
            let bodies = try await database.read(as: .system) { try $0.bodies.all().count }
            await database.close()
            return bodies == 0
        }
    }

    /// Runs a child to its end.
    ///
    /// - Returns: `false` when a signal came first; the child is ended then.
    private func run(_ launch: ProcessLaunch, until signals: SignalWaiter) async throws -> Bool {
        let child = try ChildProcess.spawn(launch)
        let status = await withTaskGroup(of: ExitStatus?.self) { group in
            group.addTask { await child.waitForEnd() }
            group.addTask {
                _ = await signals.next()
                return nil
            }
            let first = await group.next() ?? nil
            if first == nil { child.terminate(patience: .seconds(5)) }
            group.cancelAll()
            return first
        }
        guard let status else { return false }
        guard status.isSuccess else {
            // A full disk ends the server, and the child has only seen that it is gone.
            try cluster.requireRoom()
            throw CommandFailure(
                message: "Die Stadt Musterbach ließ sich nicht anlegen.",
                hint: "Die Ursache steht darüber. Der nächste Start beginnt von vorn."
            )
        }
        return true
    }
}
