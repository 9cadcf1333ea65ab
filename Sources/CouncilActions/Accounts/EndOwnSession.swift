internal import CouncilModel
public import Foundation
public import Store

/// Ends one of the own sessions.
public struct EndOwnSession: WritingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The session.
    public let session: UUID

    /// Ends a session.
    public init(session: UUID) {
        self.session = session
    }

    /// Ends it at once.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        try transaction.loginSessions.end(session, of: account)
        return Performed((), event: .init(kind: "sessionEnded", subjectKind: "account", subject: account.uuid))
    }
}
