import CouncilModel
import Foundation
import Postgres
import Store
import Testing

@Suite struct `The chain of events` {
    /// Something that only an owner with switched-off triggers can do, and the first row that must be reported.
    struct Tampering: Sendable, CustomTestStringConvertible {
        let name: String
        let sql: String
        let found: Int

        var testDescription: String { name }
    }

    private static let tamperings = [
        Tampering(
            name: "detail",
            sql: "UPDATE council.event SET detail = '{\"version\":\"9\"}' WHERE seq = 3",
            found: 3
        ),
        Tampering(name: "kind", sql: "UPDATE council.event SET kind = 'other' WHERE seq = 1", found: 1),
        Tampering(
            name: "account",
            sql: "UPDATE council.event SET account_id = gen_random_uuid() WHERE seq = 5",
            found: 5
        ),
        Tampering(
            name: "time",
            sql: "UPDATE council.event SET at = at - interval '1 microsecond' WHERE seq = 2",
            found: 2
        ),
        Tampering(
            name: "subject",
            sql: "UPDATE council.event SET subject_id = gen_random_uuid() WHERE seq = 4",
            found: 4
        ),
        Tampering(name: "removed row", sql: "DELETE FROM council.event WHERE seq = 3", found: 4),
        Tampering(name: "removed first row", sql: "DELETE FROM council.event WHERE seq = 1", found: 2),
        Tampering(name: "cut tail", sql: "DELETE FROM council.event WHERE seq > 3", found: 5),
        Tampering(name: "all removed", sql: "DELETE FROM council.event", found: 5),
        Tampering(
            name: "changed with a fresh hash",
            sql: """
                UPDATE council.event SET kind = 'other', hash = council.event_digest(
                    previous_hash, seq, at, account_id, 'other', subject_kind, subject_id, detail) WHERE seq = 3
                """,
            found: 4
        ),
        Tampering(
            name: "last row changed with a fresh hash",
            sql: """
                UPDATE council.event SET kind = 'other', hash = council.event_digest(
                    previous_hash, seq, at, account_id, 'other', subject_kind, subject_id, detail) WHERE seq = 5
                """,
            found: 5
        ),
        Tampering(
            name: "appended past the head",
            sql: """
                INSERT INTO council.event SELECT 6, at, account_id, kind, subject_kind, subject_id, detail, hash,
                    council.event_digest(hash, 6, at, account_id, kind, subject_kind, subject_id, detail)
                FROM council.event WHERE seq = 5
                """,
            found: 5
        ),
        Tampering(
            name: "renumbered after a removal",
            sql: """
                DELETE FROM council.event WHERE seq = 5;
                UPDATE council.event_head SET seq = 4
                """,
            found: 4
        ),
    ]

    private static func entry(_ number: Int) -> Events.Entry {
        Events.Entry(kind: "tested", subjectKind: "meeting", subject: UUID(), detail: ["version": "\(number)"])
    }

    private func append(_ count: Int, to book: RecordBook) async throws {
        for number in 1...count {
            let seq = try await book.database.write(as: .system) { try $0.events.append(Self.entry(number)) }
            #expect(seq == number)
        }
    }

    @Test func `is whole when nobody touched it, also when it is empty`() async throws {
        try await RecordBook.opened { book in
            let empty = try await book.database.read(as: .system) { try $0.events.verify() }
            #expect(empty.count == 0 && empty.firstBroken == nil)
            try await append(5, to: book)
            let five = try await book.database.read(as: .system) { try $0.events.verify() }
            #expect(five.count == 5 && five.firstBroken == nil)
        }
    }

    @Test(arguments: tamperings)
    func `shows where it was broken`(tampering: Tampering) async throws {
        try await RecordBook.opened { book in
            try await append(5, to: book)
            let owner = try book.owner()
            try owner.script("ALTER TABLE council.event DISABLE TRIGGER USER")
            try owner.script(tampering.sql)
            let found = try await book.database.read(as: .system) { try $0.events.verify() }
            #expect(found.firstBroken == tampering.found)
        }
    }

    @Test(arguments: [
        "UPDATE council.event SET kind = 'other'", "DELETE FROM council.event", "TRUNCATE council.event",
        """
        INSERT INTO council.event SELECT 9, at, account_id, kind, subject_kind, subject_id, detail, previous_hash, sha256(hash)
        FROM council.event
        """,
        "UPDATE council.event_head SET seq = 0", "DELETE FROM council.event_head",
        "ALTER TABLE council.event DISABLE TRIGGER ALL", "DROP TRIGGER event_append_only ON council.event",
    ])
    func `cannot be touched by the office's role`(sql: String) async throws {
        try await RecordBook.opened { book in
            try await append(2, to: book)
            #expect(await refusal { try book.office().script(sql) } == "42501")
            let whole = try await book.database.read(as: .system) { try $0.events.verify() }
            #expect(whole.count == 2 && whole.firstBroken == nil)
        }
    }

    @Test(arguments: ["UPDATE council.event SET kind = 'other'", "DELETE FROM council.event", "TRUNCATE council.event"])
    func `refuses even its owner a slip`(sql: String) async throws {
        try await RecordBook.opened { book in
            try await append(2, to: book)
            #expect(await refusal { try book.owner().script(sql) } == "23001")
        }
    }

    @Test func `has no gaps when eight append at once and some give up`() async throws {
        struct GaveUp: Error {}
        try await RecordBook.opened(connections: 8) { book in
            let database = book.database
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<8 {
                    group.addTask {
                        for number in 1...20 {
                            do {
                                try await database.write(as: .system) { transaction in
                                    try transaction.events.append(Self.entry(number))
                                    if number.isMultiple(of: 5) { throw GaveUp() }
                                }
                            } catch is GaveUp {}
                        }
                    }
                }
                try await group.waitForAll()
            }
            let whole = try await database.read(as: .system) { try $0.events.verify() }
            #expect(whole.count == 128 && whole.firstBroken == nil)
            let last: Int = try book.owner().one("SELECT max(seq) AS last FROM council.event")["last"]
            #expect(last == 128)
        }
    }

    @Test func `tells the newest events of a thing first`() async throws {
        try await RecordBook.opened { book in
            let subject = UUID()
            for kind in ["first", "second", "third"] {
                try await book.database.write(as: .system) { transaction in
                    try transaction.events.append(.init(kind: kind, subjectKind: "paper", subject: subject))
                    try transaction.events.append(Self.entry(1))
                }
            }
            let kinds = try await book.database.read(as: .system) {
                try $0.events.list(of: subject, limit: 2).map(\.kind)
            }
            #expect(kinds == ["third", "second"])
        }
    }
}
