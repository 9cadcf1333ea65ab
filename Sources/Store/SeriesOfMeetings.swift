public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Meetings that were planned together, and the days without any.
    public var meetingSeries: SeriesOfMeetings { SeriesOfMeetings(transaction: self) }
}

/// Series of meetings, and vacations.
public struct SeriesOfMeetings {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A date of a series.
    public struct Entry: Sendable {
        /// The meeting.
        public let meeting: Meeting
        /// The day that the rhythm gave.
        public let planned: CivilDate
        /// Whether anybody but the office knows of it: invited, noticed or published.
        public let isAnnounced: Bool
    }

    /// Records what a clerk asked for.
    ///
    /// - Parameters:
    ///   - series: The rhythm and its bounds.
    ///   - id: Its identity.
    ///   - body: The town.
    /// - Throws: ``PostgresError``.
    public func insert(_ series: MeetingSeries, id: MeetingSeriesID, body: BodyID) throws {
        let (rhythm, step, weekday): (String, Int, Int) =
            switch series.rhythm {
            case .weeks(let every, let weekday): ("weeks", every, weekday)
            case .month(let nth, let weekday): ("month", nth, weekday)
            case .lastOfMonth(let weekday): ("lastOfMonth", 1, weekday)
            }
        try connection.execute(
            """
            INSERT INTO council.meeting_series (id, body_id, rhythm, step, weekday, first_day, last_day, on_holidays,
                skips_vacation, created_by, created_at)
            VALUES (\(id), \(body), \(rhythm), \(step), \(weekday), \(series.first), \(series.last),
                \(series.onHolidays.rawValue), \(series.skipsVacation), \(transaction.actor.account),
                \(transaction.now))
            """
        )
    }

    /// Records that a meeting belongs to a series.
    public func add(_ meeting: MeetingID, planned day: CivilDate, to series: MeetingSeriesID) throws {
        try connection.execute(
            """
            INSERT INTO council.meeting_series_date (meeting_id, series_id, planned_on)
            VALUES (\(meeting), \(series), \(day))
            """
        )
    }

    /// A series that the actor may see.
    public func find(_ id: MeetingSeriesID) throws -> MeetingSeries? {
        try connection.atMostOne("SELECT * FROM council.meeting_series WHERE id = \(id)").map(series)
    }

    /// The series that a meeting belongs to, and the day that its rhythm gave.
    public func of(_ meeting: MeetingID) throws -> (id: MeetingSeriesID, series: MeetingSeries, planned: CivilDate)? {
        try connection.atMostOne(
            """
            SELECT s.*, d.planned_on FROM council.meeting_series_date d
            JOIN council.meeting_series s ON s.id = d.series_id WHERE d.meeting_id = \(meeting)
            """
        ).map { (try $0["id"], try series($0), try $0["planned_on"]) }
    }

    /// The meetings of a series, in the order of its rhythm.
    public func dates(of series: MeetingSeriesID) throws -> [Entry] {
        let rows = try connection.query(
            """
            SELECT d.meeting_id, d.planned_on,
                EXISTS (SELECT FROM council.invitation i WHERE i.meeting_id = d.meeting_id)
                    OR EXISTS (SELECT FROM council.meeting_notice n WHERE n.meeting_id = d.meeting_id)
                    OR EXISTS (SELECT FROM council.publication p
                        JOIN council.publication_request r ON r.id = p.id
                        WHERE r.subject_kind = 'meeting' AND r.subject_id = d.meeting_id) AS is_announced
            FROM council.meeting_series_date d WHERE d.series_id = \(series) ORDER BY d.planned_on
            """
        )
        let ids = try rows.map { row -> MeetingID in try row["meeting_id"] }
        let meetings = try transaction.meetings.find(Set(ids))
        return try rows.compactMap { row in
            let id: MeetingID = try row["meeting_id"]
            return try meetings[id].map {
                Entry(meeting: $0, planned: try row["planned_on"], isAnnounced: try row["is_announced"])
            }
        }
    }

    private func series(_ row: PostgresRow) throws -> MeetingSeries {
        let (step, weekday): (Int, Int) = (try row["step"], try row["weekday"])
        let word: String = try row["rhythm"]
        let rhythm: MeetingSeries.Rhythm =
            switch word {
            case "weeks": .weeks(every: step, weekday: weekday)
            case "month": .month(nth: step, weekday: weekday)
            default: .lastOfMonth(weekday: weekday)
            }
        return MeetingSeries(
            rhythm: rhythm,
            first: try row["first_day"],
            last: try row["last_day"],
            onHolidays: try row.word("on_holidays"),
            skipsVacation: try row["skips_vacation"]
        )
    }

    /// Meetings at some time in which members of organizations would have to sit too.
    ///
    /// - Parameters:
    ///   - organizations: Who would meet.
    ///   - start: From when.
    ///   - end: Until when; `nil`: ``Meeting/assumedLength`` later.
    /// - Returns: The names of the meetings and of those who sit in both, by their begin; cancelled ones are left out.
    /// - Throws: ``PostgresError``.
    public func collisions(
        of organizations: [OrganizationID],
        from start: Date,
        until end: Date?
    ) throws -> [(meeting: String, persons: [String])] {
        let length = Int(Meeting.assumedLength)
        let until = end ?? start.addingTimeInterval(Meeting.assumedLength)
        let day = CivilDate(start, in: transaction.timeZone)
        return try connection.query(
            """
            SELECT b.name::text AS name, array_agg(DISTINCT p.name::text ORDER BY p.name::text) AS persons
            FROM council.meeting b
            JOIN council.meeting_organization ob ON ob.meeting_id = b.id
            JOIN council.membership mb ON mb.organization_id = ob.organization_id
                AND coalesce(mb.start_date <= \(day), true) AND coalesce(mb.end_date >= \(day), true)
            JOIN council.membership ma ON ma.person_id = mb.person_id
                AND ma.organization_id = ANY (\(organizations.map(\.uuid))::uuid[])
                AND coalesce(ma.start_date <= \(day), true) AND coalesce(ma.end_date >= \(day), true)
            JOIN council.person p ON p.id = ma.person_id
            WHERE b.body_id IN (SELECT o.body_id FROM council.organization o WHERE o.id = ma.organization_id)
                AND b.starts_at > \(start)::timestamptz - interval '1 day' AND b.starts_at < \(until)
                AND coalesce(b.ends_at, b.starts_at + make_interval(secs => \(length))) > \(start)
                AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id = b.id)
            GROUP BY b.id ORDER BY b.starts_at, b.id
            """
        ).map { (meeting: try $0["name"], persons: try $0["persons"]) }
    }

    // MARK: Vacations

    /// The vacations of a town, earliest first.
    public func vacations(of body: BodyID) throws -> [Vacation] {
        try connection.query("SELECT * FROM council.vacation WHERE body_id = \(body) ORDER BY first_day, id").map {
            Vacation(id: try $0["id"], name: try $0["name"], first: try $0["first_day"], last: try $0["last_day"])
        }
    }

    /// Enters a vacation.
    public func insert(_ vacation: Vacation, of body: BodyID) throws {
        try connection.execute(
            """
            INSERT INTO council.vacation (id, body_id, name, first_day, last_day, created_at)
            VALUES (\(vacation.id), \(body), \(vacation.name), \(vacation.first), \(vacation.last),
                \(transaction.now))
            """
        )
    }

    /// Takes a vacation away.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ vacation: VacationID) throws {
        let gone = try connection.execute("DELETE FROM council.vacation WHERE id = \(vacation)")
        if gone == 0 { throw StoreError.notFound }
    }
}
