public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Meetings.
    public var meetings: Meetings { Meetings(transaction: self) }
}

/// Meetings, their organizations and what happened to them.
public struct Meetings {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Who pressed "Einladung erstellen", when, and what came out.
    public struct Invitation: Sendable {
        /// Counts from 1.
        public let version: Int
        /// The invitation with the whole agenda; `nil` for an imported one.
        public let invitationFile: FileID?
        /// The public notice.
        public let noticeFile: FileID?
        /// Whether the agenda changed since both were set.
        public let isOutdated: Bool
        /// When.
        public let created: Date
        /// Who; `nil` for an imported one.
        public let createdBy: AccountID?
    }

    private static let columns: SQL = """
        SELECT m.*,
            ARRAY(SELECT o.organization_id FROM council.meeting_organization o
                WHERE o.meeting_id = m.id ORDER BY o.position) AS organizations,
            CASE
                WHEN EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = m.id) THEN 'cancelled'
                WHEN EXISTS (SELECT FROM council.meeting_conclusion c WHERE c.meeting_id = m.id) THEN 'held'
                WHEN EXISTS (SELECT FROM council.invitation i WHERE i.meeting_id = m.id) THEN 'invited'
                ELSE 'scheduled'
            END AS state
        FROM council.meeting m
        """

    /// A meeting that the actor may see.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(_ id: MeetingID) throws -> Meeting? {
        try connection.atMostOne("\(fragment: Self.columns) WHERE m.id = \(id)").map(meeting)
    }

    /// Those of several meetings that the actor may see.
    public func find(_ ids: Set<MeetingID>) throws -> [MeetingID: Meeting] {
        let found = try connection.query(
            "\(fragment: Self.columns) WHERE m.id = ANY (\(ids.map(\.uuid))::uuid[])"
        ).map(meeting)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// The meetings from a moment on, earliest first.
    public func upcoming(
        of body: BodyID,
        from moment: Date,
        organization: OrganizationID?,
        offset: Int,
        limit: Int
    ) throws -> [Meeting] {
        try connection.query(
            """
            \(fragment: Self.columns) WHERE \(fragment: condition(body, moment, nil, organization))
            ORDER BY m.starts_at, m.id LIMIT \(limit) OFFSET \(offset)
            """
        ).map(meeting)
    }

    /// How many meetings of a span of time there are.
    public func count(of body: BodyID, from start: Date?, to end: Date?, organization: OrganizationID?) throws -> Int {
        try connection.one(
            """
            SELECT count(*) AS count FROM council.meeting m
            WHERE \(fragment: condition(body, start, end, organization))
            """
        )["count"]
    }

    /// The meetings of a span of time, newest first, those without a date before all others.
    ///
    /// - Parameters:
    ///   - body: The body.
    ///   - start: First moment that counts; `nil` for no bound.
    ///   - end: First moment that no longer counts; `nil` for no bound.
    ///   - organization: Only meetings of this organization, when given.
    ///   - offset: How many to pass over.
    ///   - limit: At most so many.
    /// - Returns: The meetings of this page.
    /// - Throws: ``PostgresError``.
    public func list(
        of body: BodyID,
        from start: Date?,
        to end: Date?,
        organization: OrganizationID?,
        offset: Int,
        limit: Int
    ) throws -> [Meeting] {
        try connection.query(
            """
            \(fragment: Self.columns) WHERE \(fragment: condition(body, start, end, organization))
            ORDER BY m.starts_at DESC, m.id LIMIT \(limit) OFFSET \(offset)
            """
        ).map(meeting)
    }

    private func condition(_ body: BodyID, _ start: Date?, _ end: Date?, _ organization: OrganizationID?) -> SQL {
        var parts: [SQL] = ["m.body_id = \(body)"]
        if let start {
            // A meeting without a date is still to come.
            parts.append(
                end == nil ? "(m.starts_at >= \(start) OR m.starts_at IS NULL)" : "m.starts_at >= \(start)"
            )
        }
        if let end { parts.append("m.starts_at < \(end)") }
        if let organization {
            parts.append(
                """
                EXISTS (SELECT FROM council.meeting_organization o
                    WHERE o.meeting_id = m.id AND o.organization_id = \(organization))
                """
            )
        }
        return parts.joined(separator: " AND ")
    }

    /// Makes a meeting.
    ///
    /// - Throws: ``StoreError/overlaps(_:)`` when another meeting has the room.
    public func insert(_ meeting: Meeting) throws {
        _ = try Overlap.naming {
            try connection.execute(
                """
                INSERT INTO council.meeting (id, body_id, name, starts_at, ends_at, location_id, created_by, created_at,
                    modified_at)
                VALUES (\(meeting.id), \(meeting.body), \(meeting.name), \(meeting.start), \(meeting.end),
                    \(meeting.location), \(transaction.actor.account), \(meeting.created), \(meeting.modified))
                """
            )
        }
        try setOrganizations(meeting.organizations, of: meeting.id)
    }

    /// Changes a meeting.
    ///
    /// - Parameter meeting: The wanted state; its version is the one that the writer had read.
    /// - Throws: ``StoreError/stale(currentVersion:)`` when somebody changed it in between, ``StoreError/notFound``,
    ///   ``StoreError/overlaps(_:)`` when another meeting has the room.
    public func update(_ meeting: Meeting) throws {
        let changed = try Overlap.naming {
            try connection.execute(
                """
                UPDATE council.meeting SET name = \(meeting.name), starts_at = \(meeting.start), ends_at = \(meeting.end),
                    location_id = \(meeting.location), version = version + 1, modified_at = \(transaction.now)
                WHERE id = \(meeting.id) AND version = \(meeting.version)
                """
            )
        }
        if changed == 0 { try refuseStale(meeting.id) }
        try setOrganizations(meeting.organizations, of: meeting.id)
    }

    private func setOrganizations(_ organizations: [OrganizationID], of meeting: MeetingID) throws {
        try connection.execute("DELETE FROM council.meeting_organization WHERE meeting_id = \(meeting)")
        try connection.execute(
            """
            INSERT INTO council.meeting_organization (meeting_id, organization_id, position)
            SELECT \(meeting), organization_id, position - 1
            FROM unnest(\(organizations.map(\.uuid))::uuid[]) WITH ORDINALITY AS o (organization_id, position)
            """
        )
    }

    /// The invitations of a meeting, newest first.
    public func invitations(of meeting: MeetingID) throws -> [Invitation] {
        try connection.query(
            "SELECT * FROM council.invitation WHERE meeting_id = \(meeting) ORDER BY version DESC"
        ).map { row in
            Invitation(
                version: try row["version"],
                invitationFile: try row["invitation_file_id"],
                noticeFile: try row["notice_file_id"],
                isOutdated: try row["is_outdated"],
                created: try row["created_at"],
                createdBy: try row["created_by"]
            )
        }
    }

    /// Records that the invitation was created.
    ///
    /// - Returns: The invitation's number, from 1.
    @discardableResult
    public func recordInvitation(of meeting: MeetingID, invitation: FileID?, notice: FileID?) throws -> Int {
        try connection.one(
            """
            INSERT INTO council.invitation (meeting_id, version, invitation_file_id, notice_file_id, created_at,
                created_by)
            SELECT \(meeting), coalesce(max(version), 0) + 1, \(invitation), \(notice), \(transaction.now),
                \(transaction.actor.account)
            FROM council.invitation WHERE meeting_id = \(meeting)
            RETURNING version
            """
        )["version"]
    }

    /// Records that the meeting took place.
    public func conclude(_ meeting: MeetingID, at moment: Date) throws {
        try connection.execute(
            """
            INSERT INTO council.meeting_conclusion (meeting_id, concluded_at, concluded_by)
            VALUES (\(meeting), \(moment), \(transaction.actor.account)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Records that the meeting will not take place.
    public func cancel(_ meeting: MeetingID, reason: String?) throws {
        try connection.execute(
            """
            INSERT INTO council.meeting_cancellation (meeting_id, cancelled_at, cancelled_by, reason)
            VALUES (\(meeting), \(transaction.now), \(transaction.actor.account), \(reason)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Takes a lock on the meeting's row for the rest of the transaction: two clerks' changes come one after the other.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func lock(_ meeting: MeetingID) throws {
        let row = try connection.atMostOne("SELECT id FROM council.meeting WHERE id = \(meeting) FOR UPDATE")
        if row == nil { throw StoreError.notFound }
    }

    /// Raises the version of a locked meeting because its agenda was put in another order.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - version: The version that the writer had read; `nil` when it does not matter.
    /// - Throws: ``StoreError/stale(currentVersion:)`` when somebody changed it in between, ``StoreError/notFound``.
    public func raiseVersion(of meeting: MeetingID, from version: Int? = nil) throws {
        let changed = try connection.execute(
            """
            UPDATE council.meeting SET version = version + 1, modified_at = \(transaction.now)
            WHERE id = \(meeting) AND version = coalesce(\(version), version)
            """
        )
        if changed == 0 { try refuseStale(meeting) }
    }

    private func refuseStale(_ meeting: MeetingID) throws {
        guard let current = try find(meeting) else { throw StoreError.notFound }
        throw StoreError.stale(currentVersion: current.version)
    }

    private func meeting(_ row: PostgresRow) throws -> Meeting {
        var meeting = Meeting(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            created: try row["created_at"]
        )
        meeting.start = try row["starts_at"]
        meeting.end = try row["ends_at"]
        meeting.location = try row["location_id"]
        let organizations: [UUID] = try row["organizations"]
        meeting.organizations = organizations.map { OrganizationID($0) }
        meeting.state = try row.word("state")
        meeting.version = try row["version"]
        meeting.modified = try row["modified_at"]
        return meeting
    }
}
