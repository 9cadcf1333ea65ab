public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// What the cockpit looks at.
    public var cockpit: CockpitRecords { CockpitRecords(transaction: self) }
}

/// Counts over many meetings at once: however many there are, each of these is one statement.
public struct CockpitRecords {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A meeting in figures.
    public struct Line: Sendable {
        /// The meeting.
        public let meeting: MeetingID
        /// Its name.
        public let name: String
        /// When it begins.
        public let start: Date
        /// The bodies that meet, the leading one first.
        public let organizations: [OrganizationID]
        /// The name of the leading one.
        public let organization: String
        /// Whether the council itself is among those who meet, or nobody is named.
        public let isOfCouncil: Bool
        /// Whether it was concluded.
        public let isHeld: Bool
        /// Items on the agenda, headings left out.
        public let items: Int
        /// Items that may be resolved and have no result.
        public let itemsWithoutResult: Int
        /// Papers on the agenda.
        public let papers: Int
        /// Those of them that are not released.
        public let unreleasedPapers: Int
        /// Files of those papers whose bytes are not here.
        public let missingFiles: Int
        /// Those of the bodies of which this is the next meeting.
        public let nextOf: [OrganizationID]
        /// Released papers that name this meeting and stand on no item.
        public let waitingPapers: Int
        /// When the newest invitation was created.
        public let invited: Date?
        /// Whether the agenda changed since.
        public let isInvitationOutdated: Bool
        /// When the invitation was sent, and how its period was counted then.
        public let sent: Date?
        /// The rule and the way of sending by which it was counted, in the names of the rules.
        public let counted: (rule: String?, channel: String?)
        /// When it reached each member: taken by the mail server, gone out by post, seen.
        public let arrivals: [(delivered: Date?, posted: Date?, seen: Date?)]
        /// Members to whom it was sent, those whom it reached, those whose mail came back.
        public let receipts: (all: Int, served: Int, failed: Int)
        /// Whether a packet was asked for, and its outcome: nothing while it is being made.
        public let packet: (isThere: Bool, outcome: String?)
        /// Whether minutes hang on it.
        public let hasMinutes: Bool
    }

    /// A released paper that stands on no agenda.
    public struct LoosePaper: Sendable {
        /// How many there are.
        public let count: Int
        /// The one that was released first.
        public let paper: PaperID
        /// Its printed number.
        public let reference: String?
        /// Its name.
        public let name: String
        /// When it was released.
        public let released: Date
    }

    /// The meetings of a span of time that were not cancelled.
    ///
    /// - Parameters:
    ///   - body: The town.
    ///   - start: The first moment.
    ///   - end: The first moment that no longer counts.
    ///   - limit: At most so many, the latest first.
    /// - Returns: One line for each.
    /// - Throws: ``PostgresError``.
    public func meetings(of body: BodyID, from start: Date, to end: Date, limit: Int = 200) throws -> [Line] {
        try lines(
            of: """
                SELECT m.id, m.name, m.starts_at FROM council.meeting m
                WHERE m.body_id = \(body) AND m.starts_at >= \(start) AND m.starts_at < \(end)
                    AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = m.id)
                ORDER BY m.starts_at DESC LIMIT \(limit)
                """
        )
    }

    /// Some meetings, without those that were cancelled or have no date.
    ///
    /// - Parameter meetings: The meetings.
    /// - Returns: One line for each, in any order.
    /// - Throws: ``PostgresError``.
    public func meetings(_ meetings: [MeetingID]) throws -> [Line] {
        if meetings.isEmpty { return [] }
        return try lines(
            of: """
                SELECT m.id, m.name, m.starts_at FROM council.meeting m
                WHERE m.id = ANY(\(meetings.map(\.uuid))) AND m.starts_at IS NOT NULL
                    AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = m.id)
                """
        )
    }

