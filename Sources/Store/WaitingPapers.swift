public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Papers that wait for a body.
    public var waitingPapers: WaitingPapers { WaitingPapers(transaction: self) }
}

/// Released papers whose sequence waits for a body: a step of theirs names it, and no agenda item deals with that step yet.
public struct WaitingPapers {
    let transaction: Transaction

    /// One step that waits.
    public struct Entry: Sendable {
        /// The step.
        public let consultation: ConsultationID
        /// The paper.
        public let paper: PaperID
        /// Its number.
        public let reference: String?
        /// Its title.
        public let name: String
        /// Its kind.
        public let paperType: String
        /// Whether the public may see it: the part of the meeting that it belongs to.
        public let publicity: Publicity
        /// The name of the office in charge.
        public let office: String?
        /// What the body does with it.
        public let role: String?
        /// Since when it waits: since its release, or since the last step before it was taken.
        public let since: Date
        /// Whether a step before this one is still open.
        public let isAwaitingEarlierStep: Bool
    }

    /// The papers that wait for those who meet, the ones whose turn it is first, longest waiting first.
    ///
    /// - Parameters:
    ///   - meeting: The meeting; steps that name another meeting do not wait for it.
    ///   - limit: At most so many.
    /// - Returns: What the actor may see of them.
    /// - Throws: ``PostgresError``.
    public func list(for meeting: MeetingID, limit: Int) throws -> [Entry] {
        try transaction.connection.query(
            """
            SELECT c.id, c.paper_id, c.role, p.reference, p.name, p.paper_type, p.publicity, o.name AS office,
                coalesce(before.is_open, false) AS is_open, greatest(r.released_at, before.last_at) AS since
            FROM (SELECT DISTINCT co.consultation_id FROM council.meeting_organization mo
                JOIN council.consultation_organization co ON co.organization_id = mo.organization_id
                WHERE mo.meeting_id = \(meeting)) mine
            JOIN council.consultation c ON c.id = mine.consultation_id
            JOIN council.paper p ON p.id = c.paper_id AND p.is_released
            JOIN council.paper_release r ON r.paper_id = p.id
            LEFT JOIN council.organization o ON o.id = p.under_direction_of_id
            LEFT JOIN LATERAL (
                SELECT bool_or(a.result IS NULL AND k.meeting_id IS NULL) AS is_open, max(m.starts_at) AS last_at
                FROM council.consultation b
                LEFT JOIN council.agenda_item a ON a.id = b.agenda_item_id
                LEFT JOIN council.meeting m ON m.id = b.meeting_id
                LEFT JOIN council.meeting_conclusion k ON k.meeting_id = b.meeting_id
                WHERE b.paper_id = c.paper_id AND b.position < c.position
            ) before ON true
            WHERE c.agenda_item_id IS NULL
                AND (c.meeting_id IS NULL OR c.meeting_id = \(meeting))
            ORDER BY is_open, since, c.id LIMIT \(limit)
            """
        ).map { row in
            Entry(
                consultation: try row["id"],
                paper: try row["paper_id"],
                reference: try row["reference"],
                name: try row["name"],
                paperType: try row["paper_type"],
                publicity: try row.word("publicity"),
                office: try row["office"],
                role: try row["role"],
                since: try row["since"],
                isAwaitingEarlierStep: try row["is_open"]
            )
        }
    }

    /// The steps of some identities that wait for a meeting's bodies, in the given order; others are left out.
    public func find(_ ids: [ConsultationID], for meeting: MeetingID) throws -> [Entry] {
        let waiting = Dictionary(
            try list(for: meeting, limit: 10_000).map { ($0.consultation, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        return ids.compactMap { waiting[$0] }
    }
}
