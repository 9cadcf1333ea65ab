public import CouncilModel

/// How a period is counted: pure calendar arithmetic after §§ 187, 188 and 193 BGB, with what a statute says instead.
public struct CountedPeriod: Hashable, Sendable {
    /// On which side of what it is counted from.
    public enum Direction: Hashable, Sendable {
        /// Something must have happened so long before the meeting.
        case beforeMeeting
        /// Something must be done so long after an event.
        case afterEvent
    }

    /// What is counted.
    public enum Unit: Hashable, Sendable {
        /// Days.
        case days
        /// Seven days each.
        case weeks
        /// Ends on the day with the same number (§ 188 Abs. 2 and 3 BGB); only after an event.
        case months
    }

    /// What happens when the last day is a rest day.
    public enum RestDayEnd: Hashable, Sendable {
        /// Nothing.
        case stays
        /// It becomes the next working day (§ 193 BGB); only after an event.
        case next
        /// It becomes the working day before; only before a meeting.
        case previous
    }

    /// On which side of what it is counted from.
    public let direction: Direction
    /// How many.
    public let length: Int
    /// Of what.
    public let unit: Unit
    /// Whether only working days are counted.
    public let countsOnlyWorkingDays: Bool
    /// Whether the day of the receipt, or of the event, is one of the counted days.
    public let countsEvent: Bool
    /// Whether the day of the meeting is one of the counted days.
    public let countsMeeting: Bool
    /// Which days are no working days.
    public let restDays: RestDays
    /// What happens when the last day is one of ``restDays``.
    public let restDayEnd: RestDayEnd
    /// Why rest days are treated so, German, "§ 193 BGB gilt nicht".
    public let restDayReason: String
    /// Whether the next meeting ends the period at the latest.
    public let endsWithNextMeeting: Bool

    /// A period.
    ///
    /// - Parameters:
    ///   - direction: On which side of what it is counted from.
    ///   - length: How many; 0 is allowed.
    ///   - unit: Of what.
    ///   - countsOnlyWorkingDays: Whether only working days are counted.
    ///   - countsEvent: Whether the day of the event counts.
    ///   - countsMeeting: Whether the day of the meeting counts.
    ///   - restDays: Which days are no working days.
    ///   - restDayEnd: What happens when the last day is one of them.
    ///   - restDayReason: Why.
    ///   - endsWithNextMeeting: Whether the next meeting ends it at the latest.
    public init(
        direction: Direction,
        length: Int,
        unit: Unit = .days,
        countsOnlyWorkingDays: Bool = false,
        countsEvent: Bool = false,
        countsMeeting: Bool = false,
        restDays: RestDays = [],
        restDayEnd: RestDayEnd = .stays,
        restDayReason: String = "",
        endsWithNextMeeting: Bool = false
    ) {
        self.direction = direction
        self.length = length
        self.unit = unit
        self.countsOnlyWorkingDays = countsOnlyWorkingDays
        self.countsEvent = countsEvent
        self.countsMeeting = countsMeeting
        self.restDays = restDays
        self.restDayEnd = restDayEnd
        self.restDayReason = restDayReason
        self.endsWithNextMeeting = endsWithNextMeeting
    }

    /// The days to be counted, for units that are days.
    var dayCount: Int { unit == .weeks ? length * 7 : length }

    func counts(_ day: CivilDate, _ calendar: WorkCalendar) -> Bool {
        !countsOnlyWorkingDays || calendar.restReason(day, among: restDays) == nil
    }

    /// The last day on which the event may be, for a meeting on a day.
    ///
    /// - Parameters:
    ///   - meeting: The day of the meeting.
    ///   - calendar: The holidays of the place.
    /// - Returns: The day.
    public func latestEvent(before meeting: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        let latest = unshiftedLatestEvent(before: meeting, calendar)
        return restDayEnd == .previous ? calendar.workingDay(onOrBefore: latest, restDays) : latest
    }

    /// The same without regard to what a rest day at the end changes.
    func unshiftedLatestEvent(before meeting: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        var cursor = countsMeeting ? meeting : meeting.adding(days: -1)
        for _ in 0..<dayCount {
            while !counts(cursor, calendar) { cursor = cursor.adding(days: -1) }
            cursor = cursor.adding(days: -1)
        }
        return countsEvent ? cursor.adding(days: 1) : cursor
    }

    /// The first day on which the meeting may be, after an event on a day.
    ///
    /// - Parameters:
    ///   - event: The day of the event.
    ///   - calendar: The holidays of the place.
    /// - Returns: The day.
    public func earliestMeeting(after event: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        var meeting = event
        while latestEvent(before: meeting, calendar) < event { meeting = meeting.adding(days: 1) }
        return meeting
    }

    /// The last day of a period after an event.
    ///
    /// - Parameters:
    ///   - event: The day of the event.
    ///   - nextMeeting: The day of the next meeting, if it is known.
    ///   - calendar: The holidays of the place.
    /// - Returns: The day.
    public func lastDay(after event: CivilDate, nextMeeting: CivilDate?, _ calendar: WorkCalendar) -> CivilDate {
        let last = unshiftedLastDay(after: event, calendar)
        let shifted = restDayEnd == .next ? calendar.workingDay(onOrAfter: last, restDays) : last
        guard endsWithNextMeeting, let nextMeeting else { return shifted }
        return min(shifted, nextMeeting)
    }

    /// The same without regard to rest days at the end and the next meeting.
    func unshiftedLastDay(after event: CivilDate, _ calendar: WorkCalendar) -> CivilDate {
        if unit == .months {
            let last = event.adding(months: length)
            return countsEvent ? last.adding(days: -1) : last
        }
        var last = countsEvent ? event.adding(days: -1) : event
        for _ in 0..<dayCount {
            last = last.adding(days: 1)
            while !counts(last, calendar) { last = last.adding(days: 1) }
        }
        return last
    }
}

extension CivilDate {
    /// The day with the same number so many months later; the month's last when there is none (§ 188 Abs. 3 BGB).
    func adding(months: Int) -> CivilDate {
        let index = year * 12 + month - 1 + months
        for number in stride(from: day, through: 1, by: -1) {
            if let found = CivilDate(year: index / 12, month: index % 12 + 1, day: number) { return found }
        }
        return self
    }
}
