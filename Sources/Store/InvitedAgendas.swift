public import CouncilModel
internal import Postgres

extension Transaction {
    /// Agendas as invitations showed them.
    public var invitedAgendas: InvitedAgendas { InvitedAgendas(transaction: self) }
}

/// Agendas as invitations showed them. Never changed: the database refuses it.
public struct InvitedAgendas {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Freezes the agenda of a meeting for an invitation that was just recorded.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - version: The invitation's number.
    /// - Throws: ``PostgresError``.
    public func freeze(_ meeting: MeetingID, version: Int) throws {
        try connection.execute(
            """
            INSERT INTO council.frozen_item (meeting_id, invitation_version, position, agenda_item_id, number, kind,
                level, name, publicity, neutral_name, paper_reference)
            SELECT a.meeting_id, \(version), a.position, a.id, a.number, a.kind, a.level, a.name, a.publicity,
                a.neutral_name, (
                    SELECT p.reference FROM council.consultation c JOIN council.paper p ON p.id = c.paper_id
                    WHERE c.agenda_item_id = a.id ORDER BY c.paper_id LIMIT 1)
            FROM council.agenda_item a WHERE a.meeting_id = \(meeting)
            """
        )
    }

    /// The agenda of one invitation as far as the actor may see it, in order; empty for an invitation that froze none.
    public func list(of meeting: MeetingID, version: Int) throws -> [InvitedItem] {
        try connection.query(
            """
            SELECT * FROM council.frozen_item WHERE meeting_id = \(meeting) AND invitation_version = \(version)
            ORDER BY position
            """
        ).map { row in
            InvitedItem(
                item: try row["agenda_item_id"],
                position: try row["position"],
                number: try row["number"],
                kind: try row.word("kind"),
                level: try row["level"],
                name: try row["name"],
                publicity: try row.word("publicity"),
                paperReference: try row["paper_reference"]
            )
        }
    }

    /// In which invitation each item of a meeting stood first, by the invitation's number.
    public func firstVersions(of meeting: MeetingID) throws -> [AgendaItemID: Int] {
        var versions: [AgendaItemID: Int] = [:]
        for row in try connection.query(
            """
            SELECT agenda_item_id, min(invitation_version) AS version FROM council.frozen_item
            WHERE meeting_id = \(meeting) GROUP BY agenda_item_id
            """
        ) {
            versions[try row["agenda_item_id"]] = try row["version"]
        }
        return versions
    }
}
