public import Foundation
import OParl
import Postgres

extension PublicReader {
    /// The papers a search finds, the newest first.
    ///
    /// - Parameters:
    ///   - search: What is looked for.
    ///   - page: The page, from 1.
    ///   - size: The number of papers on a page.
    /// - Returns: The page.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func papers(
        _ search: PaperSearch,
        page: Int = 1,
        size: Int
    ) async throws -> PublishedPage<PublishedPaper.Summary> {
        try await read { snapshot in
            let conditions = search.conditions.joined(separator: " AND ")
            let window = PageWindow(page: page, size: size, total: try snapshot.count(conditions))
            let found = try snapshot.objects(
                conditions,
                order: "o.sort_time DESC NULLS LAST, o.id DESC",
                window: window
            )
            return PublishedPage(entries: found.compactMap(PublishedPaper.Summary.init), window: window)
        }
    }

    /// The paper types that occur, sorted.
    ///
    /// Jumps from one type to the next in the index instead of reading all papers.
    public func paperTypes() async throws -> [String] {
        try await read { snapshot in
            try snapshot.connection.query(
                """
                WITH RECURSIVE types AS (
                    (SELECT document ->> 'paperType' AS name FROM portal.object
                    WHERE kind = 'paper' AND NOT deleted AND document ->> 'paperType' IS NOT NULL
                    ORDER BY document ->> 'paperType' LIMIT 1)
                    UNION ALL
                    SELECT (
                        SELECT document ->> 'paperType' FROM portal.object
                        WHERE kind = 'paper' AND NOT deleted AND document ->> 'paperType' > types.name
                        ORDER BY document ->> 'paperType' LIMIT 1)
                    FROM types WHERE types.name IS NOT NULL)
                SELECT name FROM types WHERE name IS NOT NULL
                """
            ).map { try $0["name"] }
        }
    }

    /// The first and the last moment on which a published paper is dated; nil when there is none.
    public func paperPeriod() async throws -> ClosedRange<Date>? {
        try await read { snapshot in try snapshot.period(of: .paper) }
    }

    /// A paper with its files and its way.
    ///
    /// - Parameter id: The identifier.
    /// - Returns: The paper; nil when it was never published.
    /// - Throws: ``PublicRecordError``, `OParlError`.
    public func paper(_ id: UUID) async throws -> PublishedState<PublishedPaper>? {
        try await read { snapshot in
            guard let object = try snapshot.object(id, .paper) else { return nil }
            guard case .paper(let properties) = object.document, let summary = PublishedPaper.Summary(object) else {
                return .withdrawn
            }
            let children = try snapshot.children(of: [id], .file, .consultation)[id] ?? []
            let files = children.compactMap(PublishedFile.init)
            let others = try snapshot.objects(withIDs: properties.named)
            return .published(
                PublishedPaper(
                    summary: summary,
                    files: files.filter { $0.role == .mainFile } + files.filter { $0.role != .mainFile },
                    consultations: try snapshot.consultations(children.filter { $0.kind == .consultation }),
                    originators: others.links(properties.originatorOrganization)
                        + others.links(properties.originatorPerson),
                    underDirectionOf: others.links(properties.underDirectionOf),
                    related: try snapshot.related(to: id, properties, others)
                )
            )
        }
    }
}

extension Snapshot {
    private static var paperRoles: [String] { ["relatedPaper", "superordinatedPaper", "subordinatedPaper"] }

    fileprivate func consultations(_ objects: [OParlObject]) throws -> [PublishedPaper.Consultation] {
        let named = objects.flatMap { object -> [UUID] in
            guard case .consultation(let consultation) = object.document else { return [] }
            return (consultation.organization ?? [])
                + [consultation.meeting, consultation.agendaItem].compactMap { $0 }
        }
        let others = try self.objects(withIDs: named)
        let meetings = try summaries(of: others.values.filter { $0.kind == .meeting })
        return objects.compactMap { object in
            guard case .consultation(let consultation) = object.document else { return nil }
            var item: OParlAgendaItem?
            if case .agendaItem(let found) = consultation.agendaItem.flatMap({ others[$0] })?.document { item = found }
            return PublishedPaper.Consultation(
                id: object.id,
                properties: consultation,
                organizations: others.links(consultation.organization),
                meeting: meetings.first { $0.id == consultation.meeting },
                item: item
            )
        }
    }