    private func lines(of meetings: SQL) throws -> [Line] {
        try connection.query(
            """
            WITH due AS MATERIALIZED (
                \(fragment: meetings)
            )
            SELECT d.*, first_body.name AS organization,
                ARRAY(SELECT g.name FROM council.meeting_organization o JOIN council.organization g
                    ON g.id = o.organization_id WHERE o.meeting_id = d.id ORDER BY o.position) AS names,
                ARRAY(SELECT coalesce(g.classification, '') FROM council.meeting_organization o JOIN council.organization g
                    ON g.id = o.organization_id WHERE o.meeting_id = d.id ORDER BY o.position) AS classifications,
                ARRAY(SELECT o.organization_id FROM council.meeting_organization o
                    WHERE o.meeting_id = d.id ORDER BY o.position) AS organizations,
                EXISTS (SELECT FROM council.meeting_conclusion c WHERE c.meeting_id = d.id) AS is_held,
                agenda.items, agenda.open_results, papers.papers, papers.unreleased, papers.waiting, papers.missing,
                invitation.created_at AS invited_at, coalesce(invitation.is_outdated, false) AS is_outdated,
                ARRAY(SELECT o.organization_id FROM council.meeting_organization o
                    WHERE o.meeting_id = d.id AND d.starts_at >= \(transaction.now) AND NOT EXISTS (
                        SELECT FROM council.meeting_organization p JOIN council.meeting e ON e.id = p.meeting_id
                        WHERE p.organization_id = o.organization_id AND e.starts_at >= \(transaction.now)
                            AND (e.starts_at, e.id) < (d.starts_at, d.id)
                            AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = e.id)
                            AND NOT EXISTS (SELECT FROM council.meeting_conclusion c WHERE c.meeting_id = e.id))
                ) AS next_of,
                summons.created_at AS sent_at, summons.counted_by, summons.counted_channel,
                receipts.recipients, receipts.served, receipts.failed,
                receipts.delivered, receipts.posted, receipts.seen,
                packet.requested_at IS NOT NULL AS has_packet, packet.outcome,
                EXISTS (SELECT FROM council.file f WHERE f.meeting_id = d.id AND f.removed_at IS NULL
                    AND f.role IN ('resultsProtocol', 'verbatimProtocol')) AS has_minutes
            FROM due d
            LEFT JOIN LATERAL (
                SELECT g.name FROM council.meeting_organization o JOIN council.organization g ON g.id = o.organization_id
                WHERE o.meeting_id = d.id ORDER BY o.position LIMIT 1
            ) first_body ON true
            CROSS JOIN LATERAL (
                SELECT count(*) AS items,
                    count(*) FILTER (WHERE a.result IS NULL AND a.matter <> 'report') AS open_results
                FROM council.agenda_item a WHERE a.meeting_id = d.id AND a.kind = 'item'
            ) agenda
            CROSS JOIN LATERAL (
                SELECT count(DISTINCT p.id) FILTER (WHERE c.agenda_item_id IS NOT NULL) AS papers,
                    count(DISTINCT p.id) FILTER (WHERE c.agenda_item_id IS NOT NULL AND NOT p.is_released) AS unreleased,
                    count(DISTINCT p.id) FILTER (WHERE c.agenda_item_id IS NULL AND p.is_released) AS waiting,
                    coalesce(sum(files.missing) FILTER (WHERE c.agenda_item_id IS NOT NULL), 0)::bigint AS missing
                FROM council.consultation c JOIN council.paper p ON p.id = c.paper_id
                CROSS JOIN LATERAL (
                    SELECT count(*) AS missing FROM council.file f
                    WHERE f.paper_id = p.id AND f.removed_at IS NULL
                        AND NOT EXISTS (SELECT FROM council.file_version v WHERE v.file_id = f.id)
                ) files
                WHERE c.meeting_id = d.id
            ) papers
            LEFT JOIN LATERAL (
                SELECT i.created_at, i.is_outdated FROM council.invitation i
                WHERE i.meeting_id = d.id ORDER BY i.version DESC LIMIT 1
            ) invitation ON true
            LEFT JOIN LATERAL (
                SELECT k.requested_at, k.outcome FROM council.packet k
                WHERE k.meeting_id = d.id AND k.scope = 'nonPublic' ORDER BY k.requested_at DESC LIMIT 1
            ) packet ON true
            LEFT JOIN LATERAL (
                SELECT n.id, n.created_at, n.counted_by, n.counted_channel FROM council.meeting_notice n
                WHERE n.meeting_id = d.id AND n.kind = 'invitation' ORDER BY n.number LIMIT 1
            ) summons ON true
            CROSS JOIN LATERAL (
                SELECT count(*) AS recipients,
                    count(*) FILTER (WHERE steps.is_received OR steps.mail = 'delivered') AS served,
                    count(*) FILTER (
                        WHERE NOT steps.is_received AND steps.mail IN ('refused', 'abandoned', 'returned')) AS failed,
                    -- Moments in seconds since 1970; -1 where it did not happen.
                    array_agg(coalesce(CASE WHEN steps.mail IN ('refused', 'abandoned', 'returned') THEN NULL
                        ELSE steps.delivered END, -1) ORDER BY r.position) AS delivered,
                    array_agg(coalesce(steps.posted, -1) ORDER BY r.position) AS posted,
                    array_agg(coalesce(steps.seen, -1) ORDER BY r.position) AS seen
                FROM council.receipt r
                CROSS JOIN LATERAL (
                    SELECT extract(epoch FROM min(s.at) FILTER (WHERE s.state = 'delivered'))::bigint AS delivered,
                        extract(epoch FROM min(s.at) FILTER (WHERE s.state = 'posted'))::bigint AS posted,
                        extract(epoch FROM min(s.at) FILTER (
                            WHERE s.state IN ('opened', 'downloaded', 'confirmed', 'noted')))::bigint AS seen,
                        coalesce(bool_or(s.state IN ('opened', 'downloaded', 'confirmed', 'noted', 'posted')), false)
                            AS is_received,
                        (array_agg(s.state ORDER BY s.number DESC) FILTER (WHERE s.state IN
                            ('queued', 'sent', 'delivered', 'deferred', 'refused', 'abandoned', 'returned')))[1] AS mail
                    FROM council.receipt_step s WHERE s.receipt_id = r.id
                ) steps
                WHERE r.notice_id = summons.id
            ) receipts
            """
        ).map(line)
    }

