/// Who may use a route of the portal. There is one answer: whatever is not for everybody is not in this process.
public enum PortalPolicy: String, CaseIterable, CustomStringConvertible, Sendable {
    /// Everybody, without a login.
    case `public`

    /// The name in the list of routes.
    public var description: String { rawValue }
}
