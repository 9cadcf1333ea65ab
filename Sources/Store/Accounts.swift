public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// Who may log in.
    public var accounts: Accounts { Accounts(transaction: self) }
}

/// Accounts, their roles and locks.
public struct Accounts {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    private static let columns: SQL = """
        SELECT a.id, a.login, a.person_id, a.display_name, a.created_at,
            ARRAY(SELECT r.role FROM council.account_role r WHERE r.account_id = a.id ORDER BY r.role) AS roles,
            EXISTS (SELECT FROM council.account_lock l WHERE l.account_id = a.id) AS is_locked
        FROM council.account a
        """

    /// An account.
    public func find(_ id: AccountID) throws -> Account? {
        try connection.atMostOne("\(fragment: Self.columns) WHERE a.id = \(id)").map(account)
    }

    /// The account of a login name, with its password hash.
    ///
    /// - Parameter login: Lower case.
    /// - Returns: What was found; `nil` when there is nothing, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(login: String) throws -> (account: Account, passwordHash: String)? {
        guard let row = try connection.atMostOne("\(fragment: Self.columns) WHERE a.login = \(login)") else {
            return nil
        }
        let account = try account(row)
        let hash = try connection.one("SELECT password_hash FROM council.account WHERE id = \(account.id)")
        return (account, try hash["password_hash"])
    }

    /// All accounts by login name.
    public func all() throws -> [Account] {
        try connection.query("\(fragment: Self.columns) ORDER BY a.login").map(account)
    }

    /// The names of some accounts, for "who did it".
    public func names(_ ids: [AccountID]) throws -> [AccountID: String] {
        var names: [AccountID: String] = [:]
        for row in try connection.query(
            "SELECT id, display_name FROM council.account WHERE id = ANY (\(ids.map(\.uuid))::uuid[])"
        ) {
            names[try row["id"]] = try row["display_name"]
        }
        return names
    }

    /// Makes an account with its roles.
    ///
    /// - Parameters:
    ///   - account: The account.
    ///   - passwordHash: A PHC string of scrypt.
    /// - Throws: ``PostgresError``.
    public func insert(_ account: Account, passwordHash: String) throws {
        try connection.execute(
            """
            INSERT INTO council.account (id, login, person_id, display_name, password_hash, created_at)
            VALUES (\(account.id), \(account.login), \(account.person), \(account.displayName), \(passwordHash),
                \(account.created))
            """
        )
        for role in account.roles.sorted(by: { $0.rawValue < $1.rawValue }) { try grant(role, to: account.id) }
    }

    /// Gives an account a role.
    public func grant(_ role: Role, to account: AccountID) throws {
        try connection.execute(
            """
            INSERT INTO council.account_role (account_id, role, granted_at, granted_by)
            VALUES (\(account), \(role.rawValue), \(transaction.now), \(transaction.actor.account))
            ON CONFLICT DO NOTHING
            """
        )
    }

    /// Takes a role from an account.
    public func revoke(_ role: Role, from account: AccountID) throws {
        try connection.execute(
            "DELETE FROM council.account_role WHERE account_id = \(account) AND role = \(role.rawValue)"
        )
    }

    /// Switches logging in off and ends all sessions.
    ///
    /// - Parameters:
    ///   - account: Whose.
    ///   - by: Who does it.
    /// - Throws: ``PostgresError``.
    public func lock(_ account: AccountID, by: AccountID) throws {
        try connection.execute(
            """
            INSERT INTO council.account_lock (account_id, locked_at, locked_by)
            VALUES (\(account), \(transaction.now), \(by)) ON CONFLICT DO NOTHING
            """
        )
        try transaction.loginSessions.endAll(of: account, except: nil)
    }

    /// Switches logging in on again.
    public func unlock(_ account: AccountID) throws {
        try connection.execute("DELETE FROM council.account_lock WHERE account_id = \(account)")
    }

    /// Replaces the password's hash.
    public func setPasswordHash(_ hash: String, of account: AccountID) throws {
        try connection.execute("UPDATE council.account SET password_hash = \(hash) WHERE id = \(account)")
    }

    private func account(_ row: PostgresRow) throws -> Account {
        let roles: [String] = try row["roles"]
        return Account(
            id: try row["id"],
            login: try row["login"],
            person: try row["person_id"],
            displayName: try row["display_name"],
            roles: Set(roles.compactMap(Role.init)),
            isLocked: try row["is_locked"],
            created: try row["created_at"]
        )
    }
}
