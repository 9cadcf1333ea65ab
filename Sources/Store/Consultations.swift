public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// The ways of papers through the bodies.
    public var consultations: Consultations { Consultations(transaction: self) }
}

/// Consultations.
public struct Consultations {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    private static let columns: SQL = """
        SELECT c.*,
            ARRAY(SELECT o.organization_id FROM council.consultation_organization o
                WHERE o.consultation_id = c.id ORDER BY o.position) AS organizations
        FROM council.consultation c
        """

    /// The sequence of a paper, in order.
    public func list(of paper: PaperID) throws -> [Consultation] {
        try connection.query("\(fragment: Self.columns) WHERE c.paper_id = \(paper) ORDER BY c.position")
            .map(consultation)
    }

    /// What is consulted in a meeting, as far as the actor may see the papers.
    public func list(in meeting: MeetingID) throws -> [Consultation] {
        try connection.query(
            "\(fragment: Self.columns) WHERE c.meeting_id = \(meeting) ORDER BY c.agenda_item_id, c.paper_id"
        ).map(consultation)
    }

    /// Makes a step or changes the one of the same identity.
    ///
    /// - Parameter consultation: The wanted state; a position below 0 means the end of the sequence.
    /// - Throws: ``StoreError/notFound`` when the end is wanted of a paper that the actor may not change.
    public func save(_ consultation: Consultation) throws {
        // Two that add a step at the same time come one after the other and get two places.
        if consultation.position < 0 { try transaction.papers.lock(consultation.paper) }
        let position =
            consultation.position >= 0
            ? consultation.position
            : try connection.one(
                """
                SELECT coalesce(max(position), -1) + 1 AS next FROM council.consultation
                WHERE paper_id = \(consultation.paper)
                """
            )["next"]
        try connection.execute(
            """
            INSERT INTO council.consultation (id, paper_id, position, meeting_id, agenda_item_id, role, authoritative,
                created_at, modified_at)
            VALUES (\(consultation.id), \(consultation.paper), \(position), \(consultation.meeting),
                \(consultation.agendaItem), \(consultation.role), \(consultation.authoritative),
                \(consultation.created), \(consultation.modified))
            ON CONFLICT (id) DO UPDATE SET position = excluded.position, meeting_id = excluded.meeting_id,
                agenda_item_id = excluded.agenda_item_id, role = excluded.role,
                authoritative = excluded.authoritative, modified_at = excluded.modified_at
            """
        )
        try connection.execute(
            "DELETE FROM council.consultation_organization WHERE consultation_id = \(consultation.id)"
        )
        try connection.execute(
            """
            INSERT INTO council.consultation_organization (consultation_id, organization_id, position)
            SELECT \(consultation.id), organization_id, position - 1
            FROM unnest(\(consultation.organizations.map(\.uuid))::uuid[]) WITH ORDINALITY
                AS o (organization_id, position)
            """
        )
    }

    private func consultation(_ row: PostgresRow) throws -> Consultation {
        var consultation = Consultation(
            id: try row["id"],
            paper: try row["paper_id"],
            position: try row["position"],
            created: try row["created_at"]
        )
        consultation.meeting = try row["meeting_id"]
        consultation.agendaItem = try row["agenda_item_id"]
        let organizations: [UUID] = try row["organizations"]
        consultation.organizations = organizations.map { OrganizationID($0) }
        consultation.role = try row["role"]
        consultation.authoritative = try row["authoritative"]
        consultation.modified = try row["modified_at"]
        return consultation
    }
}
