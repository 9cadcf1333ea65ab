public import CouncilModel
internal import Postgres

extension Transaction {
    /// The pictures in the texts of papers.
    public var paperPictures: PaperPictures { PaperPictures(transaction: self) }
}

/// The pictures in the texts of papers; their bytes lie in the ``FileVault``.
public struct PaperPictures {
    /// Where they are read.
    public let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The pictures of a paper that the actor may see and whose bytes are there, by name.
    public func list(of paper: PaperID) throws -> [PaperPicture] {
        try connection.query(
            """
            SELECT v.name, v.publicity, v.sha256, v.media_type, b.size
            FROM council.paper_picture v JOIN council.blob b ON b.sha256 = v.sha256 AND b.erased_at IS NULL
            WHERE v.paper_id = \(paper) ORDER BY v.name
            """
        ).map { row in
            PaperPicture(
                name: try row["name"],
                publicity: try row.word("publicity"),
                sha256: try row["sha256"],
                mediaType: try row["media_type"],
                size: try row["size"]
            )
        }
    }

    /// Adds a picture, or exchanges the one of the same name; its bytes are stored already.
    public func save(_ picture: PaperPicture, of paper: PaperID) throws {
        try connection.execute(
            """
            INSERT INTO council.paper_picture (paper_id, name, publicity, sha256, media_type, added_at, added_by)
            VALUES (\(paper), \(picture.name), \(picture.publicity.rawValue), \(picture.sha256), \(picture.mediaType),
                \(transaction.now), \(transaction.actor.account))
            ON CONFLICT (paper_id, name) DO UPDATE SET publicity = excluded.publicity, sha256 = excluded.sha256,
                media_type = excluded.media_type, added_at = excluded.added_at, added_by = excluded.added_by
            """
        )
    }

    /// Takes a picture away.
    ///
    /// - Returns: Whether there was one that the actor may take away.
    public func remove(_ name: String, of paper: PaperID) throws -> Bool {
        !(try connection.query(
            "DELETE FROM council.paper_picture WHERE paper_id = \(paper) AND name = \(name) RETURNING name"
        )).isEmpty
    }
}