    /// How many released papers wait for each body, without a meeting and with nothing before them.
    public func waitingPapers() throws -> [OrganizationID: Int] {
        var waiting: [OrganizationID: Int] = [:]
        for row in try connection.query(
            """
            SELECT o.organization_id, count(DISTINCT c.paper_id) AS waiting
            FROM council.consultation c
            JOIN council.consultation_organization o ON o.consultation_id = c.id
            JOIN council.paper p ON p.id = c.paper_id AND p.is_released
            WHERE c.agenda_item_id IS NULL AND c.meeting_id IS NULL AND NOT EXISTS (
                SELECT FROM council.consultation b
                WHERE b.paper_id = c.paper_id AND b.position < c.position AND b.agenda_item_id IS NULL)
            GROUP BY o.organization_id
            """
        ) {
            waiting[try row["organization_id"]] = try row["waiting"]
        }
        return waiting
    }

    /// The released papers that stand on no agenda and wait for no body either.
    ///
    /// - Parameters:
    ///   - body: The town.
    ///   - start: Those released before are left alone.
    /// - Returns: The first of them with their number; nil when there is none.
    /// - Throws: ``PostgresError``.
    public func loosePapers(of body: BodyID, releasedFrom start: Date) throws -> LoosePaper? {
        try connection.atMostOne(
            """
            SELECT p.id, p.reference, p.name, r.released_at, count(*) OVER () AS n
            FROM council.paper_release r JOIN council.paper p ON p.id = r.paper_id AND p.body_id = \(body)
            WHERE r.released_at >= \(start)
                AND NOT EXISTS (SELECT FROM council.consultation c WHERE c.paper_id = p.id)
            ORDER BY r.released_at, p.id LIMIT 1
            """
        ).map { row in
            LoosePaper(
                count: try row["n"],
                paper: try row["id"],
                reference: try row["reference"],
                name: try row["name"],
                released: try row["released_at"]
            )
        }
    }

    private func line(_ row: PostgresRow) throws -> Line {
        let organizations: [UUID] = try row["organizations"]
        let next: [UUID] = try row["next_of"]
        let (names, kinds): ([String], [String]) = (try row["names"], try row["classifications"])
        let isOfCouncil = zip(names, kinds).contains { Organization.isCouncil(name: $0, classification: $1) }
        return Line(
            meeting: try row["id"],
            name: try row["name"],
            start: try row["starts_at"],
            organizations: organizations.map { OrganizationID($0) },
            organization: try row["organization"] ?? "",
            isOfCouncil: names.isEmpty || isOfCouncil,
            isHeld: try row["is_held"],
            items: try row["items"],
            itemsWithoutResult: try row["open_results"],
            papers: try row["papers"],
            unreleasedPapers: try row["unreleased"],
            missingFiles: try row["missing"],
            nextOf: next.map { OrganizationID($0) },
            waitingPapers: try row["waiting"],
            invited: try row["invited_at"],
            isInvitationOutdated: try row["is_outdated"],
            sent: try row["sent_at"],
            counted: (try row["counted_by"], try row["counted_channel"]),
            arrivals: try arrivals(row),
            receipts: (try row["recipients"], try row["served"], try row["failed"]),
            packet: (try row["has_packet"], try row["outcome"]),
            hasMinutes: try row["has_minutes"]
        )
    }

    private func arrivals(_ row: PostgresRow) throws -> [(delivered: Date?, posted: Date?, seen: Date?)] {
        func moments(_ column: String) throws -> [Date?] {
            let seconds: [Int]? = try row[column]
            return (seconds ?? []).map { $0 < 0 ? nil : Date(timeIntervalSince1970: Double($0)) }
        }
        let (delivered, posted, seen) = (try moments("delivered"), try moments("posted"), try moments("seen"))
        return zip(delivered, zip(posted, seen)).map { ($0, $1.0, $1.1) }
    }
}
