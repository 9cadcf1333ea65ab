public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// The last moves of agendas.
    public var agendaMoves: AgendaMoves { AgendaMoves(transaction: self) }
}

/// The order of an agenda before its last move; the office only.
public struct AgendaMoves {
    let transaction: Transaction

    /// What the last move replaced.
    public struct Move: Sendable {
        /// The meeting's version that the move left behind; another one means that something happened since.
        public let meetingVersion: Int
        /// The order and depths before it.
        public let before: [AgendaArrangement.Wish]
        /// Who moved.
        public let by: AccountID?
        /// When.
        public let at: Date
    }

    /// The last move of an agenda; `nil` when there was none, or not for this actor.
    public func last(of meeting: MeetingID) throws -> Move? {
        try transaction.connection.atMostOne(
            "SELECT * FROM council.agenda_move WHERE meeting_id = \(meeting)"
        ).map { row in
            let items: [UUID] = try row["items"]
            let levels: [Int] = try row["levels"]
            return Move(
                meetingVersion: try row["meeting_version"],
                before: zip(items, levels).map { .init(AgendaItemID($0), level: $1) },
                by: try row["moved_by"],
                at: try row["moved_at"]
            )
        }
    }

    /// Keeps what a move replaced.
    ///
    /// - Parameters:
    ///   - before: The arrangement before it.
    ///   - meeting: The meeting.
    ///   - version: The meeting's version that the move leaves behind.
    /// - Throws: ``PostgresError``.
    public func keep(_ before: AgendaArrangement, of meeting: MeetingID, version: Int) throws {
        let items = before.lines.map(\.item.uuid)
        let levels = before.lines.map(\.level)
        try transaction.connection.execute(
            """
            INSERT INTO council.agenda_move (meeting_id, meeting_version, items, levels, moved_by, moved_at)
            VALUES (\(meeting), \(version), \(items)::uuid[], \(levels)::bigint[]::integer[],
                \(transaction.actor.account), \(transaction.now))
            ON CONFLICT (meeting_id) DO UPDATE SET meeting_version = excluded.meeting_version, items = excluded.items,
                levels = excluded.levels, moved_by = excluded.moved_by, moved_at = excluded.moved_at
            """
        )
    }
}
