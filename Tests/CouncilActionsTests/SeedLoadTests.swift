import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import Testing

@Suite struct `Bulk records` {
    @Test func `reach ten years back and eight weeks ahead with all that belongs to meetings`() async throws {
        try await ActionRun.inTown { run in
            let now = Date()
            let load = SeedLoad(papers: 400, meetings: 50)
            try await load.write(now: now, to: { run.council.office(at: $0).database }, progress: { _, _ in })

            #expect(try run.count("SELECT FROM council.paper WHERE reference LIKE '%/L%'") == 400)
            #expect(try run.count("SELECT FROM council.body") == 1)
            let days: Int = try run.council.owner().one(
                "SELECT extract(day FROM \(now) - min(starts_at))::int AS days FROM council.meeting"
            )["days"]
            #expect((3640...3651).contains(days))
            let soon = now.addingTimeInterval(57 * 86_400)
            #expect(
                try run.count("SELECT FROM council.meeting WHERE starts_at > \(now) AND starts_at < \(soon)") == 2
            )
            // Full agendas, with what hangs on them.
            let longest: Int = try run.council.owner().one(
                "SELECT max(n)::int AS n FROM (SELECT count(*) AS n FROM council.agenda_item GROUP BY meeting_id) c"
            )["n"]
            #expect(longest == 60)
            #expect(try run.count("SELECT FROM council.receipt_step") > 0)
            #expect(try run.count("SELECT FROM council.sign_off_act") > 0)
            #expect(try run.count("SELECT FROM council.paper WHERE NOT is_released") == 2)
            let waiting: SQL = "SELECT FROM council.consultation WHERE agenda_item_id IS NULL AND meeting_id IS NULL"
            #expect(try run.count(waiting) == 6)
            // Non-public papers stand on non-public items.
            #expect(
                try run.count(
                    """
                    SELECT FROM council.consultation c JOIN council.paper p ON p.id = c.paper_id
                    JOIN council.agenda_item a ON a.id = c.agenda_item_id WHERE a.publicity <> p.publicity
                    """
                ) == 0
            )
            await #expect(throws: RuleViolation.self) {
                try await load.write(now: now, to: { run.council.office(at: $0).database }, progress: { _, _ in })
            }
        }
    }
}
