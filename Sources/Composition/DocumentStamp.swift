public import CouncilModel

/// When and by what a document was made; inputs, so that equal inputs give equal bytes.
public struct DocumentStamp: Hashable, Sendable {
    /// The day in the town's time zone.
    public var date: CivilDate
    /// The time in the town's time zone.
    public var time: CivilTime
    /// Minutes the town's clocks are ahead of UTC: 60 in winter, 120 in summer.
    public var minutesFromUTC: Int

    /// - Parameters:
    ///   - date: The day in the town's time zone.
    ///   - time: The time in the town's time zone.
    ///   - minutesFromUTC: Minutes ahead of UTC.
    public init(date: CivilDate, time: CivilTime, minutesFromUTC: Int) {
        self.date = date
        self.time = time
        self.minutesFromUTC = minutesFromUTC
    }
}
