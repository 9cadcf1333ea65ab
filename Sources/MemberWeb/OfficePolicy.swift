public import CouncilActions

/// Who may use a route of the office. Taken from the action behind it; written down nowhere else.
public enum OfficePolicy: Sendable, Equatable, CustomStringConvertible {
    /// Whoever reaches the server: login page, its assets, health.
    case open
    /// Those whom the action's permission allows.
    case action(Permission)

    /// For lists of routes.
    public var description: String {
        switch self {
        case .open: "open"
        case .action(let permission): permission.description
        }
    }
}
