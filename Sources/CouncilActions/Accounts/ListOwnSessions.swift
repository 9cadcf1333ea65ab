internal import CouncilModel
public import Store

/// The own account and its sessions.
public struct ListOwnSessions: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// Lists the own sessions.
    public init() {}

    /// The living sessions, newest first.
    public func read(in transaction: Transaction) throws -> [LoginSessions.Session] {
        guard let account = transaction.actor.account else { return [] }
        return try transaction.loginSessions.list(of: account)
    }
}
