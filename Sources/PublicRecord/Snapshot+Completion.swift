import Foundation
import OParl
import Postgres

extension Snapshot {
    /// Adds to objects what OParl embeds in them, where they stand and what points at them.
    ///
    /// One statement per kind of addition, however many objects there are.
    ///
    /// - Parameters:
    ///   - objects: Objects of one kind.
    ///   - omitsInternal: Whether the embedded objects are left away that `omit_internal` names.
    ///   - withText: Whether embedded files carry their plain text.
    /// - Returns: The same objects in the same order.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    func completed(_ objects: [OParlObject], omitsInternal: Bool, withText: Bool) throws -> [OParlObject] {
        guard let kind = objects.first?.kind else { return [] }
        let ids = objects.filter { !$0.isDeleted }.map(\.id)
        var children: [UUID: [OParlObject]] = [:]
        var backReferences: [UUID: [OParlObject.BackReference]] = [:]
        var orders: [UUID: Int] = [:]
        switch kind {
        case .body where !omitsInternal:
            children = try self.children(of: ids, .legislativeTerm)
        case .person where !omitsInternal:
            children = try self.children(of: ids, .membership)
        case .meeting where omitsInternal:
            children = try self.children(of: ids, .file)
        case .meeting:
            children = try self.children(of: ids, .file, .agendaItem, withText: withText)
            let items = children.values.flatMap { $0 }.filter { $0.kind == .agendaItem }.map(\.id)
            let files = try self.children(of: items, .file, withText: withText)
            for (meeting, below) in children {
                children[meeting] = below.map { child in
                    var child = child
                    child.children = files[child.id] ?? []
                    return child
                }
            }
        case .agendaItem:
            children = try self.children(of: ids, .file, withText: withText)
            orders = try agendaOrders(ids)
        case .paper:
            children = try self.children(of: ids, .file, .consultation, withText: withText)
        case .organization:
            backReferences = try self.backReferences(to: ids, role: "organization", from: [.membership])
        case .location:
            backReferences = try self.backReferences(
                to: ids,
                role: "location",
                from: [.body, .organization, .person, .meeting, .paper]
            )
        default:
            break
        }
        let locations = try self.objects(withIDs: objects.flatMap(\.locationIDs))
        return objects.map { object in
            var object = object
            object.children = children[object.id] ?? []
            object.locations = object.locationIDs.compactMap { locations[$0] }
            object.backReferences = backReferences[object.id] ?? []
            object.order = orders[object.id] ?? object.order
            return object
        }
    }

    /// How many published items of the same meeting stand before each one: gapless from 0.
    private func agendaOrders(_ ids: [UUID]) throws -> [UUID: Int] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.query(
            """
            SELECT o.id, (
                SELECT count(*) FROM portal.object s
                WHERE s.parent_id = o.parent_id AND s.kind = 'agendaItem' AND NOT s.deleted
                    AND (s.position, s.id) < (o.position, o.id)) AS place
            FROM portal.object o WHERE o.id = ANY (\(ids))
            """
        )
        return Dictionary(uniqueKeysWithValues: try rows.map { (try $0["id"], try $0["place"]) })
    }

    private func backReferences(
        to ids: [UUID],
        role: String,
        from kinds: [OParlKind]
    ) throws -> [UUID: [OParlObject.BackReference]] {
        guard !ids.isEmpty else { return [:] }
        let rows = try connection.query(
            """
            SELECT r.to_id, o.kind, o.id FROM portal.reference r JOIN portal.object o ON o.id = r.from_id
            WHERE r.to_id = ANY (\(ids)) AND r.role = \(role) AND o.kind = ANY (\(kinds.map(\.rawValue)))
                AND NOT o.deleted
            ORDER BY r.to_id, o.id
            """
        )
        var found: [UUID: [OParlObject.BackReference]] = [:]
        for row in rows {
            let kind: String = try row["kind"]
            guard let kind = OParlKind(rawValue: kind) else { continue }
            found[try row["to_id"], default: []].append(OParlObject.BackReference(kind: kind, id: try row["id"]))
        }
        return found
    }
}

extension OParlObject {
    /// The locations the object names and OParl embeds.
    fileprivate var locationIDs: [UUID] {
        switch document {
        case .body(let body): [body.location].compactMap { $0 }
        case .organization(let organization): [organization.location].compactMap { $0 }
        case .person(let person): [person.location].compactMap { $0 }
        case .meeting(let meeting): [meeting.location].compactMap { $0 }
        case .paper(let paper): paper.location ?? []
        default: []
        }
    }
}
