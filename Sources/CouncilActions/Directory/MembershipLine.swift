public import CouncilModel

/// A membership with the names of both sides.
public struct MembershipLine: Sendable {
    /// The membership.
    public let membership: Membership
    /// The member.
    public let person: Person
    /// The organization.
    public let organization: Organization
    /// The name of the organization that sent the member.
    public let onBehalfOf: String?
}
