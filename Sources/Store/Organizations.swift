public import CouncilModel
internal import Postgres

extension Transaction {
    /// Councils, committees, parliamentary groups and offices.
    public var organizations: Organizations { Organizations(transaction: self) }
}

/// Organizations.
public struct Organizations {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// An organization.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none.
    /// - Throws: ``PostgresError``.
    public func find(_ id: OrganizationID) throws -> Organization? {
        try connection.atMostOne("SELECT * FROM council.organization WHERE id = \(id)").map(organization)
    }

    /// Those of several organizations.
    public func find(_ ids: Set<OrganizationID>) throws -> [OrganizationID: Organization] {
        let found = try connection.query(
            "SELECT * FROM council.organization WHERE id = ANY (\(ids.map(\.uuid))::uuid[])"
        ).map(organization)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// All organizations of a body, in the order of lists.
    public func all(of body: BodyID) throws -> [Organization] {
        try connection.query(
            """
            SELECT * FROM council.organization WHERE body_id = \(body)
            ORDER BY organization_type, position, name, id
            """
        ).map(organization)
    }

    /// Makes an organization or changes the one of the same identity.
    public func save(_ organization: Organization) throws {
        try connection.execute(
            """
            INSERT INTO council.organization (id, body_id, name, short_name, organization_type, classification,
                parent_id, position, start_date, end_date, created_at, modified_at)
            VALUES (\(organization.id), \(organization.body), \(organization.name), \(organization.shortName),
                \(organization.kind.rawValue), \(organization.classification), \(organization.parent),
                \(organization.position), \(organization.startDate), \(organization.endDate),
                \(organization.created), \(organization.modified))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
                organization_type = excluded.organization_type, classification = excluded.classification,
                parent_id = excluded.parent_id, position = excluded.position, start_date = excluded.start_date,
                end_date = excluded.end_date, modified_at = excluded.modified_at
            """
        )
    }

    private func organization(_ row: PostgresRow) throws -> Organization {
        var organization = Organization(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            kind: try row.word("organization_type"),
            created: try row["created_at"]
        )
        organization.shortName = try row["short_name"]
        organization.classification = try row["classification"]
        organization.parent = try row["parent_id"]
        organization.position = try row["position"]
        organization.startDate = try row["start_date"]
        organization.endDate = try row["end_date"]
        organization.modified = try row["modified_at"]
        return organization
    }
}
