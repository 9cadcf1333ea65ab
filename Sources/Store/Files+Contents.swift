public import CouncilModel
internal import Foundation
internal import Postgres

extension Files {
    /// The newest version of a file as an article in HTML.
    ///
    /// - Parameter file: The file.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func article(of file: FileID) throws -> String? {
        try transaction.connection.atMostOne(
            """
            SELECT v.article FROM council.file f JOIN council.file_version v ON v.file_id = f.id
            WHERE f.id = \(file) AND f.removed_at IS NULL ORDER BY v.version DESC LIMIT 1
            """
        ).flatMap { try $0["article"] }
    }

    /// What can be read in the newest version of a file: the text that was read out of it, or the article it was composed
    /// with, without its marks.
    ///
    /// - Parameter file: The file.
    /// - Returns: `nil` when nothing was read yet, when nothing can be read, or when it is not for this actor.
    /// - Throws: ``PostgresError``.
    public func readableText(of file: FileID) throws -> String? {
        try transaction.connection.atMostOne(
            """
            SELECT coalesce(v.text_content, regexp_replace(v.article, '<[^>]*>', E'\\n', 'g')) AS words
            FROM council.file f JOIN council.file_version v ON v.file_id = f.id
            WHERE f.id = \(file) AND f.removed_at IS NULL ORDER BY v.version DESC LIMIT 1
            """
        ).flatMap { try $0["words"] }
    }

    /// Keeps the text that was read out of a version.
    ///
    /// - Parameters:
    ///   - text: Plain text; NUL characters are dropped, PostgreSQL cannot hold them.
    ///   - file: The file.
    ///   - version: Which of its versions.
    /// - Throws: ``PostgresError``.
    public func setText(_ text: String, of file: FileID, version: Int) throws {
        try transaction.connection.execute(
            """
            UPDATE council.file_version SET text_content = \(text.replacing("\0", with: ""))
            WHERE file_id = \(file) AND version = \(version)
            """
        )
    }

    /// Keeps what was found of words that no page of a version shows.
    ///
    /// - Parameters:
    ///   - found: What was found.
    ///   - file: The file.
    ///   - version: Which of its versions.
    /// - Throws: ``PostgresError``.
    public func setHiddenWords(_ found: HiddenWords, of file: FileID, version: Int) throws {
        let json = String(decoding: try JSONEncoder().encode(found), as: UTF8.self)
        try transaction.connection.execute(
            """
            UPDATE council.file_version SET hidden_words = \(PostgresJSON(json.replacing("\\u0000", with: "")))
            WHERE file_id = \(file) AND version = \(version)
            """
        )
    }

    /// What was found of words that no page of the newest version shows.
    ///
    /// - Parameter file: The file.
    /// - Returns: Nothing found in a document composed here and in what is no PDF; `nil` when nobody looked yet, or when it is not for this actor.
    /// - Throws: ``PostgresError``.
    public func hiddenWords(of file: FileID) throws -> HiddenWords? {
        let row = try transaction.connection.atMostOne(
            """
            SELECT v.hidden_words, f.is_composed OR v.media_type <> 'application/pdf' AS is_safe FROM council.file f JOIN council.file_version v ON v.file_id = f.id
            WHERE f.id = \(file) AND f.removed_at IS NULL ORDER BY v.version DESC LIMIT 1
            """
        )
        guard let row else { return nil }
        let isSafe: Bool = try row["is_safe"]
        let json: PostgresJSON? = try row["hidden_words"]
        if isSafe { return HiddenWords() }
        return try json.map { try JSONDecoder().decode(HiddenWords.self, from: Data($0.text.utf8)) }
    }
}
