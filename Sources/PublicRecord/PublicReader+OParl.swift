public import Foundation
public import OParl
import Postgres

extension PublicReader {
    /// An object with everything that OParl embeds in it and what points at it.
    ///
    /// - Parameters:
    ///   - id: The identifier.
    ///   - kind: The kind its address names.
    /// - Returns: The object, its tombstone after a withdrawal, nil when nothing of this kind was ever published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func object(_ id: UUID, kind: OParlKind) async throws -> OParlObject? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, kind) else { return nil }
            return try snapshot.completed([object], omitsInternal: false, withText: true).first
        }
    }

    /// A page of a list of OParl.
    ///
    /// - Parameters:
    ///   - list: Which list.
    ///   - filter: What the client asked.
    /// - Returns: The objects sorted by identifier; nil when the body or the organization is not published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func list(_ list: PublishedList, filter: OParlFilter) async throws -> PublishedListPage? {
        try await read { snapshot in
            guard try snapshot.exists(list.owner) else { return nil }
            let size = min(filter.limit ?? list.elementsPerPage, list.elementsPerPage)
            // One more than the page holds tells whether another page follows.
            let found = try snapshot.page(list, filter, limit: size + 1)
            let objects = try snapshot.completed(
                Array(found.prefix(size)),
                omitsInternal: filter.omitsInternal,
                withText: false
            )
            return PublishedListPage(
                objects: objects,
                elementsPerPage: size,
                next: found.count > size ? objects.last.map { filter.page(after: $0.id) } : nil
            )
        }
    }
}

extension Snapshot {
    fileprivate func exists(_ owner: PublishedList.Owner) throws -> Bool {
        switch owner {
        case .system: true
        case .body(let id): try object(id, .body).map { !$0.isDeleted } ?? false
        case .organization(let id): try object(id, .organization).map { !$0.isDeleted } ?? false
        }
    }

    fileprivate func page(_ list: PublishedList, _ filter: OParlFilter, limit: Int) throws -> [OParlObject] {
        let columns = list.kind == .file ? Self.columns : Self.columnsWithoutText
        let conditions = conditions(list, filter).joined(separator: " AND ")
        let source: SQL =
            switch list.owner {
            case .system, .body: "portal.object o"
            case .organization: "portal.reference r JOIN portal.object o ON o.id = r.from_id"
            }
        // The inner statement needs nothing but columns of an index: however few of a hundred thousand objects a
        // filter leaves, no row is touched in vain.
        var page: SQL =
            "SELECT o.id FROM \(fragment: source) WHERE \(fragment: conditions) ORDER BY o.id LIMIT \(limit)"
        if filter.modifiedSince != nil, let ids = try fewChanges(list, conditions) {
            page = "SELECT unnest(\(Array(ids.prefix(limit))))"
        }
        return try objects(
            """
            SELECT \(fragment: columns) FROM portal.object o WHERE o.id IN (\(fragment: page)) ORDER BY o.id
            """
        )
    }

    /// All objects of a body that match, sorted by identifier, when they are few; nil when they are many.
    ///
    /// The planner cannot know whether a harvester who asks "since yesterday" gets three objects or all of them. An
    /// index by `modified` answers the first question at once; the walk by identifier is for the others.
    private func fewChanges(_ list: PublishedList, _ conditions: SQL) throws -> [UUID]? {
        guard case .body = list.owner, list.kind != .body else { return nil }
        let many = 500
        let found = try connection.query(
            """
            SELECT o.id FROM portal.object o WHERE \(fragment: conditions)
            ORDER BY o.body_id, o.kind, o.modified DESC LIMIT \(many)
            """
        ).map { row -> UUID in try row["id"] }
        return found.count < many ? found.sorted { $0.uuidString < $1.uuidString } : nil
    }

    private func conditions(_ list: PublishedList, _ filter: OParlFilter) -> [SQL] {
        var conditions: [SQL] = ["o.kind = \(list.kind.rawValue)"]
        switch list.owner {
        case .system: break
        case .body(let id): conditions.append("o.body_id = \(id)")
        case .organization(let id): conditions.append("r.to_id = \(id) AND r.role = 'organization'")
        }
        if let after = filter.after { conditions.append("o.id > \(after)") }
        if let since = filter.createdSince { conditions.append("o.created >= \(since.moment)") }
        if let until = filter.createdUntil { conditions.append("o.created < \(until.moment + 1)") }
        if let since = filter.modifiedSince { conditions.append("o.modified >= \(since.moment)") }
        if let until = filter.modifiedUntil { conditions.append("o.modified < \(until.moment + 1)") }
        if filter.modifiedSince == nil { conditions.append("NOT o.deleted") }
        return conditions
    }
}
