public import Foundation
import OParl
import Postgres

extension PublicReader {
    /// A file with what is needed to send its bytes.
    ///
    /// - Parameter id: The identifier of the file.
    /// - Returns: Whether it can be sent, was withdrawn, or was never published (nil).
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func file(_ id: UUID) async throws -> PublishedFileState? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .file) else { return nil }
            guard case .file(let file) = object.document else { return .withdrawn }
            guard let digest = file.sha256Checksum.flatMap(Self.bytes(hex:)),
                let blob = try snapshot.connection.atMostOne(
                    "SELECT size, media_type FROM portal.blob WHERE sha256 = \(digest)"
                )
            else { return .withoutContent }
            return .available(
                PublishedContent(
                    id: id,
                    sha256: digest,
                    name: file.fileName ?? file.name ?? "Datei",
                    mediaType: try blob["media_type"],
                    size: try blob["size"],
                    modified: object.modified
                )
            )
        }
    }

    /// The words of a file as an article in HTML, as the office composed it.
    ///
    /// - Parameter id: The identifier of the file.
    /// - Returns: Its name, its owner and the article; nil when it was never published or has none.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func article(_ id: UUID) async throws -> PublishedState<PublishedArticle>? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .file) else { return nil }
            guard case .file(let file) = object.document else { return .withdrawn }
            let row = try snapshot.connection.atMostOne("SELECT article FROM portal.object WHERE id = \(id)")
            let article: String? = try row.flatMap { try $0["article"] }
            return article.map {
                .published(PublishedArticle(name: file.name ?? "Datei", parent: object.parent, html: $0))
            }
        }
    }

    /// A part of the bytes of a file.
    ///
    /// - Parameters:
    ///   - range: The part, inside of the file.
    ///   - sha256: The digest of the whole, 32 bytes.
    /// - Returns: Exactly the bytes of the range.
    /// - Throws: ``PublicRecordError``, ``PublicRecordError/incompleteFile`` when bytes are missing.
    public func bytes(_ range: Range<Int>, of sha256: [UInt8]) async throws -> [UInt8] {
        guard !range.isEmpty else { return [] }
        let chunks = range.lowerBound / Self.chunkSize...(range.upperBound - 1) / Self.chunkSize
        return try await read { snapshot in
            var bytes: [UInt8] = []
            bytes.reserveCapacity(range.count)
            for chunk in chunks {
                let start = chunk * Self.chunkSize
                let wanted = range.clamped(to: start..<start + Self.chunkSize)
                // EXTERNAL storage lets the server cut a piece out without reading the whole chunk.
                guard
                    let row = try snapshot.connection.atMostOne(
                        """
                        SELECT substr(bytes, \(Int32(wanted.lowerBound - start + 1)), \(Int32(wanted.count))) AS part
                        FROM portal.blob_chunk WHERE sha256 = \(sha256) AND seq = \(Int32(chunk))
                        """
                    )
                else { throw PublicRecordError.incompleteFile }
                let part: [UInt8] = try row["part"]
                bytes += part
            }
            guard bytes.count == range.count else { throw PublicRecordError.incompleteFile }
            return bytes
        }
    }

    /// The size of the pieces in which bytes are stored.
    private static let chunkSize = 262_144

    private static func bytes(hex: String) -> [UInt8]? {
        let digits = hex.utf8.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count == 64, hex.utf8.count == 64 else { return nil }
        return stride(from: 0, to: 64, by: 2).map { UInt8(digits[$0] * 16 + digits[$0 + 1]) }
    }
}
