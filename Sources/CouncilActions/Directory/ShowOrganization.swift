public import CouncilModel
public import Store

/// An organization with its members.
public struct ShowOrganization: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// An organization and who belongs to it.
    public struct Outcome: Sendable {
        /// The organization.
        public let organization: Organization
        /// The day that the members are shown for.
        public let day: CivilDate
        /// Members of that day.
        public let present: [MembershipLine]
        /// Those who belonged to it before or belong to it later.
        public let others: [MembershipLine]
        /// Who stands in on that day: the member's or the group's name, the deputy's name.
        public let deputies: [(deputy: MembershipDeputy, principal: String, name: String)]
        /// Its next and last meetings, newest first.
        public let meetings: [MeetingSummary]
    }

    /// The organization.
    public let organization: OrganizationID

    /// The day; nil: today.
    public let day: CivilDate?

    /// Shows an organization.
    public init(organization: OrganizationID, day: CivilDate? = nil) {
        self.organization = organization
        self.day = day
    }

    /// The organization and its memberships as of the day.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let found = try transaction.organizations.find(organization) else { throw StoreError.notFound }
        let memberships = try transaction.persons.memberships(in: organization)
        let persons = try transaction.persons.find(Set(memberships.map(\.person)))
        let senders = try transaction.organizations.find(Set(memberships.compactMap(\.onBehalfOf)))
        let lines = memberships.compactMap { membership -> MembershipLine? in
            guard let person = persons[membership.person] else { return nil }
            let sender = membership.onBehalfOf.flatMap { senders[$0]?.name }
            return MembershipLine(membership: membership, person: person, organization: found, onBehalfOf: sender)
        }
        let meetings = try transaction.meetings.list(
            of: found.body,
            from: nil,
            to: nil,
            organization: organization,
            offset: 0,
            limit: 10
        )
        let day = day ?? transaction.today
        return Outcome(
            organization: found,
            day: day,
            present: lines.filter { $0.membership.holds(on: day) },
            others: lines.filter { !$0.membership.holds(on: day) },
            deputies: try deputies(on: day, lines, in: transaction),
            meetings: try MeetingSummary.make(meetings, in: transaction)
        )
    }

    private func deputies(
        on day: CivilDate,
        _ members: [MembershipLine],
        in transaction: Transaction
    ) throws -> [(deputy: MembershipDeputy, principal: String, name: String)] {
        let deputies = try transaction.membershipDeputies.list(in: organization, on: day)
        let persons = try transaction.persons.find(Set(deputies.map(\.person)))
        return try deputies.compactMap { deputy in
            guard let name = persons[deputy.person]?.name else { return nil }
            switch deputy.principal {
            case .member(let id):
                guard let member = members.first(where: { $0.membership.id == id }), member.membership.holds(on: day)
                else { return nil }
                return (deputy, member.person.name, name)
            case .group(let id):
                let group = try transaction.organizations.find(id)
                return (deputy, "Alle Mitglieder der Fraktion \(group?.name ?? "")", name)
            }
        }
    }
}
