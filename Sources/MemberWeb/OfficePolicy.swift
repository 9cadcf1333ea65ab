public import CouncilActions

/// Who may use a route of the office. Taken from the action behind it; written down nowhere else.
public enum OfficePolicy: Sendable, Equatable, CustomStringConvertible {
    /// Whoever reaches the server, without a look at who it is: sending the login, its assets, health.
    case open
    /// Whoever reaches the server; a session that comes along is looked up: login page and logout.
    case entrance
    /// Those whom the action's permission allows.
    case action(Permission)

    /// For lists of routes.
    public var description: String {
        switch self {
        case .open, .entrance: "open"
        case .action(let permission): permission.description
        }
    }
}
