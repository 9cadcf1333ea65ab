internal import CouncilModel
internal import Foundation
internal import Postgres

extension PortalCopies {
    /// Tells of the relations of papers on both sides: the papers' pages read the roles beside OParl's references, and the
    /// documents of papers that were published before name the new ones too.
    ///
    /// - Parameters:
    ///   - papers: Papers that are published now.
    ///   - visible: The objects that the public can see.
    /// - Throws: ``PostgresError``.
    func relate(_ papers: [Copy], _ visible: Set<UUID>) throws {
        let connection = transaction.connection
        for copy in papers {
            try connection.execute(
                "DELETE FROM portal.reference WHERE role LIKE 'relation:%' AND (from_id = \(copy.id) OR to_id = \(copy.id))"
            )
            let shown = copy.relations.filter { visible.contains($0.paper.uuid) && visible.contains($0.other.uuid) }
            for relation in shown {
                try connection.execute(
                    """
                    INSERT INTO portal.reference (from_id, role, to_id)
                    VALUES (\(relation.paper), \("relation:\(relation.role.rawValue)"), \(relation.other))
                    ON CONFLICT DO NOTHING
                    """
                )
            }
            for inverse in ["relatedPaper", "superordinatedPaper", "subordinatedPaper"] {
                let wanted = shown.filter { $0.inverse(from: copy.id) == inverse }.map { $0.opposite(of: copy.id) }
                try nameOnOtherSide(copy.id, as: inverse, at: wanted)
            }
        }
    }

    /// Brings the lists of other papers in line: those of the wanted ones name the paper, no others do.
    private func nameOnOtherSide(_ id: UUID, as role: String, at wanted: [UUID]) throws {
        let name = id.uuidString
        let changed: [UUID] = try transaction.connection.query(
            """
            WITH other AS (
                SELECT o.id, o.id = ANY (\(wanted)::uuid[]) AS names,
                    coalesce(o.document -> \(role), '[]') AS list FROM portal.object o
                WHERE o.kind = 'paper' AND NOT o.deleted AND o.id <> \(id)
                    AND (o.id = ANY (\(wanted)::uuid[]) OR o.id IN (
                        SELECT r.from_id FROM portal.reference r WHERE r.to_id = \(id) AND r.role = \(role)))
            )
            UPDATE portal.object o SET modified = date_trunc('second', clock_timestamp()) + interval '1 second',
                document = CASE
                    WHEN other.names THEN jsonb_set(o.document, ARRAY[\(role)], other.list || to_jsonb(\(name)::text))
                    WHEN jsonb_array_length(other.list) < 2 THEN o.document - \(role)::text
                    ELSE jsonb_set(o.document, ARRAY[\(role)], other.list - \(name)::text) END
            FROM other WHERE other.id = o.id AND other.names <> (other.list ? \(name)::text)
            RETURNING o.id
            """
        ).map { try $0["id"] }
        try transaction.connection.execute(
            """
            DELETE FROM portal.reference WHERE to_id = \(id) AND role = \(role) AND from_id = ANY (\(changed)::uuid[])
            """
        )
        try transaction.connection.execute(
            """
            INSERT INTO portal.reference (from_id, role, to_id)
            SELECT c.id, \(role), \(id) FROM unnest(\(changed)::uuid[]) AS c (id)
            WHERE c.id = ANY (\(wanted)::uuid[]) ON CONFLICT DO NOTHING
            """
        )
    }
}

extension PaperRelation {
    fileprivate func opposite(of paper: UUID) -> UUID { self.paper.uuid == paper ? other.uuid : self.paper.uuid }

    /// How the other side's document calls the paper.
    fileprivate func inverse(from paper: UUID) -> String {
        guard role.isSubordinate else { return "relatedPaper" }
        return self.paper.uuid == paper ? "subordinatedPaper" : "superordinatedPaper"
    }
}