    /// The papers a paper names and those that name it, each once.
    fileprivate func related(
        to id: UUID,
        _ paper: OParlPaper,
        _ others: [UUID: OParlObject]
    ) throws -> [PublishedPaper.Related] {
        let roles = try connection.query(
            """
            SELECT r.from_id, r.to_id, substr(r.role, 10) AS role FROM portal.reference r
            WHERE r.role LIKE 'relation:%' AND (r.from_id = \(id) OR r.to_id = \(id)) ORDER BY r.role
            """
        ).map { row -> (from: UUID, to: UUID, role: String) in
            (from: try row["from_id"], to: try row["to_id"], role: try row["role"])
        }
        let own = paper.relatedIDs.compactMap { others[$0] }
        let pointing = try objects(
            """
            SELECT \(fragment: Self.columns) FROM portal.reference r JOIN portal.object o ON o.id = r.from_id
            WHERE r.to_id = \(id) AND r.role = ANY (\(Self.paperRoles)) AND o.kind = 'paper' AND NOT o.deleted
            ORDER BY o.sort_time DESC NULLS LAST, o.id DESC LIMIT 100
            """
        )
        var seen: Set<UUID> = [id]
        return (own + pointing).filter { seen.insert($0.id).inserted }.compactMap(PublishedPaper.Summary.init)
            .flatMap { summary -> [PublishedPaper.Related] in
                let known = roles.filter {
                    ($0.from, $0.to) == (id, summary.id) || ($0.from, $0.to) == (summary.id, id)
                }
                if known.isEmpty { return [PublishedPaper.Related(summary: summary, role: nil, isOwn: false)] }
                return known.map { PublishedPaper.Related(summary: summary, role: $0.role, isOwn: $0.from == id) }
            }
    }
}

extension OParlPaper {
    fileprivate var relatedIDs: [UUID] {
        (superordinatedPaper ?? []) + (subordinatedPaper ?? []) + (relatedPaper ?? [])
    }

    fileprivate var named: [UUID] {
        relatedIDs + (originatorPerson ?? []) + (underDirectionOf ?? []) + (originatorOrganization ?? [])
    }
}

extension PaperSearch {
    fileprivate var conditions: [SQL] {
        var conditions: [SQL] = ["o.kind = 'paper'", "NOT o.deleted"]
        // Ten words are more than anybody types; each costs a look into the index.
        for word in text.split(whereSeparator: \.isWhitespace).prefix(10) {
            conditions.append(
                """
                (coalesce(o.document ->> 'reference', '') || ' ' || coalesce(o.document ->> 'name', ''))
                    ILIKE \(Self.pattern(word))
                """
            )
        }
        if let paperType { conditions.append("o.document ->> 'paperType' = \(paperType)") }
        if let dates { conditions.append("o.sort_time >= \(dates.lowerBound) AND o.sort_time < \(dates.upperBound)") }
        if let organization {
            conditions.append(
                """
                o.id IN (SELECT c.parent_id FROM portal.reference r JOIN portal.object c ON c.id = r.from_id
                    WHERE r.to_id = \(organization) AND r.role = 'organization' AND c.kind = 'consultation'
                        AND NOT c.deleted)
                """
            )
        }
        return conditions
    }

    /// A word as a pattern that matches itself anywhere; NUL, which no text contains, is dropped.
    private static func pattern(_ word: Substring) -> String {
        var pattern = "%"
        for character in word where character != "\0" {
            if character == "%" || character == "_" || character == "\\" { pattern.append("\\") }
            pattern.append(character)
        }
        return pattern + "%"
    }
}
