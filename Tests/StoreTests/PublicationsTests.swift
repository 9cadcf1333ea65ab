import CouncilModel
import Foundation
import OParl
import Postgres
import Store
import Testing

@Suite struct `Publishing by two persons` {
    private struct Stage {
        let first: Actor
        let second: Actor
        let meeting: Meeting
    }

    private func stage(_ book: RecordBook) async throws -> Stage {
        let body = try await book.town()
        let meeting = try await book.database.write(as: .system) { transaction in
            let meeting = Meeting(id: transaction.newID(), body: body.id, name: "Sitzung", created: transaction.now)
            try transaction.meetings.insert(meeting)
            return meeting
        }
        return Stage(
            first: try await book.account("anna", roles: [.clerk, .releaser]),
            second: try await book.account("ben", roles: [.releaser]),
            meeting: meeting
        )
    }

    private static func copy(_ meeting: Meeting) -> PortalCopies.Copy {
        PortalCopies.Copy(
            id: meeting.id.uuid,
            body: meeting.body.uuid,
            document: .meeting(OParlMeeting(name: meeting.name))
        )
    }

    @Test func `is refused to one person, in the code and in the database`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let subject = Publications.Subject.meeting(stage.meeting.id)
            let id = try await book.database.write(as: stage.first) {
                try $0.publications.request(subject, fingerprint: 0)
            }
            let said = await refusal {
                try await book.database.write(as: stage.first) { transaction in
                    guard let status = try transaction.publications.status(of: subject) else { return }
                    try transaction.publications.release(status)
                }
            }
            #expect(said == "\(RuleViolation.samePersonReleases)")

