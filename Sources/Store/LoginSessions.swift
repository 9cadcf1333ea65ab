public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Who is logged in.
    public var loginSessions: LoginSessions { LoginSessions(transaction: self) }
}

/// Sessions on the server; the browser holds 256 random bits, the database their SHA-256.
public struct LoginSessions {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A session as its owner sees it.
    public struct Session: Sendable {
        /// Identity; says nothing about the cookie.
        public let id: UUID
        /// Whose session.
        public let account: AccountID
        /// The token that each form of this session carries.
        public let formToken: String
        /// What browser, in a few words.
        public let device: String
        /// When it began.
        public let started: Date
        /// When it was used last.
        public let lastSeen: Date
    }

    /// Begins a session.
    ///
    /// - Parameters:
    ///   - account: Whose.
    ///   - tokenHash: SHA-256 of the cookie's bytes.
    ///   - formToken: For the forms.
    ///   - device: What browser, in a few words.
    ///   - lifetime: Seconds until it ends in any case.
    /// - Throws: ``PostgresError``.
    public func start(
        for account: AccountID,
        tokenHash: [UInt8],
        formToken: String,
        device: String,
        lifetime: TimeInterval
    ) throws {
        try connection.execute(
            """
            INSERT INTO council.login_session (token_hash, id, account_id, form_token, device, started_at,
                last_seen_at, expires_at)
            VALUES (\(tokenHash), \(transaction.newID(Session.self)), \(account), \(formToken), \(device),
                \(transaction.now), \(transaction.now), \(transaction.now.addingTimeInterval(lifetime)))
            """
        )
    }

    /// The session of a cookie, if it is still good: not ended, not expired, not idle too long, account not locked.
    ///
    /// - Parameters:
    ///   - tokenHash: SHA-256 of the cookie's bytes.
    ///   - idle: Seconds without a request after which it is over.
    /// - Returns: What was found; `nil` when there is nothing, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(tokenHash: [UInt8], idle: TimeInterval) throws -> Session? {
        try connection.atMostOne(
            """
            SELECT s.* FROM council.login_session s
            WHERE s.token_hash = \(tokenHash) AND s.ended_at IS NULL AND s.expires_at > \(transaction.now)
                AND s.last_seen_at > \(transaction.now.addingTimeInterval(-idle))
                AND NOT EXISTS (SELECT FROM council.account_lock l WHERE l.account_id = s.account_id)
            """
        ).map(session)
    }

    /// Records that the session is in use; at most once a minute, so that reading stays cheap.
    public func touch(tokenHash: [UInt8]) throws {
        try connection.execute(
            """
            UPDATE council.login_session SET last_seen_at = \(transaction.now)
            WHERE token_hash = \(tokenHash) AND last_seen_at < \(transaction.now.addingTimeInterval(-60))
            """
        )
    }

    /// The living sessions of an account, newest first.
    public func list(of account: AccountID) throws -> [Session] {
        try connection.query(
            """
            SELECT * FROM council.login_session
            WHERE account_id = \(account) AND ended_at IS NULL AND expires_at > \(transaction.now)
            ORDER BY last_seen_at DESC
            """
        ).map(session)
    }

    /// Ends one session of an account.
    public func end(_ id: UUID, of account: AccountID) throws {
        try connection.execute(
            """
            UPDATE council.login_session SET ended_at = \(transaction.now)
            WHERE id = \(id) AND account_id = \(account) AND ended_at IS NULL
            """
        )
    }

    /// Ends all sessions of an account but one.
    public func endAll(of account: AccountID, except kept: UUID?) throws {
        try connection.execute(
            """
            UPDATE council.login_session SET ended_at = \(transaction.now)
            WHERE account_id = \(account) AND ended_at IS NULL AND id IS DISTINCT FROM \(kept)
            """
        )
    }

    private func session(_ row: PostgresRow) throws -> Session {
        Session(
            id: try row["id"],
            account: try row["account_id"],
            formToken: try row["form_token"],
            device: try row["device"],
            started: try row["started_at"],
            lastSeen: try row["last_seen_at"]
        )
    }
}
