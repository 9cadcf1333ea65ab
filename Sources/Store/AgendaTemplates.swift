public import CouncilModel
internal import Postgres

extension Transaction {
    /// What the agendas of organizations begin and end with.
    public var agendaTemplates: AgendaTemplates { AgendaTemplates(transaction: self) }
}

/// What the agendas of organizations begin and end with, and their statutory number.
public struct AgendaTemplates {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The template of an organization.
    public func find(_ organization: OrganizationID) throws -> AgendaTemplate {
        let lines = try connection.query(
            "SELECT * FROM council.agenda_template_item WHERE organization_id = \(organization) ORDER BY position"
        ).map { row in
            AgendaTemplate.Line(
                name: try row["name"],
                place: try row.word("place"),
                publicity: try row.word("publicity"),
                level: try row["level"]
            )
        }
        let number = try connection.atMostOne(
            "SELECT members FROM council.statutory_number WHERE organization_id = \(organization)"
        ).map { row -> Int in try row["members"] }
        return AgendaTemplate(lines: lines, statutoryNumber: number)
    }

    /// Replaces the template of an organization.
    public func save(_ template: AgendaTemplate, of organization: OrganizationID) throws {
        try connection.execute(
            "DELETE FROM council.agenda_template_item WHERE organization_id = \(organization)"
        )
        for (position, line) in template.lines.enumerated() {
            try connection.execute(
                """
                INSERT INTO council.agenda_template_item (organization_id, position, place, publicity, level, name)
                VALUES (\(organization), \(position), \(line.place.rawValue), \(line.publicity.rawValue), \(line.level),
                    \(line.name))
                """
            )
        }
        guard let number = template.statutoryNumber else {
            try connection.execute("DELETE FROM council.statutory_number WHERE organization_id = \(organization)")
            return
        }
        try connection.execute(
            """
            INSERT INTO council.statutory_number (organization_id, members) VALUES (\(organization), \(number))
            ON CONFLICT (organization_id) DO UPDATE SET members = excluded.members
            """
        )
    }
}
