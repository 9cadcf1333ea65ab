public import CouncilModel
public import Store

/// Gives a person a seat in an organization, or changes or ends one. It is never deleted: it ends.
public struct SaveMembership: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What the form holds.
    public struct Draft: Sendable {
        /// The member; counts for a new seat only.
        public var person: PersonID?
        /// "Vorsitz"; empty for an ordinary member.
        public var role: String
        /// Whether the member votes.
        public var votes: Bool
        /// The organization that sent the member.
        public var onBehalfOf: OrganizationID?
        /// First day, `yyyy-mm-dd` or empty.
        public var start: String
        /// Last day, `yyyy-mm-dd` or empty.
        public var end: String

        /// What was typed.
        public init(
            person: PersonID? = nil,
            role: String = "",
            votes: Bool = true,
            onBehalfOf: OrganizationID? = nil,
            start: String = "",
            end: String = ""
        ) {
            self.person = person
            self.role = role
            self.votes = votes
            self.onBehalfOf = onBehalfOf
            self.start = start
            self.end = end
        }
    }

    /// What is saved.
    public enum Subject: Sendable {
        /// A new seat in an organization.
        case new(OrganizationID)
        /// A seat that somebody has or had.
        case known(MembershipID)
    }

    /// What is saved.
    public let subject: Subject
    /// What was typed.
    public let draft: Draft

    /// Saves a membership.
    public init(_ subject: Subject, draft: Draft) {
        self.subject = subject
        self.draft = draft
    }

    /// Writes it; the database refuses the same seat twice at a time.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        var saved: Membership
        switch subject {
        case .known(let id):
            guard let known = try transaction.persons.membership(id) else { throw StoreError.notFound }
            saved = known
            saved.modified = transaction.now
        case .new(let organization):
            guard try transaction.organizations.find(organization) != nil else { throw StoreError.notFound }
            guard let person = draft.person else { throw RuleViolation.missing(field: "Person") }
            guard try transaction.persons.find(person) != nil else { throw StoreError.notFound }
            saved = Membership(
                id: transaction.newID(),
                person: person,
                organization: organization,
                created: transaction.now
            )
            let last = try transaction.persons.memberships(in: organization).last?.position ?? 0
            saved.position = last + 1
        }
        let role = try TextField(label: "Aufgabe", text: draft.role).optional(limit: 100) ?? "Mitglied"
        if role != saved.role {
            if role == "Vorsitz" { saved.position = 0 } else if saved.role == "Vorsitz" { saved.position = 1 }
        }
        saved.role = role
        saved.votingRight = draft.votes
        if let sender = draft.onBehalfOf, try transaction.organizations.find(sender) == nil {
            throw StoreError.notFound
        }
        saved.onBehalfOf = draft.onBehalfOf
        (saved.startDate, saved.endDate) = try TextField.period(draft.start, draft.end)
        try transaction.persons.enter(saved)
        return Performed(
            saved.organization,
            event: .init(kind: "membershipSaved", subjectKind: "organization", subject: saved.organization.uuid)
        )
    }
}
