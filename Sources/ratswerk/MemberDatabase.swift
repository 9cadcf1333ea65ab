import DatabaseCluster
import Foundation
import Postgres

/// How a child reaches the database: an address for its arguments and the password for its environment, which only its
/// own user and root can read.
enum MemberDatabase {
    /// A database of the town; who may log in is decided by the environment of this process.
    case external(String)
    /// The private one.
    case embedded(EmbeddedCluster)

    /// - Parameter role: Which role the child logs in as; an external database's address names it already.
    /// - Returns: The address, and what the child's environment must hold.
    func access(as role: ClusterRole) -> (url: String, environment: [String: String]) {
        switch self {
        case .external(let url):
            return (url, ProcessInfo.processInfo.environment.filter { $0.key.hasPrefix("PG") })
        case .embedded(let cluster):
            let configuration = cluster.configuration(role: role)
            return (configuration.connectionString, configuration.password.map { ["PGPASSWORD": $0] } ?? [:])
        }
    }
}
