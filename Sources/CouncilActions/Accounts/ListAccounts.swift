public import CouncilModel
public import Store

/// All accounts.
public struct ListAccounts: ReadingAction {
    /// The administrator.
    public static let permission = Permission.roles([.administrator])

    /// Lists accounts.
    public init() {}

    /// The accounts by login name.
    public func read(in transaction: Transaction) throws -> [Account] {
        try transaction.accounts.all()
    }
}
