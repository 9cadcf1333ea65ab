internal import CouncilModel
internal import Crypto
internal import Foundation
internal import Postgres

extension Transaction {
    /// The bytes of all documents.
    public var vault: FileVault { FileVault(transaction: self) }
}

/// Immutable bytes by their SHA-256, in chunks of 256 KiB, in the same transaction as the rows that name them.
public struct FileVault {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Bytes per chunk; the database's CHECK holds the same number.
    public static let chunkSize = 262_144

    /// Stores bytes; the same bytes are stored once.
    ///
    /// - Parameter bytes: Any number of bytes.
    /// - Returns: Their SHA-256, 32 bytes.
    /// - Throws: ``StoreError/erasedBytes`` for bytes that were erased: storing them again would bring them back to every
    ///   file that named them.
    public func put(_ bytes: [UInt8]) throws -> [UInt8] {
        let sha256 = Array(SHA256.hash(data: bytes))
        // Whoever brings the same bytes at the same time waits here and then finds them stored.
        try connection.execute("SELECT pg_advisory_xact_lock(hashtextextended(encode(\(sha256), 'hex'), 0))")
        // No RETURNING and no ON CONFLICT: both would need the right to read a row that no file names yet.
        let known = try connection.one(
            "SELECT council.blob_is_stored(\(sha256)) AS stored, council.blob_is_erased(\(sha256)) AS erased"
        )
        if try known["erased"] { throw StoreError.erasedBytes }
        if try known["stored"] { return sha256 }
        try connection.execute(
            """
            INSERT INTO council.blob (sha256, size, created_at)
            VALUES (\(sha256), \(bytes.count), \(transaction.now))
            """
        )
        var start = 0
        var seq = 0
        while start < bytes.count {
            let end = min(start + Self.chunkSize, bytes.count)
            try connection.execute(
                """
                INSERT INTO council.blob_chunk (sha256, seq, bytes)
                VALUES (\(sha256), \(seq), \(Array(bytes[start..<end])))
                """
            )
            start = end
            seq += 1
        }
        return sha256
    }

    /// Number of bytes stored under a hash.
    ///
    /// - Parameter sha256: 32 bytes.
    /// - Returns: `nil` when there are none that the actor may see, or when they were erased.
    /// - Throws: ``PostgresError``.
    public func size(_ sha256: [UInt8]) throws -> Int? {
        try connection.atMostOne("SELECT size FROM council.blob WHERE sha256 = \(sha256) AND erased_at IS NULL")
            .map { try $0["size"] }
    }

