import Postgres
import Testing

@Suite struct `The order of policies` {
    /// PostgreSQL asks them in the reverse order of their names.
    @Test func `those who work on everything are told so before other reasons are tried`() async throws {
        try await RecordBook.opened { book in
            let found = try book.owner().query(
                """
                SELECT tablename || ': ' || policyname AS name FROM pg_policies WHERE schemaname = 'council'
                    AND (policyname = 'office' OR policyname COLLATE "C" > 'works_on_all')
                """
            )
            let names: [String] = try found.map { try $0["name"] }
            #expect(names.isEmpty)
        }
    }
}
