/// The roles that log in to the embedded database. None is a member of another.
public enum ClusterRole: String, CaseIterable, Sendable {
    /// Superuser of the private cluster: migrations, backup.
    case owner = "ratswerk_owner"
    /// Office and members: no superuser, row-level security applies.
    case office = "ratswerk_office"
    /// The public portal: reads what was published, for at most two seconds a statement.
    case portal = "ratswerk_portal"

    /// The name of the file with the role's password.
    var secretName: String {
        switch self {
        case .owner: "owner"
        case .office: "office"
        case .portal: "portal"
        }
    }
}
