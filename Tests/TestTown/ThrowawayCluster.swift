import DatabaseCluster
import Foundation
import Logging
public import Postgres
import Synchronization

/// One PostgreSQL for all tests of a process, started when the first one asks for it.
///
/// It lies in a temporary folder, syncs nothing to the disk, and is gone when the process ends. Each test leases a
/// database of its own.
public final class ThrowawayCluster: Sendable {
    /// What a leased database begins with.
    public struct Template: Sendable {
        /// Its name: lower-case letters, digits and underscores. Each name is filled once per process.
        public let name: String

        /// Fills the template; `configuration` logs the owner in.
        public let fill: @Sendable (PostgresConfiguration) throws -> Void

        /// A template.
        ///
        /// - Parameters:
        ///   - name: Its name.
        ///   - fill: Fills it; every connection it opens must be closed when it returns.
        public init(name: String, fill: @escaping @Sendable (PostgresConfiguration) throws -> Void) {
            self.name = name
            self.fill = fill
        }

        /// A database with nothing in it.
        public static let empty = Template(name: "empty") { _ in }
    }

    /// The cluster of this process.
    public static let shared = ThrowawayCluster()

    private struct State {
        var cluster: EmbeddedCluster?
        var templates: Set<String> = []
        var leases = 0
    }

    private let directory: String
    private let state = Mutex(State())

    private init() {
        directory = "\(Self.prefix)\(ProcessInfo.processInfo.processIdentifier)"
    }

    /// Leases a database; it is dropped when the lease ends.
    ///
    /// - Parameter template: What it begins with.
    /// - Returns: The lease.
    /// - Throws: `ClusterError` when there is no PostgreSQL, and what filling the template throws.
    public func lease(_ template: Template = .empty) throws -> DatabaseLease {
        try state.withLock { state in
            let cluster = try state.cluster ?? start()
            state.cluster = cluster
            let source = "template_\(template.name)"
            if !state.templates.contains(source) {
                try cluster.createDatabase(named: source)
                try template.fill(cluster.configuration(role: .owner, database: source))
                state.templates.insert(source)
            }
            state.leases += 1
            let name = "lease_\(state.leases)"
            try cluster.createDatabase(named: name, template: source)
            return DatabaseLease(cluster: cluster, name: name)
        }
    }

    /// Leases a copy of another lease's database as it is now; nobody may be connected to the other one.
    ///
    /// - Parameter original: What is copied.
    /// - Returns: The lease.
    /// - Throws: `ClusterError`, also while somebody is connected to the original.
    public func lease(copyOf original: DatabaseLease) throws -> DatabaseLease {
        try state.withLock { state in
            state.leases += 1
            let name = "lease_\(state.leases)"
            try original.cluster.createDatabase(named: name, template: original.name)
            return DatabaseLease(cluster: original.cluster, name: name)
        }
    }

    private func start() throws -> EmbeddedCluster {
        Self.sweep()
        var options = EmbeddedCluster.Options()
        options.isDurable = false
        // Tests run side by side, each with a database and a pool of its own.
        options.settings["max_connections"] = "600"
        let cluster = EmbeddedCluster(
            dataDirectory: directory,
            options: options,
            logger: Logger(label: "throwaway-cluster") { _ in SwiftLogNoOpLogHandler() }
        )
        try cluster.start()
        atexit { ThrowawayCluster.shared.remove() }
        return cluster
    }

    private func remove() {
        state.withLock { state in
            state.cluster?.stop()
            state.cluster = nil
        }
        try? FileManager.default.removeItem(atPath: directory)
    }

    private static let prefix = "/tmp/ratswerk-test-"

    /// Removes what processes left behind that were killed; their servers have ended by themselves.
    private static func sweep() {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: "/tmp")) ?? [] {
            guard
                "/tmp/\(name)".hasPrefix(prefix),
                let process = Int32("/tmp/\(name)".dropFirst(prefix.count)),
                kill(process, 0) != 0,
                errno == ESRCH
            else { continue }
            try? FileManager.default.removeItem(atPath: "/tmp/\(name)")
        }
    }
}
