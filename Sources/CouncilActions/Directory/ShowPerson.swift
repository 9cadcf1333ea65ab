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
        /// The day that the memberships are shown for.
        public let day: CivilDate
        /// Memberships of that day.
        public let present: [MembershipLine]
        /// Memberships before and after it.
        public let others: [MembershipLine]
    }

    /// The person.
    public let person: PersonID

    /// The day; nil: today.
    public let day: CivilDate?

    /// Shows a person.
    public init(person: PersonID, day: CivilDate? = nil) {
        self.person = person
        self.day = day
    }

    /// The person and the memberships as of the day.
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
        let day = day ?? transaction.today
        return Outcome(
            person: found,
            day: day,
            present: lines.filter { $0.membership.holds(on: day) },
            others: lines.filter { !$0.membership.holds(on: day) }
        )
    }
}
