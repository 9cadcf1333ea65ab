import ConsoleProgram
import Postgres
import Store

/// Makes sure that the database was brought to the version of this program.
enum SchemaCheck {
    /// - Throws: `StoreError`, or ``CommandFailure`` for a database that was never set up.
    static func run(on pool: PostgresPool) async throws {
        do {
            try await pool.transaction(readOnly: true) { try Migrations.check(on: $0) }
        } catch let error as PostgresError where error.sqlState == "42P01" || error.sqlState == "3F000" {
            throw CommandFailure(
                message: "Die Datenbank ist noch nicht eingerichtet.",
                hint: "Führen Sie „ratswerk migrate“ mit der Rolle aus, der die Datenbank gehört."
            )
        }
    }
}
