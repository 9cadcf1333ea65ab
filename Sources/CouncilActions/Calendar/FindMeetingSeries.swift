public import CouncilModel
public import Store

/// The series that a meeting belongs to.
public struct FindMeetingSeries: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What comes out.
    public struct Found: Sendable {
        /// The series.
        public let id: MeetingSeriesID
        /// What the clerk asked for.
        public let series: MeetingSeries
        /// The day that the rhythm gave.
        public let planned: CivilDate
    }

    /// The meeting.
    public let meeting: MeetingID

    /// Asks for the series of a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// The series; `nil` for a meeting of its own.
    public func read(in transaction: Transaction) throws -> Found? {
        try transaction.meetingSeries.of(meeting).map { Found(id: $0.id, series: $0.series, planned: $0.planned) }
    }
}
