public import Foundation
internal import Postgres

extension Transaction {
    /// Where imported objects came from.
    public var importReferences: ImportReferences { ImportReferences(transaction: self) }
}

/// The memory of imports: the next run finds each object again and passes over what did not change.
public struct ImportReferences {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// What is known of an imported object.
    public struct Reference: Sendable {
        /// The object here.
        public let object: UUID
        /// The noun, "meeting".
        public let kind: String
        /// SHA-256 of the source object as it was taken.
        public let digest: [UInt8]
    }

    /// All references of a source by their external identity.
    public func all(of source: String) throws -> [String: Reference] {
        var references: [String: Reference] = [:]
        for row in try connection.query(
            "SELECT external_id, object_kind, object_id, digest FROM council.import_reference WHERE source = \(source)"
        ) {
            references[try row["external_id"]] = Reference(
                object: try row["object_id"],
                kind: try row["object_kind"],
                digest: try row["digest"]
            )
        }
        return references
    }
}
