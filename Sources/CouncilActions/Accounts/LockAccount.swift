public import CouncilModel
public import Store

/// Switches logging in off or on again.
public struct LockAccount: WritingAction {
    /// The administrator.
    public static let permission = Permission.roles([.administrator])
    /// The account.
    public let account: AccountID
    /// Whether logging in is to be off.
    public let isLocked: Bool

    /// Locks or unlocks an account.
    public init(account: AccountID, isLocked: Bool) {
        self.account = account
        self.isLocked = isLocked
    }

    /// Changes the lock; a locked account's sessions end at once.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard try transaction.accounts.find(account) != nil else { throw StoreError.notFound }
        if isLocked {
            guard let administrator = transaction.actor.account, administrator != account else {
                throw RuleViolation.unreadable(field: "Sperre", expected: "ein anderes Konto als das eigene")
            }
            try transaction.accounts.lock(account, by: administrator)
        } else {
            try transaction.accounts.unlock(account)
        }
        return Performed(
            (),
            event: .init(
                kind: isLocked ? "accountLocked" : "accountUnlocked",
                subjectKind: "account",
                subject: account.uuid
            )
        )
    }
}
