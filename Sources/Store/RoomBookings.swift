public import CouncilModel
public import Foundation
internal import Postgres

/// That a meeting has a room for some time.
public struct RoomBooking: Sendable {
    /// The name of the meeting.
    public let meeting: String
    /// From when.
    public let start: Date
    /// Until when.
    public let end: Date
}

extension Meetings {
    /// Who else has a room at some time; others who ask for the same room wait until the end of the transaction.
    ///
    /// - Parameters:
    ///   - room: A place; those that are no rooms are always free.
    ///   - start: From when.
    ///   - end: Until when; `nil`: ``Meeting/assumedLength`` later.
    ///   - meeting: The meeting that asks.
    /// - Returns: The first other meeting there; `nil` when the room is free.
    /// - Throws: ``PostgresError``.
    public func booking(
        of room: LocationID,
        from start: Date,
        until end: Date?,
        besides meeting: MeetingID?
    ) throws -> RoomBooking? {
        _ = try transaction.connection.query("SELECT id FROM council.location WHERE id = \(room) FOR NO KEY UPDATE")
        return try occupant(of: room, from: start, until: end, besides: meeting)
    }

    /// The same as ``booking(of:from:until:besides:)``; nobody waits, so that a moment later it may be another.
    public func occupant(
        of room: LocationID,
        from start: Date,
        until end: Date?,
        besides meeting: MeetingID? = nil
    ) throws -> RoomBooking? {
        let until = end ?? start.addingTimeInterval(Meeting.assumedLength)
        return try transaction.connection.query(
            """
            SELECT m.name::text AS name, lower(b.during) AS starts_at, upper(b.during) AS ends_at
            FROM council.room_booking b JOIN council.meeting m ON m.id = b.meeting_id
            WHERE b.location_id = \(room) AND b.during && tstzrange(\(start), \(until))
                AND b.meeting_id IS DISTINCT FROM \(meeting?.uuid)
            ORDER BY lower(b.during) LIMIT 1
            """
        ).first.map { row in
            RoomBooking(meeting: try row["name"], start: try row["starts_at"], end: try row["ends_at"])
        }
    }
}
