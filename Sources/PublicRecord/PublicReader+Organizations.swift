public import CouncilModel
public import Foundation
public import OParl
import Postgres

extension PublicReader {
    /// All organizations, sorted by kind and name.
    ///
    /// - Parameters:
    ///   - day: Organizations that ended before this day are left out; members are counted on it.
    ///   - includesEnded: Whether ended organizations are listed too.
    /// - Returns: The organizations.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func organizations(
        on day: CivilDate,
        includesEnded: Bool = false
    ) async throws -> [PublishedOrganization.Summary] {
        try await read { snapshot in
            let ended: SQL = includesEnded ? "" : "AND coalesce(o.document ->> 'endDate', '9999') >= \(day.description)"
            let found = try snapshot.objects(
                """
                SELECT \(fragment: Snapshot.columns) FROM portal.object o
                WHERE o.kind = 'organization' AND NOT o.deleted \(fragment: ended)
                ORDER BY o.position, o.document ->> 'organizationType', o.document ->> 'name', o.id
                """
            )
            let counts = try snapshot.memberCounts(on: day)
            return found.compactMap { object in
                guard case .organization(let organization) = object.document else { return nil }
                return PublishedOrganization.Summary(
                    id: object.id,
                    properties: organization,
                    memberCount: counts[object.id] ?? 0
                )
            }
        }
    }

    /// An organization with its members.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - day: The day on which membership is asked.
    /// - Returns: The organization; nil when it was never published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func organization(_ id: UUID, on day: CivilDate) async throws -> PublishedState<PublishedOrganization>? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .organization) else { return nil }
            guard case .organization(let properties) = object.document else { return .withdrawn }
            let members = try snapshot.members(of: id, on: day)
            let others = try snapshot.objects(
                withIDs: [properties.subOrganizationOf, properties.location].compactMap { $0 }
            )
            var location: OParlLocation?
            if case .location(let found) = properties.location.flatMap({ others[$0] })?.document { location = found }
            return .published(
                PublishedOrganization(
                    summary: PublishedOrganization.Summary(
                        id: id,
                        properties: properties,
                        memberCount: Set(members.map(\.person.id)).count
                    ),
                    members: members,
                    parent: others.link(properties.subOrganizationOf),
                    location: location
                )
            )
        }
    }

    /// All persons with the memberships that hold on a day, sorted by name.
    ///
    /// - Parameters:
    ///   - day: The day on which membership is asked.
    ///   - onlyMembers: Whether persons without a membership on that day are left out.
    /// - Returns: The persons.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func persons(on day: CivilDate, onlyMembers: Bool = true) async throws -> [PublishedPerson.Summary] {
        try await read { snapshot in
            let found = try snapshot.objects(
                """
                SELECT \(fragment: Snapshot.columns) FROM portal.object o WHERE o.kind = 'person' AND NOT o.deleted
                ORDER BY coalesce(o.document ->> 'familyName', o.document ->> 'name'), o.document ->> 'givenName', o.id
                """
            )
            let memberships = try snapshot.memberships(of: found.map(\.id))
            return found.compactMap { object in
                guard case .person(let person) = object.document else { return nil }
                let held = (memberships[object.id] ?? []).filter { $0.properties.holds(on: day) }
                guard !onlyMembers || !held.isEmpty else { return nil }
                return PublishedPerson.Summary(id: object.id, properties: person, memberships: held)
            }
        }
    }

    /// A person with all published memberships.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: The person; nil when they were never published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func person(_ id: UUID) async throws -> PublishedState<PublishedPerson>? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .person) else { return nil }
            guard case .person(let properties) = object.document else { return .withdrawn }
            var location: OParlLocation?
            if let place = properties.location,
                case .location(let found) = try snapshot.objects(withIDs: [place])[place]?.document
            {
                location = found
            }
            return .published(
                PublishedPerson(
                    id: id,
                    properties: properties,
                    memberships: try snapshot.memberships(of: [id])[id] ?? [],
                    location: location
                )
            )
        }
    }
}

extension Snapshot {
    fileprivate func members(of organization: UUID, on day: CivilDate) throws -> [PublishedOrganization.Member] {
        let memberships = try objects(
            """
            SELECT \(fragment: Self.columns) FROM portal.reference r JOIN portal.object o ON o.id = r.from_id
            WHERE r.to_id = \(organization) AND r.role = 'organization' AND o.kind = 'membership' AND NOT o.deleted
            """
        )
        let others = try objects(
            withIDs: memberships.flatMap { object -> [UUID] in
                guard case .membership(let membership) = object.document else { return [] }
                return [object.parent?.id, membership.onBehalfOf].compactMap { $0 }
            }
        )
        let members = memberships.compactMap { object -> (key: String, member: PublishedOrganization.Member)? in
            guard case .membership(let membership) = object.document, membership.holds(on: day),
                let person = object.parent.flatMap({ others[$0.id] }), let link = NamedObject(person)
            else { return nil }
            let member = PublishedOrganization.Member(
                person: link,
                membership: membership,
                onBehalfOf: others.link(membership.onBehalfOf)
            )
            return (person.sortName, member)
        }
        return members.sorted { ($0.key, $0.member.person.id.uuidString) < ($1.key, $1.member.person.id.uuidString) }
            .map(\.member)
    }

    fileprivate func memberships(of persons: [UUID]) throws -> [UUID: [PublishedPerson.Membership]] {
        let found = try children(of: persons, .membership)
        let others = try objects(
            withIDs: found.values.flatMap { $0 }.flatMap { object -> [UUID] in
                guard case .membership(let membership) = object.document else { return [] }
                return [membership.organization, membership.onBehalfOf].compactMap { $0 }
            }
        )
        return found.mapValues { objects in
            objects.compactMap { object in
                guard case .membership(let membership) = object.document else { return nil }
                return PublishedPerson.Membership(
                    organization: others.link(membership.organization),
                    properties: membership,
                    onBehalfOf: others.link(membership.onBehalfOf)
                )
            }
        }
    }

    fileprivate func memberCounts(on day: CivilDate) throws -> [UUID: Int] {
        let rows = try connection.query(
            """
            SELECT r.to_id, count(DISTINCT o.parent_id) AS members
            FROM portal.object o JOIN portal.reference r ON r.from_id = o.id AND r.role = 'organization'
            WHERE o.kind = 'membership' AND NOT o.deleted
                AND coalesce(o.document ->> 'startDate', '0000') <= \(day.description)
                AND coalesce(o.document ->> 'endDate', '9999') >= \(day.description)
            GROUP BY r.to_id
            """
        )
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["to_id"], try $0["members"]) })
    }
}

extension OParlMembership {
    /// Whether the membership holds on a day; both ends count, a missing end is open.
    public func holds(on day: CivilDate) -> Bool {
        startDate.map { $0.date <= day } ?? true && endDate.map { $0.date >= day } ?? true
    }
}

extension OParlObject {
    fileprivate var sortName: String {
        guard case .person(let person) = document else { return "" }
        let name = [person.familyName ?? person.name ?? "", person.givenName ?? ""].joined(separator: " ")
        // DIN 5007-1: umlauts are sorted like their base letters.
        return name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
    }
}
