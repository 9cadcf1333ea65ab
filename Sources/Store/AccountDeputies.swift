public import CouncilModel
internal import Postgres

extension Transaction {
    /// Who stands in for whom.
    public var accountDeputies: AccountDeputies { AccountDeputies(transaction: self) }
    /// How long before the summons bodies want their papers.
    public var paperLeads: PaperLeads { PaperLeads(transaction: self) }
}

/// Who stands in for whom.
public struct AccountDeputies {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Those who stand in for the actor, and those whom the actor stands in for, that are not over.
    public func own() throws -> [AccountDeputy] {
        try connection.query(
            """
            SELECT * FROM council.account_deputy
            WHERE (account_id = \(transaction.actor.account) OR deputy_id = \(transaction.actor.account))
                AND last_day >= \(transaction.today)
            ORDER BY first_day, id
            """
        ).map { row in
            AccountDeputy(
                id: try row["id"],
                account: try row["account_id"],
                deputy: try row["deputy_id"],
                first: try row["first_day"],
                last: try row["last_day"]
            )
        }
    }

    /// The accounts that belong to an office today, but for the actor's: who may stand in.
    public func candidates() throws -> [(id: AccountID, name: String)] {
        try connection.query(
            """
            SELECT a.id, a.display_name FROM council.account a
            WHERE council.offices_of(a.id, \(transaction.today)) <> '{}'
                AND a.id IS DISTINCT FROM \(transaction.actor.account)
                AND NOT EXISTS (SELECT FROM council.account_lock l WHERE l.account_id = a.id)
            ORDER BY a.display_name, a.id
            """
        ).map { (id: try $0["id"], name: try $0["display_name"]) }
    }

    /// Names a deputy.
    ///
    /// - Throws: ``RuleViolation`` for somebody outside the offices.
    public func insert(_ deputy: AccountDeputy) throws {
        try transaction.signOffs.refusing {
            try connection.execute(
                """
                INSERT INTO council.account_deputy (id, account_id, deputy_id, first_day, last_day)
                VALUES (\(deputy.id), \(deputy.account), \(deputy.deputy), \(deputy.first), \(deputy.last))
                """
            )
        }
    }

    /// Ends it.
    ///
    /// - Throws: ``StoreError/notFound``, also for those of others.
    public func remove(_ id: AccountDeputyID) throws {
        let removed = try connection.execute(
            "DELETE FROM council.account_deputy WHERE id = \(id) AND account_id = \(transaction.actor.account)"
        )
        if removed == 0 { throw StoreError.notFound }
    }
}

/// How many working days before its summons a body wants its papers.
public struct PaperLeads {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The lead of one body; 0 when nothing is laid down.
    public func workingDays(of organization: OrganizationID) throws -> Int {
        try connection.atMostOne(
            "SELECT working_days FROM council.organization_paper_lead WHERE organization_id = \(organization)"
        ).map { try $0["working_days"] } ?? 0
    }

    /// All leads.
    public func all() throws -> [PaperLead] {
        try connection.query("SELECT * FROM council.organization_paper_lead").map {
            PaperLead(organization: try $0["organization_id"], workingDays: try $0["working_days"])
        }
    }

    /// Lays a lead down.
    public func save(_ lead: PaperLead) throws {
        try connection.execute(
            """
            INSERT INTO council.organization_paper_lead (organization_id, working_days)
            VALUES (\(lead.organization), \(Int32(lead.workingDays)))
            ON CONFLICT (organization_id) DO UPDATE SET working_days = excluded.working_days
            """
        )
    }
}
