import ArgumentParser
import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store

/// `ratswerk seed`: fills an installation with invented records.
struct SeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "seed",
        abstract: "Legt erfundene Daten an: eine Stadt zum Vorführen oder viele Vorlagen für Messungen.",
        discussion:
            "Vorlagen und Sitzungen reichen zehn Jahre zurück und acht Wochen voraus und kommen zu der Stadt, die es schon gibt. Am gleichen Tag ergeben gleiche Zahlen gleiche Daten. Nichts wird überschrieben."
    )

    @OptionGroup var installation: InstallationOptions
    @Flag(help: "Legt die Stadt Musterbach an; nur in einer leeren Datenbank.") var town = false
    @Option(help: "So viele Vorlagen.") var papers = 0
    @Option(help: "So viele Sitzungen.") var meetings = 0

    mutating func validate() throws {
        guard town || papers > 0 || meetings > 0 else {
            throw ValidationError("Es ist nicht gesagt, was angelegt werden soll.")
        }
        guard (0...1_000_000).contains(papers), (0...100_000).contains(meetings) else {
            throw ValidationError("Höchstens 1.000.000 Vorlagen und 100.000 Sitzungen sind möglich.")
        }
    }

    mutating func run() async throws {
        let template = try installation.template()
        let pool = try await installation.openPool(size: 4)
        let progress = ProgressLine()
        if town {
            let present = try InstallationOptions.office(on: CouncilDatabase(pool: pool), by: template)
            let seed = DemoTown { moment in
                CouncilOffice(
                    database: CouncilDatabase(pool: pool, clock: { moment }),
                    inspector: present.inspector,
                    passwords: present.passwords,
                    composer: present.composer,
                    template: present.template
                )
            }
            try await seed.write(now: Date()) { done, total in
                progress.advance("Die Stadt Musterbach wird angelegt", done, of: total)
            }
        }
        if papers > 0 || meetings > 0 {
            let load = SeedLoad(papers: papers, meetings: meetings)
            try await load.write(
                now: Date(),
                to: { moment in CouncilDatabase(pool: pool, clock: { moment }) },
                progress: { done, total in progress.advance("Daten werden angelegt", done, of: total) }
            )
        }
        progress.finish()
        await pool.close()
    }
}
