/// Meetings that come back: every so many weeks, or on one weekday of each month.
public struct MeetingSeries: Hashable, Sendable {
    /// When they come back; weekdays are 1 (Monday) to 7 (Sunday), ISO 8601.
    public enum Rhythm: Hashable, Sendable {
        /// On a weekday every so many weeks, from the first such day on.
        case weeks(every: Int, weekday: Int)
        /// On the first to fifth such weekday of each month; months without a fifth have none.
        case month(nth: Int, weekday: Int)
        /// On the last such weekday of each month.
        case lastOfMonth(weekday: Int)
    }

    /// What happens to a date that is a holiday.
    public enum HolidayChoice: String, Hashable, Sendable, CaseIterable {
        /// It stays, and the holiday is named.
        case keep
        /// There is no meeting.
        case skip
        /// The meeting is on the next day that is neither a holiday nor Saturday or Sunday.
        case move
    }

    /// One date of a series.
    public struct Entry: Hashable, Sendable {
        /// The day that the rhythm gives.
        public let planned: CivilDate
        /// The day of the meeting; `nil`: it is skipped.
        public let day: CivilDate?
        /// The holiday on the planned day.
        public let holiday: String?
    }

    /// When they come back.
    public var rhythm: Rhythm
    /// The first day that may be one.
    public var first: CivilDate
    /// The last day that the rhythm may give; a moved meeting can be later.
    public var last: CivilDate
    /// What happens on holidays.
    public var onHolidays: HolidayChoice

    /// A series; see the properties.
    public init(rhythm: Rhythm, first: CivilDate, last: CivilDate, onHolidays: HolidayChoice) {
        self.rhythm = rhythm
        self.first = first
        self.last = last
        self.onHolidays = onHolidays
    }

    /// All dates, earliest first.
    ///
    /// - Parameter holiday: The name of a holiday, `nil` for other days.
    /// - Returns: One for each day that the rhythm gives.
    public func entries(holiday: (CivilDate) -> String?) -> [Entry] {
        plannedDays.map { planned in
            guard let name = holiday(planned) else { return Entry(planned: planned, day: planned, holiday: nil) }
            switch onHolidays {
            case .keep: return Entry(planned: planned, day: planned, holiday: name)
            case .skip: return Entry(planned: planned, day: nil, holiday: name)
            case .move:
                var day = planned.adding(days: 1)
                while day.weekday > 5 || holiday(day) != nil { day = day.adding(days: 1) }
                return Entry(planned: planned, day: day, holiday: name)
            }
        }
    }

    private var plannedDays: [CivilDate] {
        var days: [CivilDate] = []
        switch rhythm {
        case .weeks(let every, let weekday):
            var day = first.adding(days: (weekday - first.weekday + 7) % 7)
            while day <= last {
                days.append(day)
                day = day.adding(days: 7 * max(1, every))
            }
        case .month(_, let weekday), .lastOfMonth(let weekday):
            var day = first.adding(days: (weekday - first.weekday + 7) % 7)
            while day <= last {
                if isWanted(day) { days.append(day) }
                day = day.adding(days: 7)
            }
        }
        return days
    }

    private func isWanted(_ day: CivilDate) -> Bool {
        switch rhythm {
        case .weeks: true
        case .month(let nth, _): (day.day - 1) / 7 + 1 == nth
        case .lastOfMonth: day.adding(days: 7).month != day.month
        }
    }
}