    /// Reads a range of bytes; only the chunks that it touches are read.
    ///
    /// - Parameters:
    ///   - range: Positions from 0; what lies behind the end is left out.
    ///   - sha256: 32 bytes.
    /// - Returns: The bytes that the actor may see; none for an unknown hash.
    /// - Throws: ``PostgresError``.
    public func read(_ range: Range<Int>, of sha256: [UInt8]) throws -> [UInt8] {
        guard !range.isEmpty, range.lowerBound >= 0 else { return [] }
        let first = range.lowerBound / Self.chunkSize
        let last = (range.upperBound - 1) / Self.chunkSize
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(range.count, (last - first + 1) * Self.chunkSize))
        for row in try connection.query(
            """
            SELECT seq, bytes FROM council.blob_chunk
            WHERE sha256 = \(sha256) AND seq BETWEEN \(first) AND \(last) ORDER BY seq
            """
        ) {
            let seq: Int = try row["seq"]
            let chunk: [UInt8] = try row["bytes"]
            let start = max(range.lowerBound - seq * Self.chunkSize, 0)
            let end = min(range.upperBound - seq * Self.chunkSize, chunk.count)
            if start < end { bytes += chunk[start..<end] }
        }
        return bytes
    }

    /// All bytes of a hash, proven to be them.
    ///
    /// - Parameter sha256: 32 bytes.
    /// - Returns: `nil` when there are none that the actor may see.
    /// - Throws: ``StoreError/damagedBytes`` when what is stored has another hash.
    public func readAll(_ sha256: [UInt8]) throws -> [UInt8]? {
        guard let size = try size(sha256) else { return nil }
        let bytes = try read(0..<max(size, 1), of: sha256)
        guard bytes.count == size, Array(SHA256.hash(data: bytes)) == sha256 else { throw StoreError.damagedBytes }
        return bytes
    }

    /// Erases the bytes for good with all that was made of them: the text that was read, the cleaned bytes that nothing
    /// else needs, and the public's copy. The hash stays as evidence that there were some.
    ///
    /// - Parameter sha256: 32 bytes.
    /// - Throws: ``PostgresError``.
    public func erase(_ sha256: [UInt8]) throws {
        let cleaned: [[UInt8]] = try connection.query(
            "DELETE FROM council.cleaned_blob WHERE source_sha256 = \(sha256) RETURNING sha256"
        ).map { try $0["sha256"] }
        let unneeded: [[UInt8]] = try connection.query(
            """
            SELECT sha256 FROM unnest(\(cleaned)::bytea[]) AS made (sha256)
            WHERE sha256 <> \(sha256) AND NOT EXISTS (
                SELECT FROM council.cleaned_blob c WHERE c.sha256 = made.sha256
                UNION ALL SELECT FROM council.file_version v WHERE v.sha256 = made.sha256)
            """
        ).map { try $0["sha256"] }
        let gone = unneeded + (try takeFromPackets(sha256)) + [sha256]
        try takeFromPortal(gone, of: sha256)
        try connection.execute(
            """
            UPDATE council.file_version SET text_content = NULL, hidden_words = NULL, article = NULL
            WHERE sha256 = \(sha256) AND num_nonnulls(text_content, hidden_words, article) > 0
            """
        )
        try connection.execute("DELETE FROM council.blob_chunk WHERE sha256 = ANY (\(gone)::bytea[])")
        try connection.execute("DELETE FROM council.blob WHERE sha256 = ANY (\(gone)::bytea[]) AND sha256 <> \(sha256)")
        try connection.execute(
            "UPDATE council.blob SET erased_at = \(transaction.now) WHERE sha256 = \(sha256) AND erased_at IS NULL"
        )
    }

    /// Takes the bytes of all packets that hold these bytes.
    ///
    /// - Returns: Under which hashes those packets lie.
    private func takeFromPackets(_ sha256: [UInt8]) throws -> [[UInt8]] {
        try connection.query(
            """
            UPDATE council.packet p SET sha256 = NULL FROM council.packet old
            WHERE old.id = p.id AND old.sha256 IS NOT NULL
                AND EXISTS (SELECT FROM council.packet_part x WHERE x.packet_id = p.id AND x.sha256 = \(sha256))
            RETURNING old.sha256 AS sha256
            """
        ).map { try $0["sha256"] }
    }

    /// Leaves tombstones for the public copies of the files that these bytes belong to, and erases what was copied.
    private func takeFromPortal(_ gone: [[UInt8]], of sha256: [UInt8]) throws {
        let files: [UUID] = try connection.query(
            "SELECT DISTINCT file_id FROM council.file_version WHERE sha256 = \(sha256)"
        ).map { try $0["file_id"] }
        guard let first = files.first else { return }
        let withdrawal = transaction.newID(Publications.Status.self).uuid
        try connection.execute(
            """
            INSERT INTO council.publication_withdrawal (id, subject_kind, subject_id, withdrawn_by, withdrawn_at, reason)
            VALUES (\(withdrawal), 'file', \(first), \(transaction.actor.account), \(transaction.now), 'endgültig gelöscht')
            """
        )
        try connection.execute("SELECT set_config('app.publication', \(withdrawal.uuidString), true)")
        try connection.execute("SELECT council.erase_unnamed_bytes(council.take_back(\(files)::uuid[]))")
        try connection.execute("DELETE FROM portal.blob WHERE sha256 = ANY (\(gone)::bytea[])")
    }

    /// Reads every blob again and compares it with its name.
    ///
    /// - Returns: How many were read, and how many were damaged.
    public func scrub() throws -> (read: Int, damaged: Int) {
        var damaged = 0
        let hashes: [[UInt8]] = try connection.query(
            "SELECT sha256 FROM council.blob WHERE erased_at IS NULL ORDER BY sha256"
        ).map { try $0["sha256"] }
        for sha256 in hashes {
            do {
                if try readAll(sha256) == nil { damaged += 1 }
            } catch StoreError.damagedBytes {
                damaged += 1
            }
        }
        return (hashes.count, damaged)
    }
}
