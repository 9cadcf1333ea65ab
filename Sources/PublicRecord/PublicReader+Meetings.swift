public import Foundation
import OParl
import Postgres

extension PublicReader {
    /// The next meetings, the nearest first.
    ///
    /// - Parameters:
    ///   - start: Meetings that begin earlier are left out.
    ///   - limit: The largest number of meetings.
    /// - Returns: The meetings.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func upcomingMeetings(from start: Date, limit: Int) async throws -> [PublishedMeeting.Summary] {
        try await read { snapshot in
            let found = try snapshot.objects(
                """
                SELECT \(fragment: Snapshot.columns) FROM portal.object o
                WHERE o.kind = 'meeting' AND NOT o.deleted AND o.sort_time >= \(start)
                ORDER BY o.sort_time, o.id LIMIT \(limit)
                """
            )
            return try snapshot.summaries(of: found)
        }
    }

    /// Meetings of a period.
    ///
    /// - Parameters:
    ///   - period: When they begin; nil for all, also those without a date.
    ///   - organization: An organization that meets; nil for all.
    ///   - newestFirst: The order.
    ///   - page: The page, from 1.
    ///   - size: The number of meetings on a page.
    /// - Returns: The page.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func meetings(
        in period: Range<Date>?,
        organization: UUID? = nil,
        newestFirst: Bool,
        page: Int = 1,
        size: Int
    ) async throws -> PublishedPage<PublishedMeeting.Summary> {
        try await read { snapshot in
            var conditions: [SQL] = ["o.kind = 'meeting'", "NOT o.deleted"]
            if let period {
                conditions.append("o.sort_time >= \(period.lowerBound) AND o.sort_time < \(period.upperBound)")
            }
            if let organization {
                conditions.append(
                    """
                    o.id IN (SELECT from_id FROM portal.reference
                        WHERE to_id = \(organization) AND role = 'organization')
                    """
                )
            }
            let matching = conditions.joined(separator: " AND ")
            let total = try snapshot.count(matching)
            let window = PageWindow(page: page, size: size, total: total)
            let order: SQL = newestFirst ? "o.sort_time DESC NULLS LAST, o.id DESC" : "o.sort_time, o.id"
            let found = try snapshot.objects(matching, order: order, window: window)
            return PublishedPage(entries: try snapshot.summaries(of: found), window: window)
        }
    }

    /// A meeting with its agenda.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: The meeting; nil when it was never published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func meeting(_ id: UUID) async throws -> PublishedState<PublishedMeeting>? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .meeting) else { return nil }
            guard case .meeting = object.document,
                let summary = try snapshot.summaries(of: [object]).first
            else { return .withdrawn }
            let children = try snapshot.children(of: [id], .agendaItem, .file)[id] ?? []
            return .published(
                PublishedMeeting(
                    summary: summary,
                    items: try snapshot.items(children.filter { $0.kind == .agendaItem }),
                    files: children.compactMap(PublishedFile.init)
                )
            )
        }
    }
}

extension Snapshot {
    func summaries(of meetings: [OParlObject]) throws -> [PublishedMeeting.Summary] {
        let named = meetings.flatMap { object -> [UUID] in
            guard case .meeting(let meeting) = object.document else { return [] }
            return (meeting.organization ?? []) + [meeting.location].compactMap { $0 }
        }
        let others = try objects(withIDs: named)
        return meetings.compactMap { object in
            guard case .meeting(let meeting) = object.document else { return nil }
            var location: OParlLocation?
            if case .location(let found) = meeting.location.flatMap({ others[$0] })?.document { location = found }
            return PublishedMeeting.Summary(
                id: object.id,
                properties: meeting,
                organizations: others.links(meeting.organization),
                location: location,
                modified: object.modified
            )
        }
    }

    fileprivate func items(_ objects: [OParlObject]) throws -> [PublishedMeeting.Item] {
        let files = try children(of: objects.map(\.id), .file)
        let consultationIDs = objects.compactMap { object -> UUID? in
            if case .agendaItem(let item) = object.document { item.consultation } else { nil }
        }
        let consultations = try self.objects(withIDs: consultationIDs)
        let papers = try self.objects(withIDs: consultations.values.compactMap { $0.parent?.id })
        return objects.compactMap { object in
            guard case .agendaItem(let item) = object.document else { return nil }
            let paper = item.consultation.flatMap { consultations[$0]?.parent?.id }.flatMap { papers[$0] }
            return PublishedMeeting.Item(
                id: object.id,
                properties: item,
                paper: paper.flatMap(PublishedPaper.Summary.init),
                files: (files[object.id] ?? []).compactMap(PublishedFile.init)
            )
        }
    }

    func count(_ conditions: SQL) throws -> Int {
        try connection.one("SELECT count(*) AS total FROM portal.object o WHERE \(fragment: conditions)")["total"]
    }

    /// A page of objects. The inner statement reads identifiers from an index alone, however far the page lies.
    func objects(_ conditions: SQL, order: SQL, window: PageWindow) throws -> [OParlObject] {
        try objects(
            """
            SELECT \(fragment: Self.columns) FROM portal.object o
            WHERE o.id IN (
                SELECT o.id FROM portal.object o WHERE \(fragment: conditions)
                ORDER BY \(fragment: order) LIMIT \(window.limit) OFFSET \(window.offset))
            ORDER BY \(fragment: order)
            """
        )
    }

    func period(of kind: OParlKind) throws -> ClosedRange<Date>? {
        let row = try connection.one(
            """
            SELECT min(sort_time) AS first, max(sort_time) AS last FROM portal.object
            WHERE kind = \(kind.rawValue) AND NOT deleted
            """
        )
        guard let first: Date = try row["first"], let last: Date = try row["last"] else { return nil }
        return first...last
    }
}
