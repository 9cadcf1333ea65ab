public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// What was sent to the members of meetings.
    public var meetingNotices: MeetingNotices { MeetingNotices(transaction: self) }
}

/// Notices of meetings and the agenda as it was sent.
public struct MeetingNotices {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Who is to be invited, on which way.
    public struct Recipient: Sendable {
        /// The member.
        public let person: Person
        /// Membership by which the person belongs to it: "Vorsitz".
        public let role: String?
        /// The mail address that the person consented to.
        public let mailAddress: String?
        /// Where letters go.
        public let postalAddress: Location?
    }

    /// Everybody who is a member of a meeting's bodies on a day, each person once, by name.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - day: The day.
    /// - Returns: The recipients.
    /// - Throws: ``PostgresError``.
    public func recipients(of meeting: MeetingID, on day: CivilDate) throws -> [Recipient] {
        let rows = try connection.query(
            """
            SELECT DISTINCT ON (m.person_id) m.person_id, m.role,
                (SELECT a.address FROM council.summons_address a WHERE a.person_id = m.person_id
                    ORDER BY a.noted_at DESC, a.id DESC LIMIT 1) AS address
            FROM council.meeting_organization o JOIN council.membership m ON m.organization_id = o.organization_id
            WHERE o.meeting_id = \(meeting) AND coalesce(m.start_date <= \(day), true)
                AND coalesce(m.end_date >= \(day), true)
            ORDER BY m.person_id, o.position, m.position
            """
        )
        let ids = try rows.map { row -> PersonID in try row["person_id"] }
        let persons = try transaction.persons.find(Set(ids))
        return try rows.compactMap { row in
            let id: PersonID = try row["person_id"]
            guard let person = persons[id] else { return nil }
            return Recipient(
                person: person,
                role: try row["role"],
                mailAddress: try row["address"],
                postalAddress: try person.location.flatMap { try transaction.bodies.location($0) }
            )
        }.sorted { Self.order($0.person) < Self.order($1.person) }
    }

    private static func order(_ person: Person) -> (String, String, String) {
        (person.familyName ?? person.name, person.givenName ?? "", person.id.description)
    }

    /// Notes that a person wants to be invited by mail, or no longer.
    ///
    /// - Parameters:
    ///   - address: Where; `nil` for by letter again.
    ///   - person: Who.
    /// - Throws: ``PostgresError``.
    public func setMailAddress(_ address: String?, of person: PersonID) throws {
        try connection.execute(
            """
            INSERT INTO council.summons_address (id, person_id, address, noted_at, noted_by)
            VALUES (\(transaction.newID(Person.self)), \(person), \(address), \(transaction.now),
                \(transaction.actor.account))
            """
        )
    }

    /// The notices of a meeting that the actor may see, newest first.
    public func list(of meeting: MeetingID) throws -> [MeetingNotice] {
        try connection.query(
            "SELECT * FROM council.meeting_notice WHERE meeting_id = \(meeting) ORDER BY number DESC"
        ).map(notice)
    }

    /// A notice that the actor may see.
    public func find(_ id: MeetingNoticeID) throws -> MeetingNotice? {
        try connection.atMostOne("SELECT * FROM council.meeting_notice WHERE id = \(id)").map(notice)
    }

    /// Files a notice with a row for each recipient; from then on it counts as sent.
    ///
    /// - Parameters:
    ///   - notice: The notice; its number is found here.
    ///   - receipts: One for each member.
    /// - Returns: Its number.
    /// - Throws: ``PostgresError`` with SQLSTATE 23514 when a member is missing.
    @discardableResult
    public func dispatch(_ notice: MeetingNotice, to receipts: [Receipt]) throws -> Int {
        let number: Int = try connection.one(
            """
            INSERT INTO council.meeting_notice (id, meeting_id, number, kind, invitation_version, counted_by, counted_channel, day, starts_at, place,
                reason, document_sha256, letters_sha256, created_at, created_by)
            SELECT \(notice.id), \(notice.meeting), coalesce(max(number), 0) + 1, \(notice.kind.rawValue),
                \(notice.invitationVersion), \(notice.countedBy?.rule), \(notice.countedBy?.channel), \(notice.day), \(notice.start), \(notice.place), \(notice.reason),
                \(notice.document), \(notice.letters), \(transaction.now), \(transaction.actor.account)
            FROM council.meeting_notice WHERE meeting_id = \(notice.meeting)
            RETURNING number
            """
        )["number"]
        for (position, receipt) in receipts.enumerated() {
            try connection.execute(
                """
                INSERT INTO council.receipt (id, notice_id, person_id, position, channel, address)
                VALUES (\(receipt.id), \(notice.id), \(receipt.person), \(position), \(receipt.channel.rawValue),
                    \(receipt.address))
                """
            )
        }
        try connection.execute(
            """
            INSERT INTO council.meeting_notice_dispatch (notice_id, dispatched_at, dispatched_by)
            VALUES (\(notice.id), \(transaction.now), \(transaction.actor.account))
            """
        )
        return number
    }

    private func notice(_ row: PostgresRow) throws -> MeetingNotice {
        let (rule, channel): (String?, String?) = (try row["counted_by"], try row["counted_channel"])
        return MeetingNotice(
            id: try row["id"],
            meeting: try row["meeting_id"],
            number: try row["number"],
            kind: try row.word("kind"),
            invitationVersion: try row["invitation_version"],
            countedBy: rule.map { ($0, channel) },
            day: try row["day"],
            start: try row["starts_at"],
            place: try row["place"],
            reason: try row["reason"],
            document: try row["document_sha256"],
            letters: try row["letters_sha256"],
            created: try row["created_at"],
            createdBy: try row["created_by"]
        )
    }
}
