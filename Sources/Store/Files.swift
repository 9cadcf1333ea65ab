public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// Files of papers, meetings and agenda items.
    public var files: Files { Files(transaction: self) }
}

/// Files and their versions; the bytes lie in the ``FileVault``.
public struct Files {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    private static let columns: SQL = """
        SELECT f.*, v.version, v.sha256, v.file_name, v.media_type, v.page_count, v.added_at,
            v.article IS NOT NULL AS has_article, b.size
        FROM (SELECT * FROM council.file WHERE removed_at IS NULL) f
        LEFT JOIN LATERAL (
            SELECT * FROM council.file_version v WHERE v.file_id = f.id ORDER BY v.version DESC LIMIT 1
        ) v ON true
        LEFT JOIN council.blob b ON b.sha256 = v.sha256
        """

    /// A file that the actor may see, with its newest version.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(_ id: FileID) throws -> File? {
        try connection.atMostOne("\(fragment: Self.columns) WHERE f.id = \(id)").map(file)
    }

    /// The files of an owner that the actor may see, main file first.
    public func list(of owner: File.Owner) throws -> [File] {
        let condition: SQL =
            switch owner {
            case .meeting(let id): "f.meeting_id = \(id)"
            case .agendaItem(let id): "f.agenda_item_id = \(id)"
            case .paper(let id): "f.paper_id = \(id)"
            }
        return try connection.query(
            """
            \(fragment: Self.columns) WHERE \(fragment: condition)
            ORDER BY (f.role = 'auxiliaryFile'), f.role, f.position, f.id
            """
        ).map(file)
    }

    /// The files of papers and of an agenda's items, those of the papers first.
    public func list(ofPapers papers: some Sequence<PaperID>, items: [AgendaItemID] = []) throws -> [File] {
        try connection.query(
            """
            \(fragment: Self.columns) WHERE f.paper_id = ANY (\(papers.map(\.uuid))::uuid[])
                OR f.agenda_item_id = ANY (\(items.map(\.uuid))::uuid[])
            ORDER BY f.paper_id, (f.role = 'auxiliaryFile'), f.role, f.position, f.id
            """
        ).map(file)
    }

    /// Makes a file without bytes, or changes name, publicity and order of the one of the same identity.
    ///
    /// - Parameter file: The wanted state; its ``File/newest`` version is not looked at, and ``File/isComposed`` only
    ///   when the file is new.
    /// - Throws: ``PostgresError``.
    public func save(_ file: File) throws {
        var meeting: MeetingID?
        var agendaItem: AgendaItemID?
        var paper: PaperID?
        switch file.owner {
        case .meeting(let id): meeting = id
        case .agendaItem(let id): agendaItem = id
        case .paper(let id): paper = id
        }
        try connection.execute(
            """
            INSERT INTO council.file (id, body_id, name, meeting_id, agenda_item_id, paper_id, role, position, date,
                publicity, external_url, is_composed, created_at, modified_at)
            VALUES (\(file.id), \(file.body), \(file.name), \(meeting), \(agendaItem), \(paper),
                \(file.role.rawValue), \(file.position), \(file.date), \(file.publicity.rawValue),
                \(file.externalURL), \(file.isComposed), \(file.created), \(file.modified))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, position = excluded.position,
                date = excluded.date, publicity = excluded.publicity, external_url = excluded.external_url,
                modified_at = excluded.modified_at
            """
        )
    }

    /// Takes a file away from its owner and, when it is public, from the portal; its bytes stay as evidence.
    ///
    /// - Throws: ``StoreError/notFound``, also when the actor may read the file but not change it.
    public func remove(_ file: FileID) throws {
        let removed = try connection.execute(
            """
            UPDATE council.file SET publicity = 'nonPublic', removed_at = \(transaction.now),
                removed_by = \(transaction.actor.account), modified_at = \(transaction.now)
            WHERE id = \(file) AND removed_at IS NULL
            """
        )
        if removed == 0 { throw StoreError.notFound }
    }

    /// Adds bytes as the newest version of a file.
    ///
    /// - Parameters:
    ///   - sha256: Where the bytes lie in the vault.
    ///   - file: The file.
    ///   - fileName: Name for saving.
    ///   - mediaType: Media type.
    ///   - pageCount: Pages, when known.
    ///   - article: The same document in HTML, if it was composed here; shown as it stands.
    /// - Throws: ``PostgresError``.
    public func addVersion(
        _ sha256: [UInt8],
        to file: FileID,
        fileName: String,
        mediaType: String,
        pageCount: Int?,
        article: String? = nil
    ) throws {
        try connection.execute(
            """
            INSERT INTO council.file_version (file_id, version, sha256, file_name, media_type, page_count, article,
                added_by, added_at)
            SELECT \(file), coalesce(max(version), 0) + 1, \(sha256), \(fileName), \(mediaType), \(pageCount), \(article),
                \(transaction.actor.account), \(transaction.now)
            FROM council.file_version WHERE file_id = \(file)
            """
        )
        try connection.execute("UPDATE council.file SET modified_at = \(transaction.now) WHERE id = \(file)")
    }

    private func file(_ row: PostgresRow) throws -> File {
        var file = File(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            owner: try owner(row),
            role: try row.word("role"),
            created: try row["created_at"]
        )
        file.position = try row["position"]
        file.date = try row["date"]
        file.publicity = try row.word("publicity")
        file.externalURL = try row["external_url"]
        file.isComposed = try row["is_composed"]
        file.modified = try row["modified_at"]
        let version: Int? = try row["version"]
        if let version {
            file.newest = File.Version(
                number: version,
                sha256: try row["sha256"],
                size: try row["size"],
                fileName: try row["file_name"],
                mediaType: try row["media_type"],
                pageCount: try row["page_count"],
                added: try row["added_at"]
            )
            file.newest?.hasArticle = try row["has_article"]
        }
        return file
    }

    private func owner(_ row: PostgresRow) throws -> File.Owner {
        let meeting: MeetingID? = try row["meeting_id"]
        if let meeting { return .meeting(meeting) }
        let item: AgendaItemID? = try row["agenda_item_id"]
        if let item { return .agendaItem(item) }
        return .paper(try row["paper_id"])
    }
}
