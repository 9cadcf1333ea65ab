public import DatabaseCluster
public import Postgres

/// A database that belongs to one test and is dropped with the lease.
public final class DatabaseLease: Sendable {
    /// The cluster the database lives in.
    public let cluster: EmbeddedCluster

    /// The name of the database.
    public let name: String

    init(cluster: EmbeddedCluster, name: String) {
        self.cluster = cluster
        self.name = name
    }

    deinit {
        try? cluster.dropDatabase(named: name)
    }

    /// How a role logs in to the leased database.
    ///
    /// - Parameter role: The role.
    /// - Returns: The configuration.
    public func configuration(role: ClusterRole) -> PostgresConfiguration {
        cluster.configuration(role: role, database: name)
    }
}
