import CouncilActions
import CouncilModel
import DocumentInput
import Foundation
import Postgres
import Store
import TestCouncil
import TestTown

/// A council with a plain town, while a test runs.
struct ActionRun: Sendable {
    let council: TestCouncil
    let town: PlainTown

    var office: CouncilOffice { council.office }

    static func inTown(
        template: OfficeTemplate? = nil,
        _ body: (ActionRun) async throws -> Void
    ) async throws {
        try await Turnstile.shared.pass {
            let council = try TestCouncil(template: template)
            do {
                try await body(ActionRun(council: council, town: try await PlainTown(in: council)))
            } catch {
                await council.database.close()
                throw error
            }
            await council.database.close()
        }
    }

    /// The kinds of all events so far.
    func events() throws -> [String] {
        try council.owner().query("SELECT kind FROM council.event ORDER BY seq").map { try $0["kind"] }
    }

    /// How many rows a query of the owner finds.
    func count(_ sql: SQL) throws -> Int {
        try council.owner().query(sql).count
    }

    /// A text that a query of the owner finds.
    func text(_ sql: SQL) throws -> String {
        try council.owner().one(sql)[index: 0]
    }
}

/// Why an action was refused; `nil` when it was not.
func refusal(_ work: () async throws -> Void) async -> ActionError? {
    do {
        try await work()
        return nil
    } catch let error as ActionError {
        return error
    } catch {
        return .fileRefused("not an ActionError: \(String(reflecting: error))")
    }
}