            let owner = try book.owner()
            let (first, second) = (try #require(stage.first.account).uuid, try #require(stage.second.account).uuid)
            let bySame = await refusal {
                try owner.execute("INSERT INTO council.publication VALUES (\(id), \(first), \(first), now())")
            }
            #expect(bySame == "23514")
            // Naming another person as the one who prepared it does not help either.
            let underAnotherName = await refusal {
                try owner.execute("INSERT INTO council.publication VALUES (\(id), \(second), \(first), now())")
            }
            #expect(underAnotherName == "23503")
            let withoutRequest = await refusal {
                try owner.execute(
                    "INSERT INTO council.publication VALUES (gen_random_uuid(), \(first), \(second), now())"
                )
            }
            #expect(withoutRequest == "23503")
            #expect(try owner.query("SELECT FROM council.publication").isEmpty)
        }
    }

    @Test func `is the only door into the portal`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let meeting = stage.meeting
            let past = await refusal {
                try await book.database.write(as: stage.first) { try $0.portal.replace([], by: [Self.copy(meeting)]) }
            }
            #expect(past == "42501")
            for setting in ["", "SELECT set_config('app.publication', gen_random_uuid()::text, false);"] {
                let byHand = await refusal {
                    try book.owner().script(
                        setting + """
                            INSERT INTO portal.object (id, kind, body_id, created, modified, document)
                            VALUES (gen_random_uuid(), 'meeting', gen_random_uuid(), now(), now(), '{}')
                            """
                    )
                }
                #expect(byHand == "42501", "\(setting)")
            }
            let bytes = await refusal {
                try book.owner().script("INSERT INTO portal.blob VALUES (sha256('x'), 1, 'application/pdf')")
            }
            #expect(bytes == "42501")

            let subject = Publications.Subject.meeting(meeting.id)
            _ = try await book.database.write(as: stage.first) { try $0.publications.request(subject, fingerprint: 0) }
            try await book.database.write(as: stage.second) { transaction in
                guard let status = try transaction.publications.status(of: subject) else { return }
                try transaction.publications.release(status)
                try transaction.portal.replace([], by: [Self.copy(meeting)])
            }
            let published = try await book.database.read(as: .system) { try $0.portal.published([meeting.id.uuid]) }
            #expect(published == [meeting.id.uuid])
            let afterwards = await refusal {
                try await book.database.write(as: stage.second) { try $0.portal.replace([], by: [Self.copy(meeting)]) }
            }
            #expect(afterwards == "42501", "the door stayed open for the next transaction")
        }
    }

    @Test func `opens the door for its own transaction only, and for every table of the portal`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let subject = Publications.Subject.meeting(stage.meeting.id)
            let id = try await book.database.write(as: stage.first) {
                try $0.publications.request(subject, fingerprint: 0)
            }
            try await book.database.write(as: stage.second) { transaction in
                guard let status = try transaction.publications.status(of: subject) else { return }
                try transaction.publications.release(status)
                try transaction.portal.replace([], by: [Self.copy(stage.meeting)])
            }
            let name = "SELECT set_config('app.publication', '\(id.uuidString)', false);"
            for statement in [
                "UPDATE portal.object SET position = 7", "DELETE FROM portal.object",
                """
                INSERT INTO portal.object (id, kind, body_id, created, modified, document)
                VALUES (gen_random_uuid(), 'meeting', gen_random_uuid(), now(), now(), '{}')
                """,
                "INSERT INTO portal.reference VALUES (gen_random_uuid(), 'meeting', gen_random_uuid())",
                "INSERT INTO portal.blob VALUES (sha256('x'), 1, 'application/pdf')",
                "INSERT INTO portal.blob_chunk VALUES (sha256('x'), 0, 'x')",
                "INSERT INTO portal.site (name, modified) VALUES ('anders', now())",
            ] {
                for opening in ["", name] {
                    let said = await refusal { try book.office().script(opening + statement) }
                    #expect(said == "42501", "\(statement), named: \(!opening.isEmpty)")
                }
            }
            let undone = await refusal {
                try await book.database.write(as: stage.first) { transaction in
                    try transaction.publications.withdraw(subject, reason: "Irrtum")
                    try transaction.portal.replace([stage.meeting.id.uuid], by: [])
                    try transaction.portal.replace([], by: [Self.copy(stage.meeting)])
                }
            }
            #expect(undone == "42501", "a withdrawal shows something")
        }
    }

    @Test func `counts every publication and withdrawal, also within one second`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let subject = Publications.Subject.meeting(stage.meeting.id)
            func revision() throws -> Int { try book.portal().one("SELECT number FROM portal.revision")["number"] }
            var seen = [try revision()]
            for name in ["Sitzung", "Andere Sitzung"] {
                var meeting = stage.meeting
                meeting.name = name
                let copy = Self.copy(meeting)
                _ = try await book.database.write(as: stage.first) {
                    try $0.publications.request(subject, fingerprint: 0)
                }
                book.wait(1)
                try await book.database.write(as: stage.second) { transaction in
                    guard let status = try transaction.publications.status(of: subject) else { return }
                    try transaction.publications.release(status)
                    try transaction.portal.replace([], by: [copy])
                }
                seen.append(try revision())
            }
            try await book.database.write(as: stage.first) { transaction in
                try transaction.publications.withdraw(subject, reason: "Irrtum")
                try transaction.portal.replace([stage.meeting.id.uuid], by: [])
            }
            seen.append(try revision())
            #expect(seen == seen.sorted() && Set(seen).count == 4, "\(seen)")
        }
    }

    @Test func `leaves nothing but a tombstone after the withdrawal`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let meeting = stage.meeting
            let file = UUID()
            let subject = Publications.Subject.meeting(meeting.id)
            _ = try await book.database.write(as: stage.first) { try $0.publications.request(subject, fingerprint: 0) }
            try await book.database.write(as: stage.second) { transaction in
                guard let status = try transaction.publications.status(of: subject) else { return }
                try transaction.publications.release(status)
                let hash = try transaction.vault.put(Array("%PDF geheim".utf8))
                try transaction.portal.putBytes(hash, mediaType: "application/pdf")
                let document = OParlFile(
                    fileName: "a.pdf",
                    mimeType: "application/pdf",
                    size: 11,
                    sha256Checksum: hash.map {
                        String($0, radix: 16).count == 1 ? "0" + String($0, radix: 16) : String($0, radix: 16)
                    }
                    .joined()
                )
                try transaction.portal.replace(
                    [],
                    by: [
                        Self.copy(meeting),
                        PortalCopies.Copy(
                            id: file,
                            body: meeting.body.uuid,
                            parent: meeting.id.uuid,
                            parentRole: "invitation",
                            document: .file(document)
                        ),
                    ]
                )
            }
            let owner = try book.owner()
            let before: Int = try owner.one("SELECT count(*) AS n FROM portal.blob_chunk")["n"]
            #expect(before == 1)

            try await book.database.write(as: stage.second) { transaction in
                try transaction.publications.withdraw(subject, reason: "Irrtum")
                try transaction.portal.replace([meeting.id.uuid], by: [])
            }
            let rows = try owner.query("SELECT deleted, document IS NULL AS is_empty FROM portal.object")
            #expect(rows.count == 2)
            for row in rows {
                let (deleted, isEmpty): (Bool, Bool) = (try row["deleted"], try row["is_empty"])
                #expect(deleted && isEmpty)
            }
            let after = try owner.one(
                "SELECT (SELECT count(*) FROM portal.blob) + (SELECT count(*) FROM portal.blob_chunk) AS n"
            )
            let left: Int = try after["n"]
            #expect(left == 0)
            let (status, withdrawal) = try await book.database.read(as: .system) {
                (try $0.publications.status(of: subject), try $0.publications.withdrawal(of: subject))
            }
            #expect(status?.isPublic == false && status?.withdrawnBy == stage.second.account)
            #expect(withdrawal?.by == stage.second.account)
        }
    }

    @Test func `waits as the newest request of its subject, and its state is read for many at once`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let subject = Publications.Subject.meeting(stage.meeting.id)
            let released = Publications.Subject.body(stage.meeting.body)
            let unknown = Publications.Subject.paper(PaperID(UUID()))
            var requests: [UUID] = []
            for _ in 0..<2 {
                requests.append(
                    try await book.database.write(as: stage.first) {
                        try $0.publications.request(subject, fingerprint: 0)
                    }
                )
                book.wait(60)
            }
            _ = try await book.database.write(as: stage.first) { try $0.publications.request(released, fingerprint: 0) }
            try await book.database.write(as: stage.second) { transaction in
                guard let status = try transaction.publications.status(of: released) else { return }
                try transaction.publications.release(status)
            }
            let (waiting, statuses) = try await book.database.read(as: stage.second) { transaction in
                (
                    try transaction.publications.waiting(),
                    try transaction.publications.statuses(of: [unknown, subject, released])
                )
            }
            #expect(waiting.map(\.status.id) == [requests[1]])
            #expect(waiting.map(\.subject) == [subject])
            #expect(statuses.mapValues(\.isWaiting) == [subject: true, released: false])

            try await book.database.write(as: stage.second) { transaction in
                guard let status = try transaction.publications.status(of: subject) else { return }
                try transaction.publications.release(status)
            }
            let left = try await book.database.read(as: stage.second) { try $0.publications.waiting().count }
            #expect(left == 0, "an older request that nobody released does not come back")
        }
    }

    @Test func `cannot be rewritten afterwards by the office's role`() async throws {
        try await RecordBook.opened { book in
            let stage = try await stage(book)
            let subject = Publications.Subject.meeting(stage.meeting.id)
            _ = try await book.database.write(as: stage.first) { try $0.publications.request(subject, fingerprint: 0) }
            for table in [
                "publication_request", "publication", "publication_withdrawal", "paper_revision", "invitation",
            ] {
                let column =
                    ["paper_revision": "written_by", "invitation": "created_by"][table]
                    ?? ["publication_request": "requested_by", "publication": "released_by"][table] ?? "withdrawn_by"
                for sql in [
                    "UPDATE council.\(table) SET \(column) = NULL", "DELETE FROM council.\(table)",
                ] {
                    #expect(await refusal { try book.office().script(sql) } == "42501", "\(sql)")
                }
            }
        }
    }
}
