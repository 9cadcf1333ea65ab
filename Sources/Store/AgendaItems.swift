public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// Agenda items.
    public var agendaItems: AgendaItems { AgendaItems(transaction: self) }
}

/// The items of agendas.
public struct AgendaItems {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// An item that the actor may see.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(_ id: AgendaItemID) throws -> AgendaItem? {
        try connection.atMostOne("SELECT * FROM council.agenda_item WHERE id = \(id)").map(item)
    }

    /// Those of several items that the actor may see.
    public func find(_ ids: Set<AgendaItemID>) throws -> [AgendaItemID: AgendaItem] {
        let found = try connection.query(
            "SELECT * FROM council.agenda_item WHERE id = ANY (\(ids.map(\.uuid))::uuid[])"
        ).map(item)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// The agenda of a meeting as far as the actor may see it, in order.
    public func list(of meeting: MeetingID) throws -> [AgendaItem] {
        try connection.query(
            "SELECT * FROM council.agenda_item WHERE meeting_id = \(meeting) ORDER BY position"
        ).map(item)
    }

    /// How many items of each meeting the actor may see; a meeting without such items is missing.
    public func counts(of meetings: [MeetingID]) throws -> [MeetingID: Int] {
        var counts: [MeetingID: Int] = [:]
        for row in try connection.query(
            """
            SELECT meeting_id, count(*) AS count FROM council.agenda_item
            WHERE meeting_id = ANY (\(meetings.map(\.uuid))::uuid[]) GROUP BY meeting_id
            """
        ) {
            counts[try row["meeting_id"]] = try row["count"]
        }
        return counts
    }

    /// Makes an item.
    public func insert(_ item: AgendaItem) throws {
        try connection.execute(
            """
            INSERT INTO council.agenda_item (id, meeting_id, position, number, kind, level, place, matter, name, publicity,
                neutral_name, confirmed_neutral_name, result, resolution_text, created_at, modified_at)
            VALUES (\(item.id), \(item.meeting), \(item.position), \(item.number), \(item.kind.rawValue),
                \(item.level), \(item.place.rawValue), \(item.matter.rawValue), \(item.name),
                \(item.publicity.rawValue), \(item.neutralName), \(item.confirmedNeutralName), \(item.result),
                \(item.resolutionText), \(item.created), \(item.modified))
            """
        )
    }

    /// Changes an item.
    ///
    /// - Parameter item: The wanted state; its version is the one that the writer had read.
    /// - Throws: ``StoreError/stale(currentVersion:)`` or ``StoreError/notFound``.
    public func update(_ item: AgendaItem) throws {
        let changed = try connection.execute(
            """
            UPDATE council.agenda_item SET name = \(item.name), publicity = \(item.publicity.rawValue),
                neutral_name = \(item.neutralName), confirmed_neutral_name = \(item.confirmedNeutralName),
                result = \(item.result), resolution_text = \(item.resolutionText), position = \(item.position),
                number = \(item.number), kind = \(item.kind.rawValue), level = \(item.level),
                place = \(item.place.rawValue), matter = \(item.matter.rawValue), version = version + 1,
                modified_at = \(transaction.now)
            WHERE id = \(item.id) AND version = \(item.version)
            """
        )
        if changed == 0 {
            guard let current = try find(item.id) else { throw StoreError.notFound }
            throw StoreError.stale(currentVersion: current.version)
        }
    }

    /// Gives the items of a meeting new places, depths and numbers.
    public func apply(_ numbering: [AgendaNumbering.Entry]) throws {
        let ids = numbering.map(\.item.uuid)
        let positions = numbering.map(\.position)
        let levels = numbering.map(\.level)
        let numbers = numbering.map { $0.number ?? "" }
        try connection.execute(
            """
            UPDATE council.agenda_item a SET position = n.position, level = n.level, number = nullif(n.number, ''),
                modified_at = \(transaction.now)
            FROM unnest(\(ids)::uuid[], \(positions)::bigint[], \(levels)::bigint[], \(numbers)::text[])
                AS n (id, position, level, number)
            WHERE a.id = n.id
                AND (a.position, a.level, a.number) IS DISTINCT FROM (n.position, n.level, nullif(n.number, ''))
            """
        )
    }

    /// Takes an item off an agenda; papers that were to be dealt with there keep their place in the sequence.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ id: AgendaItemID) throws {
        try transaction.consultations.unlink(from: id)
        let removed = try connection.execute("DELETE FROM council.agenda_item WHERE id = \(id)")
        if removed == 0 { throw StoreError.notFound }
    }

    private func item(_ row: PostgresRow) throws -> AgendaItem {
        var item = AgendaItem(
            id: try row["id"],
            meeting: try row["meeting_id"],
            position: try row["position"],
            name: try row["name"],
            created: try row["created_at"]
        )
        item.number = try row["number"]
        item.kind = try row.word("kind")
        item.level = try row["level"]
        item.place = try row.word("place")
        item.matter = try row.word("matter")
        item.publicity = try row.word("publicity")
        item.confirmedNeutralName = try row["confirmed_neutral_name"]
        item.neutralName = try row["neutral_name"]
        item.result = try row["result"]
        item.resolutionText = try row["resolution_text"]
        item.version = try row["version"]
        item.modified = try row["modified_at"]
        return item
    }
}
