import Foundation
import OParl
import Postgres

/// One state of schema `portal` for the length of a transaction.
struct Snapshot {
    let connection: PostgresConnection

    /// The columns that ``object(_:)`` reads, of the alias `o`.
    static let columns: SQL = """
        o.id, o.kind, o.body_id, o.parent_id, o.parent_role, o.position, o.created, o.modified, o.document,
        o.article IS NOT NULL AS has_article,
        (SELECT p.kind FROM portal.object p WHERE p.id = o.parent_id) AS parent_kind
        """

    /// As ``columns``, without the plain text of files, which lists of other objects do not show.
    static let columnsWithoutText: SQL = """
        o.id, o.kind, o.body_id, o.parent_id, o.parent_role, o.position, o.created, o.modified,
        o.document - 'text' AS document, o.article IS NOT NULL AS has_article,
        (SELECT p.kind FROM portal.object p WHERE p.id = o.parent_id) AS parent_kind
        """

    func objects(_ sql: SQL) throws -> [OParlObject] {
        try connection.query(sql).map(object)
    }

    func object(_ row: PostgresRow) throws -> OParlObject {
        let kindName: String = try row["kind"]
        guard let kind = OParlKind(rawValue: kindName) else { throw PublicRecordError.unknownKind }
        let json: PostgresJSON? = try row["document"]
        let parentID: UUID? = try row["parent_id"]
        let parentKind: String? = try row["parent_kind"]
        let role: String? = try row["parent_role"]
        var parent: OParlObject.Parent?
        if let parentID, let parentKind = parentKind.flatMap(OParlKind.init(rawValue:)) {
            parent = OParlObject.Parent(id: parentID, kind: parentKind)
        }
        var object = OParlObject(
            id: try row["id"],
            kind: kind,
            bodyID: try row["body_id"],
            created: try row["created"],
            modified: try row["modified"],
            document: try json.map { try OParlDocument(kind: kind, json: Data($0.text.utf8)) },
            parent: parent,
            role: role.flatMap(OParlFileRole.init(rawValue:)),
            order: try row["position"]
        )
        object.hasArticle = try row["has_article"]
        return object
    }

    /// An object of one of some kinds, also when it was withdrawn; nil when it was never published.
    func object(_ id: UUID, _ kinds: OParlKind...) throws -> OParlObject? {
        try objects(
            """
            SELECT \(fragment: Self.columns) FROM portal.object o
            WHERE o.id = \(id) AND o.kind = ANY (\(kinds.map(\.rawValue)))
            """
        ).first
    }

    /// The published objects below others, in their order.
    func children(of ids: [UUID], _ kinds: OParlKind..., withText: Bool = false) throws -> [UUID: [OParlObject]] {
        guard !ids.isEmpty else { return [:] }
        let found = try objects(
            """
            SELECT \(fragment: withText ? Self.columns : Self.columnsWithoutText) FROM portal.object o
            WHERE o.parent_id = ANY (\(ids)) AND o.kind = ANY (\(kinds.map(\.rawValue))) AND NOT o.deleted
            ORDER BY o.parent_id, o.position, o.id
            """
        )
        return Dictionary(grouping: found) { $0.parent?.id ?? $0.id }
    }

    /// Published objects by their identifiers.
    func objects(withIDs ids: some Sequence<UUID>) throws -> [UUID: OParlObject] {
        let ids = Array(Set(ids))
        guard !ids.isEmpty else { return [:] }
        let found = try objects(
            """
            SELECT \(fragment: Self.columnsWithoutText) FROM portal.object o
            WHERE o.id = ANY (\(ids)) AND NOT o.deleted
            """
        )
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }
}
