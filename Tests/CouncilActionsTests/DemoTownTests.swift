import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import TestTown
import Testing

@Suite struct `The fictional town` {
    @Test(arguments: ["2026-11-26", "2027-01-02", "2028-02-29", "2027-10-31"])
    func `can be written on any day and plans no meeting at Christmas`(day: String) async throws {
        try await Turnstile.shared.pass {
            let council = try TestCouncil()
            let now = try #require(ISO8601DateFormatter().date(from: "\(day)T09:00:00Z"))
            let town = DemoTown { council.office(at: $0) }
            try await town.write(now: now) { _, _ in }
            let planned: [Int] = try council.owner().query(
                """
                SELECT to_char(starts_at AT TIME ZONE 'Europe/Berlin', 'MMDD')::int AS day FROM council.meeting
                WHERE starts_at > \(now)
                """
            )
            .map { try $0["day"] }
            #expect(planned.count == 4)
            #expect(!planned.contains { $0 > 1220 || $0 < 107 })
            let published = try council.owner().query(
                "SELECT id FROM portal.object WHERE kind = 'meeting' AND NOT deleted"
            )
            #expect(published.count == 7)
            await council.database.close()
        }
    }
}
