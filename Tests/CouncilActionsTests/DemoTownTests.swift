import CouncilActions
import CouncilModel
import Foundation
import Postgres
import Store
import TestCouncil
import TestTown
import Testing

@Suite struct `The fictional town` {
    /// A turn of the year, a leap day, the end of summer time; the other test writes an ordinary day.
    @Test func `can be written on any day and plans no meeting at Christmas`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for day in ["2027-01-02", "2028-02-29", "2027-10-31"] { group.addTask { try await Self.write(on: day) } }
            try await group.waitForAll()
        }
    }

    private static func write(on day: String) async throws {
        try await Turnstile.shared.pass {
            let council = try TestCouncil()
            let now = try #require(ISO8601DateFormatter().date(from: "\(day)T09:00:00Z"))
            let town = DemoTown { council.office(at: $0) }
            try await town.write(now: now) { _, _ in }
            try check(council, on: now)
            await council.database.close()
        }
    }

    private static func check(_ council: TestCouncil, on now: Date) throws {
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
    }

    /// Written to the folder in `RATSWERK_PROOFS` for `tools/check-documents` to validate: what the town's people find filed,
    /// and what is set anew from its records.
    @Test func `has documents for all its meetings, papers and attachments`() async throws {
        try await Turnstile.shared.pass {
            let council = try TestCouncil()
            let now = try #require(ISO8601DateFormatter().date(from: "2026-11-26T09:00:00Z"))
            try await DemoTown { council.office(at: $0) }.write(now: now) { _, _ in }
            try Self.check(council, on: now)
            let office = council.office(at: now)
            let proofs =
                ProcessInfo.processInfo.environment["RATSWERK_PROOFS"].map { URL(filePath: $0) }
                ?? FileManager.default.temporaryDirectory.appending(path: "ratswerk-proofs")
            let folder = proofs.appending(path: "demo")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let filed = try council.owner().query(
                """
                SELECT DISTINCT encode(sha256, 'hex') AS name, sha256 FROM council.file_version
                WHERE media_type = 'application/pdf'
                """
            )
            for row in filed {
                let name: String = try row["name"]
                let sha256: [UInt8] = try row["sha256"]
                let bytes = try await council.database.read(as: .system) { try $0.vault.readAll(sha256) }
                try Data(#require(bytes)).write(to: folder.appending(path: "filed-\(name.prefix(12)).pdf"))
            }
            #expect(filed.count > 20)
            for body in try await council.database.read(as: .system, { try $0.bodies.all() }) {
                let report = try await ExportDocuments(body: body.id).perform(by: office) { document in
                    #expect(document.missingGlyphs.isEmpty, "\(document.name)")
                    try Data(document.pdf).write(to: folder.appending(path: document.name))
                }
                #expect(report.meetings > 7)
                #expect(report.documents > report.meetings * 2)
                let newest = try await ExportDocuments(body: body.id, limit: 2).perform(by: office) { _ in }
                #expect(newest.meetings == 2)
            }
            await council.database.close()
        }
    }
}
