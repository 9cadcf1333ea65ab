internal import CouncilModel
internal import Foundation
internal import Postgres

extension [FinancialEffect] {
    /// As the column holds them; equal rows give equal bytes.
    var json: PostgresJSON {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return PostgresJSON(String(decoding: try encoder.encode(self), as: UTF8.self))
        }
    }

    /// - Throws: `DecodingError` for a column that this program did not write.
    init(json: PostgresJSON) throws {
        self = try JSONDecoder().decode([FinancialEffect].self, from: Data(json.text.utf8))
    }
}
