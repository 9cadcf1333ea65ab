import Crypto
import DatabaseCluster
public import Foundation
public import Logging
public import OParl
public import Postgres
public import PublicRecord
import Store
import TestTown

/// A database with the product's own schema, in which tests publish by hand; it goes with the value.
public final class TestPortal: Sendable {
    /// What every fixture belongs to.
    public static let bodyID = id(1)
    /// When everything was published unless a test says otherwise: long enough ago for caches to believe it.
    public static let published = Date(timeIntervalSince1970: 1_750_000_000)

    private let lease: DatabaseLease

    /// Leases a migrated database.
    public init() throws {
        lease = try ThrowawayCluster.shared.lease(
            ThrowawayCluster.Template(name: "portal") { configuration in
                let connection = try PostgresConnection(configuration: configuration)
                try Migrations.apply(on: connection)
            }
        )
    }

    /// How the portal logs in.
    public var portalConfiguration: PostgresConfiguration { lease.configuration(role: .portal) }

    /// How the office logs in: a role the portal must never have.
    public var officeConfiguration: PostgresConfiguration { lease.configuration(role: .office) }

    /// Closes the database to everybody, as if it were away, or opens it again.
    public func refuseConnections(_ refuses: Bool) throws {
        var configuration = lease.configuration(role: .owner)
        configuration.database = "postgres"
        let connection = try PostgresConnection(configuration: configuration)
        let name = lease.name
        try connection.execute(
            "ALTER DATABASE \(unsafeRaw: name) ALLOW_CONNECTIONS \(unsafeRaw: refuses ? "false" : "true")"
        )
        if refuses {
            try connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = \(name)")
        }
    }

    /// A reader with the portal's own rights.
    public func reader(size: Int = 2) -> PublicReader {
        PublicReader(configuration: portalConfiguration, size: size, logger: Self.silent)
    }

    /// Logs nothing.
    public static let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// An identifier that sorts by its number.
    public static func id(_ number: Int) -> UUID {
        let digits = String(number, radix: 16)
        let text = "01890000-0000-7000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        guard let id = UUID(uuidString: text) else { preconditionFailure("number too large for an identifier") }
        return id
    }

    /// Runs statements as the owner of the database, past the door that only real publications open and past the
    /// counting of revisions, which this does itself.
    @discardableResult
    public func owner<Value>(_ body: (PostgresConnection) throws -> Value) throws -> Value {
        let connection = try PostgresConnection(configuration: lease.configuration(role: .owner))
        try connection.execute("SET session_replication_role = replica")
        let value = try body(connection)
        try connection.execute("UPDATE portal.revision SET number = number + 1")
        return value
    }

    /// Publishes an object, or changes what was published.
    public func publish(
        _ id: UUID,
        _ document: OParlDocument,
        parent: UUID? = nil,
        role: OParlFileRole? = nil,
        position: Int = 0,
        sortTime: Date? = nil,
        created: Date = TestPortal.published,
        modified: Date = TestPortal.published
    ) throws {
        let body = document.kind == .body ? id : Self.bodyID
        try owner { connection in
            try connection.execute(
                """
                INSERT INTO portal.object (id, kind, body_id, parent_id, parent_role, position, sort_time, created,
                    modified, document, article)
                VALUES (\(id), \(document.kind.rawValue), \(body), \(parent), \(role?.rawValue),
                    \(Int32(position)), \(sortTime), \(created), \(modified), \(PostgresJSON(try document.json())),
                    \(document.kind == .file ? "<article lang=\"de\"><h1>Unterlage</h1></article>" : nil as String?))
                ON CONFLICT (id) DO UPDATE SET document = excluded.document, modified = excluded.modified,
                    position = excluded.position, sort_time = excluded.sort_time, deleted = false,
                    article = excluded.article
                """
            )
            try connection.execute("DELETE FROM portal.reference WHERE from_id = \(id)")
            for reference in document.references {
                try connection.execute(
                    """
                    INSERT INTO portal.reference (from_id, role, to_id, position)
                    VALUES (\(id), \(reference.role), \(reference.target), \(Int32(reference.position)))
                    """
                )
            }
        }
    }

    /// Leaves the tombstone of an object.
    public func withdraw(_ id: UUID, at moment: Date = TestPortal.published) throws {
        try owner { connection in
            try connection.execute(
                """
                UPDATE portal.object SET deleted = true, document = NULL, article = NULL, sort_time = NULL,
                    modified = \(moment)
                WHERE id = \(id)
                """
            )
        }
    }

    /// Stores bytes in pieces.
    ///
    /// - Returns: The SHA-256 in hexadecimal digits.
    public func store(_ bytes: [UInt8], mediaType: String = "application/pdf") throws -> String {
        let digest = Array(SHA256.hash(data: bytes))
        try owner { connection in
            try connection.execute(
                "INSERT INTO portal.blob (sha256, size, media_type) VALUES (\(digest), \(bytes.count), \(mediaType))"
            )
            for (index, start) in stride(from: 0, to: bytes.count, by: 262_144).enumerated() {
                let piece = Array(bytes[start..<min(bytes.count, start + 262_144)])
                try connection.execute(
                    "INSERT INTO portal.blob_chunk (sha256, seq, bytes) VALUES (\(digest), \(Int32(index)), \(piece))"
                )
            }
        }
        return digest.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    /// Publishes the town itself: site and body.
    public func publishTown(name: String = "Musterstadt") throws {
        try owner { connection in
            try connection.execute(
                """
                INSERT INTO portal.site (name, contact_email, contact_name, license, modified)
                VALUES (\(name), 'ratsbuero@example.de', 'Ratsbüro', 'https://example.de/lizenz', \(Self.published))
                """
            )
        }
        try publish(Self.bodyID, .body(OParlBody(name: "Stadt \(name)", license: "https://example.de/lizenz")))
    }
}
