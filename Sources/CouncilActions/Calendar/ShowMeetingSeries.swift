public import CouncilModel
public import Store

/// The meetings of a series as they stand now.
public struct ShowMeetingSeries: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What comes out.
    public struct Outcome: Sendable {
        /// What the clerk asked for.
        public let series: MeetingSeries
        /// Its meetings, in the order of its rhythm.
        public let dates: [SeriesOfMeetings.Entry]
    }

    /// The series.
    public let series: MeetingSeriesID

    /// Shows a series.
    public init(series: MeetingSeriesID) {
        self.series = series
    }

    /// The series.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let found = try transaction.meetingSeries.find(series) else { throw StoreError.notFound }
        return Outcome(series: found, dates: try transaction.meetingSeries.dates(of: series))
    }
}
