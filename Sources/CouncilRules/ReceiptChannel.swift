public import CouncilModel

/// On which day something sent counts as received, after a way of sending; in one of its versions.
public struct ReceiptChannel: Hashable, Sendable {
    /// Short name in the files and in cases, "post".
    public let id: String
    /// German, "Brief mit der Post".
    public let name: String
    /// So many days later it counts as received (a fiction); 0: on the day it arrives.
    public let delay: Int
    /// What arrives later than this counts as of the next day; nil: until midnight.
    public let closes: CivilTime?
    /// Whether a receipt on one of ``restDays`` counts as of the next working day.
    public let movesToWorkingDay: Bool
    /// Which days are no working days.
    public let restDays: RestDays
    /// The paragraph, the source, since when.
    public let origin: RuleOrigin

    /// A way of sending; the parameters are the properties.
    public init(
        id: String,
        name: String,
        delay: Int,
        closes: CivilTime?,
        movesToWorkingDay: Bool,
        restDays: RestDays,
        origin: RuleOrigin
    ) {
        self.id = id
        self.name = name
        self.delay = delay
        self.closes = closes
        self.movesToWorkingDay = movesToWorkingDay
        self.restDays = restDays
        self.origin = origin
    }

    /// When something counts as received.
    ///
    /// - Parameters:
    ///   - day: The day on which it is sent.
    ///   - time: When on that day; nil: early enough.
    ///   - calendar: The holidays of the place.
    /// - Returns: The day.
    public func receipt(sent day: CivilDate, at time: CivilTime?, _ calendar: WorkCalendar) -> CivilDate {
        let arrival = day.adding(days: isLate(time) ? 1 : delay)
        return movesToWorkingDay ? calendar.workingDay(onOrAfter: arrival, restDays) : arrival
    }

    /// Until when it must be sent to count as received on a day.
    ///
    /// - Parameters:
    ///   - receipt: The day on which it must count as received, at the latest.
    ///   - calendar: The holidays of the place.
    /// - Returns: The last day of sending, until ``closes``.
    public func latestSending(receivedBy receipt: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        var day = receipt
        while self.receipt(sent: day, at: nil, calendar) > receipt { day = day.adding(days: -1) }
        return day
    }

    func isLate(_ time: CivilTime?) -> Bool {
        guard delay == 0, let closes, let time else { return false }
        return (time.hour, time.minute) > (closes.hour, closes.minute)
    }
}
