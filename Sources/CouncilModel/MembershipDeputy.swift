/// Identity of a ``MembershipDeputy``.
public typealias MembershipDeputyID = Identifier<MembershipDeputy>

/// Somebody who stands in for a member of a committee for a time.
public struct MembershipDeputy: Sendable, Identifiable {
    /// Whom a deputy stands in for.
    public enum Principal: Sendable, Equatable {
        /// One member.
        case member(MembershipID)
        /// All members whom a group sent.
        case group(OrganizationID)
    }

    /// Identity.
    public var id: MembershipDeputyID
    /// The committee.
    public var organization: OrganizationID
    /// Whom the deputy stands in for.
    public var principal: Principal
    /// The deputy.
    public var person: PersonID
    /// Who is asked first; the lowest.
    public var position: Int
    /// First day.
    public var startDate: CivilDate?
    /// Last day; nil while it goes on.
    public var endDate: CivilDate?

    /// A deputy.
    public init(
        id: MembershipDeputyID,
        organization: OrganizationID,
        principal: Principal,
        person: PersonID,
        position: Int,
        startDate: CivilDate? = nil,
        endDate: CivilDate? = nil
    ) {
        self.id = id
        self.organization = organization
        self.principal = principal
        self.person = person
        self.position = position
        self.startDate = startDate
        self.endDate = endDate
    }
}
