public import CouncilModel
public import Store

/// Ends that somebody stands in for the actor.
public struct EndAccountDeputy: WritingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn
    /// Which.
    public let deputy: AccountDeputyID

    /// Ends it.
    public init(deputy: AccountDeputyID) {
        self.deputy = deputy
    }

    /// Removes it; what the deputy signed stays with both names.
    public func write(in transaction: Transaction) throws -> Performed<AccountDeputyID> {
        guard let account = transaction.actor.account else { throw ActionError.notPermitted }
        try transaction.accountDeputies.remove(deputy)
        return Performed(
            deputy,
            event: .init(
                kind: "accountDeputyEnded",
                subjectKind: "account",
                subject: account.uuid,
                detail: ["id": deputy.description]
            )
        )
    }
}
