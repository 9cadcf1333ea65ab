public import CouncilModel
internal import Postgres

extension Transaction {
    /// Who stands in for whom.
    public var membershipDeputies: MembershipDeputies { MembershipDeputies(transaction: self) }
}

/// Deputies of members.
public struct MembershipDeputies {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A deputy.
    public func find(_ id: MembershipDeputyID) throws -> MembershipDeputy? {
        try connection.atMostOne("SELECT * FROM council.membership_deputy WHERE id = \(id)").map(deputy)
    }

    /// The deputies in an organization on a day, in their order.
    public func list(in organization: OrganizationID, on day: CivilDate) throws -> [MembershipDeputy] {
        try connection.query(
            """
            SELECT * FROM council.membership_deputy WHERE organization_id = \(organization)
                AND coalesce(start_date <= \(day), true) AND coalesce(end_date >= \(day), true)
            ORDER BY position, id
            """
        ).map(deputy)
    }

    /// Enters a deputy behind those who are there.
    ///
    /// - Throws: ``StoreError/overlaps(_:)`` when the person stands in there already.
    public func insert(_ deputy: MembershipDeputy) throws {
        var (member, group): (MembershipID?, OrganizationID?) = (nil, nil)
        switch deputy.principal {
        case .member(let id): member = id
        case .group(let id): group = id
        }
        _ = try Overlap.naming {
            try connection.execute(
                """
                INSERT INTO council.membership_deputy (id, organization_id, membership_id, group_id, person_id, position,
                    start_date, end_date, created_at)
                SELECT \(deputy.id), \(deputy.organization), \(member), \(group), \(deputy.person),
                    coalesce(max(position), 0) + 1, \(deputy.startDate), \(deputy.endDate), \(transaction.now)
                FROM council.membership_deputy WHERE organization_id = \(deputy.organization)
                """
            )
        }
    }

    /// Lets a deputy end with a day, or on the day it began when that is later.
    public func end(_ deputy: MembershipDeputyID, on day: CivilDate) throws {
        try connection.execute(
            """
            UPDATE council.membership_deputy SET end_date = greatest(start_date, \(day)) WHERE id = \(deputy)
            """
        )
    }

    private func deputy(_ row: PostgresRow) throws -> MembershipDeputy {
        let member: MembershipID? = try row["membership_id"]
        return MembershipDeputy(
            id: try row["id"],
            organization: try row["organization_id"],
            principal: try member.map { .member($0) } ?? .group(try row["group_id"]),
            person: try row["person_id"],
            position: try row["position"],
            startDate: try row["start_date"],
            endDate: try row["end_date"]
        )
    }
}
