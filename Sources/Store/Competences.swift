public import CouncilModel
internal import Postgres

extension Transaction {
    /// Which organization deals with which kind of papers.
    public var competences: Competences { Competences(transaction: self) }
}

/// Which organization deals with which kind of papers, and how.
public struct Competences {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Those of one organization.
    public func list(of organization: OrganizationID) throws -> [Competence] {
        try connection.query(
            """
            SELECT * FROM council.competence WHERE organization_id = \(organization)
            ORDER BY paper_type, office_id NULLS FIRST
            """
        ).map(competence)
    }

    /// Those of all organizations for one kind of papers.
    public func list(of body: BodyID, paperType: String) throws -> [Competence] {
        try connection.query(
            """
            SELECT c.* FROM council.competence c JOIN council.organization o ON o.id = c.organization_id
            WHERE o.body_id = \(body) AND lower(c.paper_type) = lower(\(paperType)) ORDER BY c.id
            """
        ).map(competence)
    }

    /// One competence.
    public func find(_ id: CompetenceID) throws -> Competence? {
        try connection.atMostOne("SELECT * FROM council.competence WHERE id = \(id)").map(competence)
    }

    /// Makes a competence, or gives the one for the same organization, kind and office another role.
    public func save(_ competence: Competence) throws {
        try connection.execute(
            """
            INSERT INTO council.competence (id, organization_id, paper_type, office_id, role)
            VALUES (\(competence.id), \(competence.organization), \(competence.paperType), \(competence.office),
                \(competence.role.rawValue))
            ON CONFLICT (organization_id, paper_type, office_id) DO UPDATE SET role = excluded.role
            """
        )
    }

    /// Takes a competence away.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ id: CompetenceID) throws {
        if try connection.execute("DELETE FROM council.competence WHERE id = \(id)") == 0 { throw StoreError.notFound }
    }

    private func competence(_ row: PostgresRow) throws -> Competence {
        Competence(
            id: try row["id"],
            organization: try row["organization_id"],
            paperType: try row["paper_type"],
            office: try row["office_id"],
            role: try row.word("role")
        )
    }
}
