/// Identity of a ``MeetingSeries`` whose meetings were planned.
public typealias MeetingSeriesID = Identifier<MeetingSeries>

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
        /// The vacation on the planned day.
        public let vacation: String?
    }

    /// When they come back.
    public var rhythm: Rhythm
    /// The first day that may be one.
    public var first: CivilDate
    /// The last day that the rhythm may give; a moved meeting can be later.
    public var last: CivilDate
    /// What happens on holidays.
    public var onHolidays: HolidayChoice
    /// Whether there is no meeting in vacations.
    public var skipsVacation: Bool

    /// A series; see the properties.
    public init(
        rhythm: Rhythm,
        first: CivilDate,
        last: CivilDate,
        onHolidays: HolidayChoice,
        skipsVacation: Bool = false
    ) {
        self.rhythm = rhythm
        self.first = first
        self.last = last
        self.onHolidays = onHolidays
        self.skipsVacation = skipsVacation
    }

    /// All dates, earliest first.
    ///
    /// - Parameters:
    ///   - vacations: Days without meetings.
    ///   - holiday: The name of a holiday, `nil` for other days.
    /// - Returns: One for each day that the rhythm gives.
    public func entries(vacations: [Vacation] = [], holiday: (CivilDate) -> String?) -> [Entry] {
        func vacation(_ day: CivilDate) -> String? { vacations.first { $0.contains(day) }?.name }
        return plannedDays.map { planned in
            let name = holiday(planned)
            var day: CivilDate? = planned
            if name != nil {
                switch onHolidays {
                case .keep: break
                case .skip: day = nil
                case .move:
                    var next = planned.adding(days: 1)
                    while next.weekday > 5 || holiday(next) != nil { next = next.adding(days: 1) }
                    day = next
                }
            }
            if skipsVacation, let found = day, vacation(found) != nil { day = nil }
            return Entry(
                planned: planned,
                day: day,
                holiday: name,
                vacation: vacation(planned) ?? day.flatMap(vacation)
            )
        }
    }

    /// The rhythm in words: "jeden ersten Dienstag im Monat", "jeden zweiten Donnerstag", "jeden Montag".
    public var words: String {
        let weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]
        let ordinals = ["ersten", "zweiten", "dritten", "vierten", "fünften"]
        func name(_ weekday: Int) -> String { weekdays[min(max(weekday, 1), 7) - 1] }
        switch rhythm {
        case .weeks(1, let weekday): return "jeden \(name(weekday))"
        case .weeks(let every, let weekday): return "alle \(every) Wochen am \(name(weekday))"
        case .month(let nth, let weekday):
            return "jeden \(ordinals[min(max(nth, 1), 5) - 1]) \(name(weekday)) im Monat"
        case .lastOfMonth(let weekday): return "jeden letzten \(name(weekday)) im Monat"
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
