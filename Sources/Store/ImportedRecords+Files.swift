public import CouncilModel
internal import Postgres

extension ImportedRecords {
    /// The files of a body whose bytes lie elsewhere. Those that could not be had before come last, the longest ago first.
    ///
    /// - Parameter body: The body.
    /// - Returns: The files with their addresses.
    /// - Throws: An error of the database.
    public func filesWithoutBytes(of body: BodyID) throws -> [(id: FileID, address: String)] {
        try transaction.connection.query(
            """
            SELECT f.id, f.external_url FROM council.file f
            WHERE f.body_id = \(body) AND f.external_url IS NOT NULL AND f.removed_at IS NULL
                AND NOT EXISTS (SELECT FROM council.file_version v WHERE v.file_id = f.id)
            ORDER BY (SELECT max(i.fetch_failed_at) FROM council.import_reference i WHERE i.object_id = f.id)
                NULLS FIRST, f.id
            """
        ).map { (id: try $0["id"], address: try $0["external_url"]) }
    }

    /// Remembers that the bytes of a file could not be had, for reasons of the file.
    ///
    /// - Parameter file: The file.
    /// - Throws: An error of the database.
    public func rememberFailure(toFetch file: FileID) throws {
        try transaction.connection.execute(
            "UPDATE council.import_reference SET fetch_failed_at = \(transaction.now) WHERE object_id = \(file)"
        )
    }
}
