public import CouncilModel
internal import Postgres

extension Transaction {
    /// What papers have to do with each other.
    public var paperRelations: PaperRelations { PaperRelations(transaction: self) }
}

/// What papers have to do with each other. A relation is seen by whoever sees both papers.
public struct PaperRelations {
    /// A relation as it is kept.
    public struct Entry: Sendable {
        /// The relation.
        public let relation: PaperRelation
        /// Whether a person laid it down; the others came with an import.
        public let isByHand: Bool
    }

    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The relations that a paper bears, and those that others bear to it.
    public func list(of paper: PaperID) throws -> [Entry] {
        try connection.query(
            """
            SELECT r.paper_id, r.related_id, r.role, r.added_at IS NOT NULL AS by_hand
            FROM council.paper_relation r JOIN council.paper p ON p.id = r.paper_id
            WHERE r.paper_id = \(paper) OR r.related_id = \(paper)
            ORDER BY p.reference NULLS LAST, r.role, r.paper_id, r.related_id
            """
        ).map { row in
            Entry(
                relation: PaperRelation(
                    paper: try row["paper_id"],
                    other: try row["related_id"],
                    role: try row.word("role")
                ),
                isByHand: try row["by_hand"]
            )
        }
    }

    /// Whether a paper amends a non-public one, also one that the actor does not see.
    public func amendsNonPublic(_ paper: PaperID) throws -> Bool {
        try connection.one("SELECT council.amends_non_public(\(paper)) AS closed")["closed"]
    }

    /// What speaks of a paper as people laid it down: amendments, answers, supplements, sheets to exchange, and what is about
    /// those; also papers that the actor does not see.
    public func about(_ paper: PaperID) throws -> [PaperID] {
        try connection.query("SELECT council.papers_about(\(paper)) AS id ORDER BY id").map { try $0["id"] }
    }

    /// Those of them that are public and stand on a public item.
    public func aboutOnPublicItems(_ paper: PaperID) throws -> [PaperID] {
        try connection.query("SELECT council.papers_about_on_public_items(\(paper)) AS id ORDER BY id").map {
            try $0["id"]
        }
    }

    /// Lays a relation down; one that is there already stays as it is.
    public func add(_ relation: PaperRelation) throws {
        try connection.execute(
            """
            INSERT INTO council.paper_relation (paper_id, related_id, role, added_at, added_by)
            VALUES (\(relation.paper), \(relation.other), \(relation.role.rawValue), \(transaction.now),
                \(transaction.actor.account))
            ON CONFLICT DO NOTHING
            """
        )
        try touch(relation)
    }

    /// Takes away a relation that a person laid down.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ relation: PaperRelation) throws {
        let removed = try connection.execute(
            """
            DELETE FROM council.paper_relation WHERE paper_id = \(relation.paper) AND related_id = \(relation.other)
                AND role = \(relation.role.rawValue) AND added_at IS NOT NULL
            """
        )
        if removed == 0 { throw StoreError.notFound }
        try touch(relation)
    }

    /// The bearer's page is another one now.
    private func touch(_ relation: PaperRelation) throws {
        try connection.execute(
            "UPDATE council.paper SET modified_at = \(transaction.now) WHERE id = \(relation.paper)"
        )
    }
}
