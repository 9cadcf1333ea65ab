public import CouncilModel
internal import Foundation
internal import Postgres

extension Meetings {
    /// Where members of meetings would have to sit in another one at the same time.
    ///
    /// Who sits where is asked for the day of the meeting. Meetings without an end count ``Meeting/assumedLength``; none is
    /// taken to last more than a day. Cancelled ones collide with nothing.
    ///
    /// - Parameter meetings: The meetings that are looked at.
    /// - Returns: One for each pair of meetings that the actor may see, by the begin of the other one.
    /// - Throws: ``PostgresError``.
    public func collisions(of meetings: [MeetingID]) throws -> [MeetingCollision] {
        guard !meetings.isEmpty else { return [] }
        let length = Int(Meeting.assumedLength)
        let zone = transaction.timeZone.identifier
        return try transaction.connection.query(
            """
            SELECT a.id, b.id AS other, b.name::text AS name, b.starts_at,
                array_agg(DISTINCT p.name::text ORDER BY p.name::text) AS persons
            FROM council.meeting a
            JOIN council.meeting b ON b.body_id = a.body_id AND b.id <> a.id
                AND b.starts_at > a.starts_at - interval '1 day'
                AND b.starts_at < coalesce(a.ends_at, a.starts_at + make_interval(secs => \(length)))
                AND coalesce(b.ends_at, b.starts_at + make_interval(secs => \(length))) > a.starts_at
            JOIN council.meeting_organization oa ON oa.meeting_id = a.id
            JOIN council.membership ma ON ma.organization_id = oa.organization_id
                AND coalesce(ma.start_date <= (a.starts_at AT TIME ZONE \(zone))::date, true)
                AND coalesce(ma.end_date >= (a.starts_at AT TIME ZONE \(zone))::date, true)
            JOIN council.meeting_organization ob ON ob.meeting_id = b.id
            JOIN council.membership mb ON mb.organization_id = ob.organization_id AND mb.person_id = ma.person_id
                AND coalesce(mb.start_date <= (b.starts_at AT TIME ZONE \(zone))::date, true)
                AND coalesce(mb.end_date >= (b.starts_at AT TIME ZONE \(zone))::date, true)
            JOIN council.person p ON p.id = ma.person_id
            WHERE a.id = ANY (\(meetings.map(\.uuid))::uuid[])
                AND NOT EXISTS (SELECT FROM council.meeting_cancellation c WHERE c.meeting_id IN (a.id, b.id))
            GROUP BY a.id, b.id ORDER BY b.starts_at, b.id
            """
        ).map { row in
            MeetingCollision(
                meeting: try row["id"],
                other: try row["other"],
                otherName: try row["name"],
                otherStart: try row["starts_at"],
                persons: try row["persons"]
            )
        }
    }
}
