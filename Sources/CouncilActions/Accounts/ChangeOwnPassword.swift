public import CouncilModel
public import Foundation
public import Store

/// Replaces the own password and ends all other sessions.
public struct ChangeOwnPassword: WritingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn
    /// The present password.
    public let current: String
    /// The new one.
    public let replacement: String
    /// The session that goes on.
    public let session: UUID
    private var passwordHash = ""

    /// Replaces the own password.
    public init(current: String, replacement: String, session: UUID) {
        self.current = current
        self.replacement = replacement
        self.session = session
    }

    /// Checks the present password and hashes the new one.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ChangeOwnPassword {
        guard let id = actor.account else { throw ActionError.notPermitted }
        let stored = try await office.database.read(as: actor) { transaction in
            try transaction.accounts.find(id).flatMap { try transaction.accounts.find(login: $0.login) }
        }
        guard try await office.passwords.verify(current, against: stored?.passwordHash) else {
            throw RuleViolation.unreadable(field: "Bisheriges Kennwort", expected: "Ihr jetzt gültiges Kennwort")
        }
        try PasswordKeeper.check(replacement)
        var ready = self
        ready.passwordHash = try await office.passwords.hash(replacement)
        return ready
    }

    /// Replaces the hash.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        try transaction.accounts.setPasswordHash(passwordHash, of: account)
        try transaction.loginSessions.endAll(of: account, except: session)
        return Performed((), event: .init(kind: "passwordChanged", subjectKind: "account", subject: account.uuid))
    }
}
