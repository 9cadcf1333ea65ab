import CouncilModel
import Foundation
import Postgres
import Store
import Testing

@Suite struct `The file vault` {
    private static let chunk = FileVault.chunkSize

    private static func pattern(_ count: Int, seed: Int = 7) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: ($0 &* 31) ^ ($0 >> 8) ^ seed) }
    }

    @Test(arguments: [0, 1, chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 17])
    func `gives back exactly what it was given`(count: Int) async throws {
        try await RecordBook.opened { book in
            let bytes = Self.pattern(count)
            let hash = try await book.database.write(as: .system) { try $0.vault.put(bytes) }
            let (read, size) = try await book.database.read(as: .system) {
                (try $0.vault.readAll(hash), try $0.vault.size(hash))
            }
            #expect(read == bytes)
            #expect(size == count)
            let chunks: Int = try book.owner().one("SELECT count(*) AS n FROM council.blob_chunk")["n"]
            #expect(chunks == (count + Self.chunk - 1) / Self.chunk)
        }
    }

    @Test func `reads ranges over the borders of its chunks`() async throws {
        try await RecordBook.opened { book in
            let chunk = Self.chunk
            let bytes = Self.pattern(3 * chunk + 5)
            let hash = try await book.database.write(as: .system) { try $0.vault.put(bytes) }
            let ranges = [
                0..<1, 0..<chunk, chunk - 1..<chunk + 1, chunk..<chunk + 1, chunk - 1..<chunk, 1..<3 * chunk + 5,
                3 * chunk..<3 * chunk + 5, 2 * chunk - 3..<3 * chunk + 2, 3 * chunk + 4..<3 * chunk + 5,
            ]
            for range in ranges {
                let read = try await book.database.read(as: .system) { try $0.vault.read(range, of: hash) }
                #expect(read == Array(bytes[range]), "\(range)")
            }
            let beyond = 3 * chunk + 3..<9 * chunk
            let short = try await book.database.read(as: .system) { try $0.vault.read(beyond, of: hash) }
            #expect(short == Array(bytes.suffix(2)))
            let empty = try await book.database.read(as: .system) { try $0.vault.read(5..<5, of: hash) }
            #expect(empty.isEmpty)
        }
    }

    @Test func `keeps the same bytes once, also when many bring them at the same time`() async throws {
        try await RecordBook.opened(connections: 6) { book in
            let bytes = Self.pattern(Self.chunk * 2)
            let database = book.database
            let hashes = try await withThrowingTaskGroup(of: [UInt8].self) { group in
                for _ in 0..<12 { group.addTask { try await database.write(as: .system) { try $0.vault.put(bytes) } } }
                return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
            }
            #expect(hashes.count == 1)
            let row = try book.owner().one(
                "SELECT (SELECT count(*) FROM council.blob) AS blobs, (SELECT count(*) FROM council.blob_chunk) AS chunks"
            )
            let (blobs, chunks): (Int, Int) = (try row["blobs"], try row["chunks"])
            #expect(blobs == 1)
            #expect(chunks == 2)
        }
    }

    @Test func `erases the bytes and keeps their hash`() async throws {
        try await RecordBook.opened { book in
            let bytes = Self.pattern(Self.chunk + 9)
            let hash = try await book.database.write(as: .system) { try $0.vault.put(bytes) }
            try await book.database.write(as: .system) { try $0.vault.erase(hash) }
            let (size, all, part) = try await book.database.read(as: .system) {
                (try $0.vault.size(hash), try $0.vault.readAll(hash), try $0.vault.read(0..<10, of: hash))
            }
            #expect(size == nil)
            #expect(all == nil)
            #expect(part.isEmpty)
            let row = try book.owner().one(
                """
                SELECT sha256, erased_at IS NOT NULL AS erased,
                    (SELECT count(*) FROM council.blob_chunk) AS chunks FROM council.blob
                """
            )
            let (kept, isErased, chunks): ([UInt8], Bool, Int) = (
                try row["sha256"], try row["erased"], try row["chunks"]
            )
            #expect(kept == hash)
            #expect(isErased)
            #expect(chunks == 0)
            let scrubbed = try await book.database.read(as: .system) { try $0.vault.scrub() }
            #expect(scrubbed == (0, 0))
        }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String(Int($0) + 256, radix: 16).dropFirst() }.joined()
    }

    @Test func `refuses bytes that were erased`() async throws {
        try await RecordBook.opened { book in
            let hash = try await book.database.write(as: .system) { try $0.vault.put(Self.pattern(9)) }
            try await book.database.write(as: .system) { try $0.vault.erase(hash) }
            let author = try await book.account("anna", roles: [.staffAuthor])
            for actor in [Actor.system, author] {
                let said = await refusal {
                    _ = try await book.database.write(as: actor) { try $0.vault.put(Self.pattern(9)) }
                }
                #expect(said == "\(StoreError.erasedBytes)")
            }
        }
    }

    @Test func `erases with the bytes what was made of them, and nothing that others need`() async throws {
        try await RecordBook.opened { book in
            let town = try await book.town()
            let stored = try await book.database.write(as: .system) { transaction in
                let vault = transaction.vault
                let (source, other) = (try vault.put(Self.pattern(9, seed: 1)), try vault.put(Self.pattern(9, seed: 2)))
                let (own, shared) = (try vault.put(Self.pattern(9, seed: 3)), try vault.put(Self.pattern(9, seed: 4)))
                let meeting = Meeting(id: transaction.newID(), body: town.id, name: "S", created: transaction.now)
                try transaction.meetings.insert(meeting)
                let file = File(
                    id: transaction.newID(),
                    body: town.id,
                    name: "Anlage",
                    owner: .meeting(meeting.id),
                    role: .auxiliaryFile,
                    created: transaction.now
                )
                try transaction.files.save(file)
                for hash in [source, other] {
                    try transaction.files.addVersion(
                        hash,
                        to: file.id,
                        fileName: "a.pdf",
                        mediaType: "application/pdf",
                        pageCount: 1
                    )
                }
                try transaction.files.setText("geheim", of: file.id, version: 1)
                try transaction.files.setText("offen", of: file.id, version: 2)
                return [source, other, own, shared]
            }
            let owner = try book.owner()
            // What a publication would have copied.
            try owner.script(
                """
                SET session_replication_role = replica;
                INSERT INTO council.cleaned_blob (source_sha256, sha256, cleaned_at)
                VALUES ('\\x\(hex(stored[0]))', '\\x\(hex(stored[2]))', now()),
                    ('\\x\(hex(stored[1]))', '\\x\(hex(stored[3]))', now());
                INSERT INTO portal.blob SELECT sha256, size, 'application/pdf' FROM council.blob;
                INSERT INTO portal.blob_chunk SELECT * FROM council.blob_chunk;
                """
            )
            try await book.database.write(as: .system) { try $0.vault.erase(stored[0]) }
            for table in ["council.blob_chunk", "portal.blob", "portal.blob_chunk"] {
                let hashes: [[UInt8]] = try owner.query("SELECT sha256 FROM \(unsafeRaw: table)").map {
                    try $0["sha256"]
                }
                #expect(Set(hashes) == [stored[1], stored[3]], "\(table)")
            }
            let kept: [String?] = try owner.query(
                "SELECT text_content FROM council.file_version ORDER BY version"
            ).map { try $0["text_content"] }
            #expect(kept == [nil, "offen"])
            // Another file that cleaning makes the same of can still be published.
            _ = try await book.database.write(as: .system) { try $0.vault.put(Self.pattern(9, seed: 3)) }
        }
    }

    @Test(arguments: [
        "UPDATE council.blob_chunk SET bytes = set_byte(bytes, 100, 255 - get_byte(bytes, 100)) WHERE seq = 1",
        "DELETE FROM council.blob_chunk WHERE seq = 1", "DELETE FROM council.blob_chunk WHERE seq = 2",
        "UPDATE council.blob_chunk SET bytes = substr(bytes, 1, octet_length(bytes) - 1) WHERE seq = 2",
        "UPDATE council.blob SET size = size - 1",
    ])
    func `notices damaged bytes`(damage: String) async throws {
        try await RecordBook.opened { book in
            let sound = try await book.database.write(as: .system) { try $0.vault.put(Self.pattern(10, seed: 1)) }
            let bytes = Self.pattern(2 * Self.chunk + 50)
            let hash = try await book.database.write(as: .system) { try $0.vault.put(bytes) }
            let before = try await book.database.read(as: .system) { try $0.vault.scrub() }
            #expect(before == (2, 0))
            try book.owner().script(damage + (damage.contains("blob_chunk") ? "" : " WHERE size > 100"))

            let after = try await book.database.read(as: .system) { try $0.vault.scrub() }
            #expect(after == (2, 1))
            let said = await refusal { _ = try await book.database.read(as: .system) { try $0.vault.readAll(hash) } }
            #expect(said == "\(StoreError.damagedBytes)")
            #expect(try await book.database.read(as: .system) { try $0.vault.readAll(sound) } != nil)
        }
    }
}
