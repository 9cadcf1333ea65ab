public import CouncilModel
internal import Crypto
public import Foundation
public import Store

/// Logging in and out. Stands before all actions: here it is decided who the actor is.
public struct LoginDesk: Sendable {
    private let office: CouncilOffice

    /// Seconds without a request after which a session is over.
    public static let idleLimit: TimeInterval = 8 * 3600
    /// Seconds after which a session is over in any case.
    public static let lifetime: TimeInterval = 12 * 3600

    /// Why nobody was let in.
    public enum Refusal: Error, Sendable, Equatable {
        /// Unknown login, wrong password or locked account: never told apart.
        case wrong
        /// Too many failures; wait until then.
        case throttled(until: Date)
        /// Too many logins at this moment.
        case busy
    }

    /// A session that has begun.
    public struct Ticket: Sendable {
        /// For the cookie: 256 random bits in hexadecimal. Kept nowhere else.
        public let cookie: String
        /// Whose session.
        public let account: AccountID
    }

    /// Somebody who is logged in.
    public struct Presence: Sendable {
        /// Who acts.
        public let actor: Actor
        /// The account.
        public let account: Account
        /// The session.
        public let session: LoginSessions.Session
        /// How many papers wait for the signature of the account's offices; `nil` for whoever signs for none.
        public let waitingSignOffs: Int?
    }

    /// The desk of an office.
    public init(office: CouncilOffice) {
        self.office = office
    }

    /// Checks a password and begins a session with a new identity.
    ///
    /// - Parameters:
    ///   - login: As typed; case and outer spaces do not matter.
    ///   - password: As typed.
    ///   - address: The network address, for the throttle; stored as a keyed hash only.
    ///   - device: What browser, in a few words.
    /// - Returns: The session's cookie.
    /// - Throws: ``Refusal``, or an error of the database.
    public func login(_ login: String, password: String, address: String, device: String) async throws -> Ticket {
        let name = login.trimmingCharacters(in: .whitespacesAndNewlines).lowercased()
        let fresh = Self.randomBytes(32)
        let secret = try await office.database.write(as: .nobody) { transaction in
            try transaction.loginThrottle.installationSecret("throttle", fresh: fresh)
        }
        let keys = (account: Self.keyed("account:" + name, secret), address: Self.keyed("address:" + address, secret))
        let known = try await office.database.read(as: .nobody) { transaction in
            let until = [
                try transaction.loginThrottle.blockedUntil(keys.account),
                try transaction.loginThrottle.blockedUntil(keys.address),
            ].compactMap(\.self).max()
            if let until { throw Refusal.throttled(until: until) }
            return try transaction.accounts.find(login: name)
        }
        let isRight: Bool
        do {
            isRight = try await office.passwords.verify(password, against: known?.passwordHash)
        } catch is PasswordKeeper.Refusal {
            throw Refusal.busy
        }
        guard isRight, let account = known?.account, !account.isLocked else {
            try await office.database.write(as: .nobody) { transaction in
                try transaction.loginThrottle.recordFailure(keys.account, free: 5)
                try transaction.loginThrottle.recordFailure(keys.address, free: 30)
            }
            throw Refusal.wrong
        }
        return try await begin(account, forgetting: keys.account, device: device)
    }

    private func begin(_ account: Account, forgetting key: [UInt8], device: String) async throws -> Ticket {
        let cookie = Self.randomBytes(32).hexadecimal
        let formToken = Self.randomBytes(32).hexadecimal
        let shortDevice = String(device.prefix(100))
        try await office.database.write(as: Self.actor(of: account)) { transaction in
            try transaction.loginThrottle.clear(key)
            try transaction.loginSessions.start(
                for: account.id,
                tokenHash: Self.hash(cookie),
                formToken: formToken,
                device: shortDevice.isEmpty ? "Unbekannter Browser" : shortDevice,
                lifetime: Self.lifetime
            )
            try transaction.events.append(
                .init(kind: "loggedIn", subjectKind: "account", subject: account.id.uuid)
            )
        }
        return Ticket(cookie: cookie, account: account.id)
    }

    /// Who a cookie belongs to.
    ///
    /// - Parameter cookie: The cookie's value.
    /// - Returns: `nil` when nobody is logged in by it (any more).
    /// - Throws: An error of the database.
    public func presence(cookie: String) async throws -> Presence? {
        guard cookie.utf8.count == 64 else { return nil }
        let tokenHash = Self.hash(cookie)
        return try await office.database.write(as: .nobody) { transaction in
            guard
                let session = try transaction.loginSessions.find(tokenHash: tokenHash, idle: Self.idleLimit),
                let account = try transaction.accounts.find(session.account), !account.isLocked
            else { return nil }
            try transaction.loginSessions.touch(tokenHash: tokenHash)
            return Presence(
                actor: Self.actor(of: account),
                account: account,
                session: session,
                waitingSignOffs: try transaction.signOffs.waitingCount(for: account.id)
            )
        }
    }

    /// Ends the session.
    public func logout(_ presence: Presence) async throws {
        try await office.database.write(as: presence.actor) { transaction in
            try transaction.loginSessions.end(presence.session.id, of: presence.account.id)
            try transaction.events.append(
                .init(kind: "loggedOut", subjectKind: "account", subject: presence.account.id.uuid)
            )
        }
    }

    private static func actor(of account: Account) -> Actor {
        Actor(identity: .account(account.id, person: account.person), roles: account.roles)
    }

    private static func hash(_ cookie: String) -> [UInt8] { Array(SHA256.hash(data: Data(cookie.utf8))) }

    private static func keyed(_ text: String, _ secret: [UInt8]) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: SymmetricKey(data: secret)))
    }

    private static func randomBytes(_ count: Int) -> [UInt8] {
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }
}
