public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Persons and their memberships.
    public var persons: Persons { Persons(transaction: self) }
}

/// Persons and memberships.
public struct Persons {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A person.
    ///
    /// - Parameter id: Their identity.
    /// - Returns: `nil` when there is none.
    /// - Throws: ``PostgresError``.
    public func find(_ id: PersonID) throws -> Person? {
        try connection.atMostOne("SELECT * FROM council.person WHERE id = \(id)").map(person)
    }

    /// Those of several persons.
    public func find(_ ids: Set<PersonID>) throws -> [PersonID: Person] {
        let found = try connection.query(
            "SELECT * FROM council.person WHERE id = ANY (\(ids.map(\.uuid))::uuid[])"
        ).map(person)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// All persons of a body by family name.
    public func all(of body: BodyID) throws -> [Person] {
        try connection.query(
            """
            SELECT * FROM council.person WHERE body_id = \(body)
            ORDER BY family_name NULLS LAST, given_name, name, id
            """
        ).map(person)
    }

    /// Persons and memberships of a body that are nobody's but its administration's: who belongs to offices alone, as those
    /// who sign papers for them do. What came with an import was public where it came from.
    ///
    /// - Returns: Identities of persons and of memberships.
    public func staff(of body: BodyID) throws -> Set<UUID> {
        let found: [UUID] = try connection.query(
            """
            WITH seat AS (
                SELECT m.id, m.person_id, o.organization_type = \(Organization.Kind.department.rawValue) AS in_office
                FROM council.membership m JOIN council.organization o ON o.id = m.organization_id
                JOIN council.person p ON p.id = m.person_id WHERE p.body_id = \(body)
            ), staff AS (
                SELECT id FROM seat WHERE in_office
                UNION ALL SELECT person_id FROM seat GROUP BY person_id HAVING bool_and(in_office)
            )
            SELECT id FROM staff WHERE NOT EXISTS (SELECT FROM council.import_reference r WHERE r.object_id = staff.id)
            """
        ).map { try $0["id"] }
        return Set(found)
    }

    /// Makes a person or changes the one of the same identity.
    public func save(_ person: Person) throws {
        try connection.execute(
            """
            INSERT INTO council.person (id, body_id, name, family_name, given_name, form_of_address, affix, title,
                gender, phone, email, status, location_id, created_at, modified_at)
            VALUES (\(person.id), \(person.body), \(person.name), \(person.familyName), \(person.givenName),
                \(person.formOfAddress), \(person.affix), \(person.title), \(person.gender), \(person.phone),
                \(person.email), \(person.status), \(person.location), \(person.created), \(person.modified))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, family_name = excluded.family_name,
                given_name = excluded.given_name, form_of_address = excluded.form_of_address, affix = excluded.affix,
                title = excluded.title, gender = excluded.gender, phone = excluded.phone, email = excluded.email,
                status = excluded.status, location_id = excluded.location_id, modified_at = excluded.modified_at
            """
        )
    }

    /// The memberships of a person, present ones first.
    public func memberships(of person: PersonID) throws -> [Membership] {
        try connection.query(
            """
            SELECT * FROM council.membership WHERE person_id = \(person)
            ORDER BY end_date DESC NULLS FIRST, start_date DESC, position, id
            """
        ).map(membership)
    }

    /// The memberships in an organization, in the order of lists.
    public func memberships(in organization: OrganizationID) throws -> [Membership] {
        try connection.query(
            """
            SELECT m.* FROM council.membership m JOIN council.person p ON p.id = m.person_id
            WHERE m.organization_id = \(organization)
            ORDER BY m.position, p.family_name, p.given_name, m.id
            """
        ).map(membership)
    }

    /// All memberships of a body.
    public func allMemberships(of body: BodyID) throws -> [Membership] {
        try connection.query(
            """
            SELECT m.* FROM council.membership m JOIN council.person p ON p.id = m.person_id
            WHERE p.body_id = \(body) ORDER BY m.person_id, m.position, m.id
            """
        ).map(membership)
    }

    /// Makes a membership or changes the one of the same identity.
    public func save(_ membership: Membership) throws {
        try connection.execute(
            """
            INSERT INTO council.membership (id, person_id, organization_id, role, voting_right, on_behalf_of_id,
                position, start_date, end_date, created_at, modified_at)
            VALUES (\(membership.id), \(membership.person), \(membership.organization), \(membership.role),
                \(membership.votingRight), \(membership.onBehalfOf), \(membership.position), \(membership.startDate),
                \(membership.endDate), \(membership.created), \(membership.modified))
            ON CONFLICT (id) DO UPDATE SET role = excluded.role, voting_right = excluded.voting_right,
                on_behalf_of_id = excluded.on_behalf_of_id, position = excluded.position,
                start_date = excluded.start_date, end_date = excluded.end_date, modified_at = excluded.modified_at
            """
        )
    }

    /// A membership.
    public func membership(_ id: MembershipID) throws -> Membership? {
        try connection.atMostOne("SELECT * FROM council.membership WHERE id = \(id)").map(membership)
    }

    /// Makes a membership or changes the one of the same identity, as somebody typed it.
    ///
    /// - Throws: ``StoreError/overlaps(_:)`` when the person holds this seat already.
    public func enter(_ membership: Membership) throws {
        try Overlap.naming { try save(membership) }
    }

    private func person(_ row: PostgresRow) throws -> Person {
        var person = Person(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            created: try row["created_at"]
        )
        person.familyName = try row["family_name"]
        person.givenName = try row["given_name"]
        person.formOfAddress = try row["form_of_address"]
        person.affix = try row["affix"]
        person.title = try row["title"]
        person.gender = try row["gender"]
        person.phone = try row["phone"]
        person.email = try row["email"]
        person.status = try row["status"]
        person.location = try row["location_id"]
        person.modified = try row["modified_at"]
        return person
    }

    private func membership(_ row: PostgresRow) throws -> Membership {
        var membership = Membership(
            id: try row["id"],
            person: try row["person_id"],
            organization: try row["organization_id"],
            created: try row["created_at"]
        )
        membership.role = try row["role"]
        membership.votingRight = try row["voting_right"]
        membership.onBehalfOf = try row["on_behalf_of_id"]
        membership.position = try row["position"]
        membership.startDate = try row["start_date"]
        membership.endDate = try row["end_date"]
        membership.modified = try row["modified_at"]
        return membership
    }
}
