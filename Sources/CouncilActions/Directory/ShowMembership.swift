public import CouncilModel
public import Store

/// A membership with the names of both sides.
public struct ShowMembership: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The membership.
    public let membership: MembershipID

    /// Shows a membership.
    public init(membership: MembershipID) {
        self.membership = membership
    }

    /// The membership.
    public func read(in transaction: Transaction) throws -> MembershipLine {
        guard let found = try transaction.persons.membership(membership),
            let person = try transaction.persons.find(found.person),
            let organization = try transaction.organizations.find(found.organization)
        else { throw StoreError.notFound }
        let sender = try found.onBehalfOf.flatMap { try transaction.organizations.find($0)?.name }
        return MembershipLine(membership: found, person: person, organization: organization, onBehalfOf: sender)
    }
}
