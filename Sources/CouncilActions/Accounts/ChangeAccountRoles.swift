public import CouncilModel
public import Store

/// Gives an account exactly these roles.
public struct ChangeAccountRoles: WritingAction {
    /// The administrator.
    public static let permission = Permission.roles([.administrator])
    /// The account.
    public let account: AccountID
    /// The wanted roles.
    public let roles: Set<Role>

    /// Changes the roles of an account.
    public init(account: AccountID, roles: Set<Role>) {
        self.account = account
        self.roles = roles
    }

    /// Grants and revokes what differs; it holds from the next request on.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let current = try transaction.accounts.find(account) else { throw StoreError.notFound }
        if account == transaction.actor.account, !roles.contains(.administrator) {
            throw RuleViolation.unreadable(
                field: "Rollen",
                expected: "die eigene Systemverwaltung; sie kann nur eine andere Person entziehen"
            )
        }
        for role in current.roles.subtracting(roles) { try transaction.accounts.revoke(role, from: account) }
        for role in roles.subtracting(current.roles) { try transaction.accounts.grant(role, to: account) }
        return Performed((), event: .init(kind: "accountRolesChanged", subjectKind: "account", subject: account.uuid))
    }
}
