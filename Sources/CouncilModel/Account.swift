public import Foundation

/// Somebody who may log in.
public struct Account: Sendable, Identifiable {
    /// Identity.
    public var id: AccountID
    /// Login name, lower case.
    public var login: String
    /// The person behind it, when the account belongs to one of the council's life.
    public var person: PersonID?
    /// Name for the page's head.
    public var displayName: String
    /// Roles that were given to the account; those of memberships follow from ``Membership``.
    public var roles: Set<Role>
    /// Whether logging in is switched off.
    public var isLocked: Bool
    /// When the record was made.
    public var created: Date

    /// An account.
    public init(
        id: AccountID,
        login: String,
        person: PersonID?,
        displayName: String,
        roles: Set<Role>,
        isLocked: Bool,
        created: Date
    ) {
        self.id = id
        self.login = login
        self.person = person
        self.displayName = displayName
        self.roles = roles
        self.isLocked = isLocked
        self.created = created
    }
}

/// What somebody does in the town hall. Being a councillor is no role here: it follows from memberships.
public enum Role: String, Sendable, CaseIterable, Codable {
    /// Sitzungsdienst.
    case clerk
    /// Releases for publication what another person prepared.
    case releaser
    /// Chairs meetings of the own bodies and sees their drafts.
    case chair
    /// Writes papers in an office.
    case staffAuthor
    /// Manages accounts; sees no content by that.
    case administrator
}

/// Who acts, and on which day: all that decides what may be seen and done.
public struct Actor: Sendable {
    /// Who is behind it.
    public enum Identity: Sendable {
        /// A logged-in account.
        case account(AccountID, person: PersonID?)
        /// The installation itself: worker, import, seed.
        case system
        /// Nobody known.
        case nobody
    }

    /// Who is behind it.
    public let identity: Identity
    /// The account's roles.
    public let roles: Set<Role>

    /// An actor.
    public init(identity: Identity, roles: Set<Role>) {
        self.identity = identity
        self.roles = roles
    }

    /// The installation itself.
    public static let system = Actor(identity: .system, roles: [])
    /// Nobody known; sees nothing.
    public static let nobody = Actor(identity: .nobody, roles: [])

    /// The acting account, when there is one.
    public var account: AccountID? {
        if case .account(let id, _) = identity { id } else { nil }
    }

    /// The acting person, when the account belongs to one.
    public var person: PersonID? {
        if case .account(_, let person) = identity { person } else { nil }
    }
}
