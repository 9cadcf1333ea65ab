import ConsoleProgram
import PublicRecord

/// Ends the program when its database role could read more than what was published.
struct RoleCheck {
    let reader: PublicReader

    /// Asks until the database answers once; the portal says meanwhile that it is away.
    func run() async throws {
        while true {
            do {
                return try await reader.requireOwnRights()
            } catch PublicRecordError.excessiveRights(let name) {
                throw CommandFailure(
                    message: "Die Datenbankrolle darf mehr lesen als das Veröffentlichte: \(name).",
                    hint: "Melden Sie das Portal mit der Rolle ratswerk_portal an."
                )
            } catch is PublicRecordError {
                try await Task.sleep(for: .seconds(2))
            }
        }
    }
}
