public import CouncilModel
public import Store

/// Lets somebody no longer stand in, from tomorrow on.
public struct EndMembershipDeputy: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The deputy.
    public let deputy: MembershipDeputyID

    /// Ends a deputy.
    public init(deputy: MembershipDeputyID) {
        self.deputy = deputy
    }

    /// Writes it; what was stays to be read.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard let known = try transaction.membershipDeputies.find(deputy) else { throw StoreError.notFound }
        try transaction.membershipDeputies.end(deputy, on: transaction.today)
        return Performed(
            known.organization,
            event: .init(kind: "membershipDeputyEnded", subjectKind: "organization", subject: known.organization.uuid)
        )
    }
}
