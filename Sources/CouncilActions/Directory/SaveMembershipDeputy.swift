public import CouncilModel
public import Store

/// Enters somebody who stands in for a member, or for all members whom a group sent; behind those who are there.
public struct SaveMembershipDeputy: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The committee.
    public let organization: OrganizationID
    /// Whom the deputy stands in for; nil when nothing was chosen.
    public let principal: MembershipDeputy.Principal?
    /// The deputy; nil when nobody was chosen.
    public let person: PersonID?
    /// First day, `yyyy-mm-dd` or empty.
    public let start: String
    /// Last day, `yyyy-mm-dd` or empty.
    public let end: String

    /// Enters a deputy.
    public init(
        organization: OrganizationID,
        principal: MembershipDeputy.Principal?,
        person: PersonID?,
        start: String = "",
        end: String = ""
    ) {
        self.organization = organization
        self.principal = principal
        self.person = person
        self.start = start
        self.end = end
    }

    /// Writes it.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard try transaction.organizations.find(organization) != nil else { throw StoreError.notFound }
        guard let principal else { throw RuleViolation.missing(field: "Für wen") }
        guard let person else { throw RuleViolation.missing(field: "Stellvertretung") }
        guard try transaction.persons.find(person) != nil else { throw StoreError.notFound }
        switch principal {
        case .member(let id):
            guard let seat = try transaction.persons.membership(id), seat.organization == organization else {
                throw StoreError.notFound
            }
            if seat.person == person { throw RuleViolation.deputyOfOneself }
        case .group(let id):
            guard try transaction.organizations.find(id) != nil else { throw StoreError.notFound }
        }
        let period = try TextField.period(start, end)
        try transaction.membershipDeputies.insert(
            MembershipDeputy(
                id: transaction.newID(),
                organization: organization,
                principal: principal,
                person: person,
                position: 0,
                startDate: period.start,
                endDate: period.end
            )
        )
        return Performed(
            organization,
            event: .init(kind: "membershipDeputySaved", subjectKind: "organization", subject: organization.uuid)
        )
    }
}
