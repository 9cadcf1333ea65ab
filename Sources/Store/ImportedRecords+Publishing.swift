public import CouncilModel
internal import Postgres

extension ImportedRecords {
    /// The imported meetings that are to be published: announced, and never published, or changed by an import since, or
    /// given bytes for one of their files since. One whose publication was withdrawn is not among them; that was somebody's
    /// decision.
    ///
    /// - Parameter body: The body.
    /// - Returns: The meetings, oldest first.
    /// - Throws: An error of the database.
    public func meetingsToPublish(of body: BodyID) throws -> [MeetingID] {
        try transaction.connection.query(
            """
            SELECT m.id FROM council.meeting m
            WHERE m.body_id = \(body) AND council.meeting_is_announced(m.id)
                AND EXISTS (SELECT FROM council.import_reference i WHERE i.object_id = m.id)
                AND NOT EXISTS (SELECT FROM council.publication_withdrawal w WHERE w.subject_id = m.id)
                AND NOT EXISTS (
                    SELECT FROM council.publication_request r
                    JOIN council.publication p ON p.id = r.id
                    WHERE r.subject_kind = 'meeting' AND r.subject_id = m.id
                        AND p.released_at >= ALL (
                            SELECT i.taken_at FROM council.import_reference i
                            WHERE i.object_id = m.id OR i.object_id IN (
                                SELECT a.id FROM council.agenda_item a WHERE a.meeting_id = m.id
                                UNION ALL
                                SELECT f.id FROM council.file f
                                LEFT JOIN council.agenda_item a ON a.id = f.agenda_item_id
                                WHERE f.meeting_id = m.id OR a.meeting_id = m.id)
                            UNION ALL
                            SELECT v.added_at FROM council.file_version v JOIN council.file f ON f.id = v.file_id
                            LEFT JOIN council.agenda_item a ON a.id = f.agenda_item_id
                            WHERE f.meeting_id = m.id OR a.meeting_id = m.id))
            ORDER BY m.starts_at, m.id
            """
        ).map { try $0["id"] }
    }

    /// The imported papers that are to be published: public and released, otherwise as ``meetingsToPublish(of:)``.
    ///
    /// - Parameter body: The body.
    /// - Returns: The papers, oldest first.
    /// - Throws: An error of the database.
    public func papersToPublish(of body: BodyID) throws -> [PaperID] {
        try transaction.connection.query(
            """
            SELECT p.id FROM council.paper p JOIN council.paper_release pr ON pr.paper_id = p.id
            WHERE p.body_id = \(body) AND p.publicity = 'public'
                AND EXISTS (SELECT FROM council.import_reference i WHERE i.object_id = p.id)
                AND NOT EXISTS (SELECT FROM council.publication_withdrawal w WHERE w.subject_id = p.id)
                AND NOT EXISTS (
                    SELECT FROM council.publication_request r
                    JOIN council.publication d ON d.id = r.id
                    WHERE r.subject_kind = 'paper' AND r.subject_id = p.id
                        AND d.released_at >= ALL (
                            SELECT i.taken_at FROM council.import_reference i
                            WHERE i.object_id = p.id OR i.object_id IN (
                                SELECT c.id FROM council.consultation c WHERE c.paper_id = p.id
                                UNION ALL SELECT f.id FROM council.file f WHERE f.paper_id = p.id)
                            UNION ALL
                            SELECT v.added_at FROM council.file_version v JOIN council.file f ON f.id = v.file_id
                            WHERE f.paper_id = p.id))
            ORDER BY p.date, p.id
            """
        ).map { try $0["id"] }
    }

    /// Takes non-public papers off public items: what was hidden here stays hidden, whatever the source lists.
    public func unlinkNonPublicPapers() throws {
        try transaction.connection.execute(
            """
            UPDATE council.consultation c SET agenda_item_id = NULL, modified_at = \(transaction.now)
            FROM council.agenda_item a, council.paper p
            WHERE a.id = c.agenda_item_id AND p.id = c.paper_id AND a.publicity = 'public'
                AND p.publicity = 'nonPublic'
            """
        )
    }
}
