public import CouncilModel
public import Store

/// A person with all memberships.
public struct ShowPerson: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// A person and where they belong.
    public struct Outcome: Sendable {
        /// The person.
        public let person: Person
        /// Memberships of today.
        public let present: [MembershipLine]
        /// Former and future memberships.
        public let others: [MembershipLine]
    }

    /// The person.
    public let person: PersonID

    /// Shows a person.
    public init(person: PersonID) {
        self.person = person
    }

    /// The person and the memberships as of today.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let found = try transaction.persons.find(person) else { throw StoreError.notFound }
        let memberships = try transaction.persons.memberships(of: person)
        let organizations = try transaction.organizations.find(
            Set(memberships.flatMap { [$0.organization, $0.onBehalfOf].compactMap(\.self) })
        )
        let lines = memberships.compactMap { membership -> MembershipLine? in
            guard let organization = organizations[membership.organization] else { return nil }
            let sender = membership.onBehalfOf.flatMap { organizations[$0]?.name }
            return MembershipLine(
                membership: membership,
                person: found,
                organization: organization,
                onBehalfOf: sender
            )
        }
        return Outcome(
            person: found,
            present: lines.filter { $0.membership.holds(on: transaction.today) },
            others: lines.filter { !$0.membership.holds(on: transaction.today) }
        )
    }
}
