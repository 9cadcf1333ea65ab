public import CouncilModel
public import Foundation
internal import Postgres

/// What somebody is writing and has not saved.
public struct KeptDraft: Sendable, Equatable {
    /// One field of the form, as it was sent.
    public struct Field: Sendable, Equatable {
        /// The name.
        public let name: String
        /// The value.
        public let value: String

        /// A field.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// Chosen by the page that keeps it.
    public let id: UUID
    /// The paper; `nil` for one that was never saved.
    public let paper: PaperID?
    /// How often it was kept; 0 before the first time.
    public let edition: Int
    /// The form's fields in order, with the version and the base that it was filled from.
    public let fields: [Field]
    /// When it was kept last.
    public let kept: Date

    /// A draft.
    public init(id: UUID, paper: PaperID?, edition: Int, fields: [Field], kept: Date) {
        self.id = id
        self.paper = paper
        self.edition = edition
        self.fields = fields
        self.kept = kept
    }

    /// The first value with a name; empty when there is none.
    public subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}

extension Transaction {
    /// The actor's own unsaved writing.
    public var keptDrafts: KeptDrafts { KeptDrafts(transaction: self) }
}

/// Unsaved writing; the database shows everybody their own only.
public struct KeptDrafts {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// How long unsaved writing is kept, in seconds.
    private static let memory: TimeInterval = 90 * 86_400

    /// Keeps a draft in place of its earlier edition.
    ///
    /// - Parameter draft: The draft; its edition is the one that its page got the last time, 0 at first.
    /// - Returns: The new edition; `nil` when another window kept something under the same identity in between.
    /// - Throws: ``PostgresError``.
    public func keep(_ draft: KeptDraft) throws -> Int? {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        try connection.execute(
            "DELETE FROM council.paper_draft WHERE kept_at < \(transaction.now.addingTimeInterval(-Self.memory))"
        )
        let pairs = draft.fields.map { [$0.name, $0.value.replacing("\0", with: "")] }
        let fields = PostgresJSON(String(decoding: try JSONEncoder().encode(pairs), as: UTF8.self))
        return try connection.atMostOne(
            """
            INSERT INTO council.paper_draft AS d (account_id, id, paper_id, edition, fields, kept_at)
            VALUES (\(account), \(draft.id), \(draft.paper), \(draft.edition + 1), \(fields), \(transaction.now))
            ON CONFLICT (account_id, id) DO UPDATE SET edition = excluded.edition, fields = excluded.fields,
                kept_at = excluded.kept_at
            WHERE d.edition = excluded.edition - 1 AND d.paper_id IS NOT DISTINCT FROM excluded.paper_id
            RETURNING edition
            """
        ).map { try $0["edition"] }
    }

    /// The actor's drafts for a paper.
    ///
    /// - Parameter paper: The paper; `nil` for those that were never saved.
    /// - Returns: The newest first, 50 at most.
    /// - Throws: ``PostgresError``.
    public func list(of paper: PaperID?) throws -> [KeptDraft] {
        try connection.query(
            """
            SELECT id, paper_id, edition, fields, kept_at FROM council.paper_draft
            WHERE account_id = \(transaction.actor.account) AND paper_id IS NOT DISTINCT FROM \(paper)
            ORDER BY kept_at DESC, id LIMIT 50
            """
        ).map(draft)
    }

    /// Forgets a draft: it was saved, or its writer gave it up.
    ///
    /// - Throws: ``PostgresError``.
    public func remove(_ id: UUID) throws {
        try connection.execute(
            "DELETE FROM council.paper_draft WHERE account_id = \(transaction.actor.account) AND id = \(id)"
        )
    }

    private func draft(_ row: PostgresRow) throws -> KeptDraft {
        let fields: PostgresJSON = try row["fields"]
        let pairs = try JSONDecoder().decode([[String]].self, from: Data(fields.text.utf8))
        return KeptDraft(
            id: try row["id"],
            paper: try row["paper_id"],
            edition: try row["edition"],
            fields: pairs.filter { $0.count == 2 }.map { KeptDraft.Field(name: $0[0], value: $0[1]) },
            kept: try row["kept_at"]
        )
    }
}
