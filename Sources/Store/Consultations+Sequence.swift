public import CouncilModel
public import Foundation
internal import Postgres

extension Consultations {
    /// What an earlier body made of a paper.
    public struct EarlierResult: Sendable {
        /// The name of the body.
        public let organization: String
        /// When its meeting began.
        public let start: Date?
        /// What it did.
        public let role: String?
        /// What came out.
        public let result: String
        /// The part of its meeting.
        public let publicity: Publicity
    }

    /// For the items of a meeting: the results of the earlier steps of their papers, as far as the actor may see them.
    public func earlierResults(in meeting: MeetingID) throws -> [AgendaItemID: [EarlierResult]] {
        var results: [AgendaItemID: [EarlierResult]] = [:]
        for row in try transaction.connection.query(
            """
            SELECT here.agenda_item_id, b.role, a.result, a.publicity, m.starts_at, coalesce((
                    SELECT o.name FROM council.consultation_organization co
                    JOIN council.organization o ON o.id = co.organization_id
                    WHERE co.consultation_id = b.id ORDER BY co.position LIMIT 1), m.name) AS organization
            FROM (SELECT agenda_item_id, paper_id, min(position) AS position FROM council.consultation
                WHERE meeting_id = \(meeting) AND agenda_item_id IS NOT NULL GROUP BY agenda_item_id, paper_id) here
            JOIN council.consultation b ON b.paper_id = here.paper_id AND b.position < here.position
            JOIN council.agenda_item a ON a.id = b.agenda_item_id
            JOIN council.meeting m ON m.id = b.meeting_id
            WHERE a.result IS NOT NULL
            ORDER BY here.agenda_item_id, here.paper_id, b.position
            """
        ) {
            results[try row["agenda_item_id"], default: []].append(
                EarlierResult(
                    organization: try row["organization"],
                    start: try row["starts_at"],
                    role: try row["role"],
                    result: try row["result"],
                    publicity: try row.word("publicity")
                )
            )
        }
        return results
    }

    /// A step that the actor may see.
    public func find(_ id: ConsultationID) throws -> Consultation? {
        guard
            let paper: PaperID = try transaction.connection.atMostOne(
                "SELECT paper_id FROM council.consultation WHERE id = \(id)"
            ).map({ try $0["paper_id"] })
        else { return nil }
        return try list(of: paper).first { $0.id == id }
    }

    /// Puts new steps directly behind one of the same paper; those behind it move on.
    public func insert(_ steps: [Consultation], after step: Consultation) throws {
        try transaction.papers.lock(step.paper)
        try transaction.connection.execute(
            """
            UPDATE council.consultation SET position = position + \(steps.count)
            WHERE paper_id = \(step.paper) AND position > \(step.position)
            """
        )
        for (offset, new) in steps.enumerated() {
            var placed = new
            placed.position = step.position + offset + 1
            try save(placed)
        }
    }

    /// Gives the steps of a paper places in this order.
    public func arrange(_ ids: [ConsultationID], of paper: PaperID) throws {
        try transaction.connection.execute(
            """
            UPDATE council.consultation c SET position = o.place - 1, modified_at = \(transaction.now)
            FROM unnest(\(ids.map(\.uuid))::uuid[]) WITH ORDINALITY AS o (id, place)
            WHERE c.id = o.id AND c.paper_id = \(paper) AND c.position <> o.place - 1
            """
        )
    }

    /// Takes a step away.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ id: ConsultationID) throws {
        if try transaction.connection.execute("DELETE FROM council.consultation WHERE id = \(id)") == 0 {
            throw StoreError.notFound
        }
    }
}
