public import CouncilModel
public import Store

/// Who may perform an action. Declared on the action and nowhere else; what is *seen* is decided by the database.
public enum Permission: Sendable, Equatable, CustomStringConvertible {
    /// Whoever is logged in.
    case signedIn
    /// Accounts with one of these roles, and the installation itself.
    case roles(Set<Role>)

    /// Whether an actor passes.
    public func allows(_ actor: Actor) -> Bool {
        switch actor.identity {
        case .nobody: return false
        case .system: return true
        case .account:
            switch self {
            case .signedIn: return true
            case .roles(let roles): return !roles.isDisjoint(with: actor.roles)
            }
        }
    }

    /// For lists of routes.
    public var description: String {
        switch self {
        case .signedIn: "signedIn"
        case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: "+")
        }
    }
}

/// Something that only looks.
public protocol ReadingAction: Sendable {
    /// What comes out.
    associatedtype Outcome: Sendable
    /// Who may.
    static var permission: Permission { get }
    /// Takes along what the installation knows beside the records, such as its template.
    func prepared(by office: CouncilOffice, as actor: Actor) async throws -> Self
    /// Runs in one reading transaction of the actor.
    func read(in transaction: Transaction) throws -> Outcome
}

extension ReadingAction {
    /// Nothing to take along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> Self { self }
}

/// Something that changes the records: one permission, one transaction, one event.
public protocol WritingAction: Sendable {
    /// What comes out.
    associatedtype Outcome: Sendable
    /// Who may.
    static var permission: Permission { get }
    /// Work that must not hold a transaction open: checking a file, composing a document, hashing a password.
    ///
    /// - Returns: The action with the results of that work in it.
    func prepared(by office: CouncilOffice, as actor: Actor) async throws -> Self
    /// Runs in one writing transaction of the actor; the event is appended in it.
    func write(in transaction: Transaction) throws -> Performed<Outcome>
}

extension WritingAction {
    /// Nothing to prepare.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> Self { self }
}

/// Something that changes only what belongs to the actor alone and is no record of the council, such as unsaved writing:
/// one permission, one transaction, no event.
public protocol KeepingAction: Sendable {
    /// What comes out.
    associatedtype Outcome: Sendable
    /// Who may.
    static var permission: Permission { get }
    /// Runs in one writing transaction of the actor.
    func keep(in transaction: Transaction) throws -> Outcome
}

/// What an action did: its outcome and its event.
public struct Performed<Outcome: Sendable>: Sendable {
    /// What comes out.
    public let outcome: Outcome
    /// What the log says.
    public let event: Events.Entry

    /// An outcome with its event.
    public init(_ outcome: Outcome, event: Events.Entry) {
        self.outcome = outcome
        self.event = event
    }
}

/// Why an action did not happen.
public enum ActionError: Error, Sendable, Equatable {
    /// The actor may not do this.
    case notPermitted
    /// There is no such thing, or not for this actor: the two are never told apart.
    case notFound
    /// The council's rules refuse it.
    case violates([RuleViolation])
    /// Somebody else changed the thing in between.
    case conflict(currentVersion: Int)
    /// An uploaded file was refused, in German, with the reason.
    case fileRefused(String)
}
