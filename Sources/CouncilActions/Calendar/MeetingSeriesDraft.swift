public import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Store

/// What the form of a series holds.
public struct MeetingSeriesDraft: Sendable {
    /// What the clerk made of one date of the rhythm.
    public struct Pick: Sendable {
        /// The day that the rhythm gives.
        public var planned: CivilDate
        /// The day of the meeting, `yyyy-mm-dd`.
        public var day: String
        /// Whether a meeting is wanted.
        public var isChosen: Bool

        /// A date; see the properties.
        public init(planned: CivilDate, day: String, isChosen: Bool) {
            self.planned = planned
            self.day = day
            self.isChosen = isChosen
        }
    }

    /// Who meets, when and where; its day does not count.
    public var meeting: MeetingDraft
    /// The number of the first meeting; empty: they are not counted.
    public var firstNumber: String
    /// `weeks-2`, `month-1` or `last`.
    public var rhythm: String
    /// 1 (Monday) to 7 (Sunday).
    public var weekday: String
    /// First day, `yyyy-mm-dd`.
    public var first: String
    /// Last day, `yyyy-mm-dd`.
    public var last: String
    /// `keep`, `skip` or `move`.
    public var onHolidays: String
    /// Whether there is no meeting in vacations.
    public var skipsVacation: Bool
    /// What the clerk made of the dates; empty before they were seen.
    public var picks: [Pick]

    /// What was typed; see the properties.
    public init(
        meeting: MeetingDraft,
        firstNumber: String = "",
        rhythm: String,
        weekday: String,
        first: String,
        last: String,
        onHolidays: String,
        skipsVacation: Bool = true,
        picks: [Pick] = []
    ) {
        self.meeting = meeting
        self.firstNumber = firstNumber
        self.rhythm = rhythm
        self.weekday = weekday
        self.first = first
        self.last = last
        self.onHolidays = onHolidays
        self.skipsVacation = skipsVacation
        self.picks = picks
    }

    /// The longest series, in days: five years, as long as a term of a council.
    private static let longest = 5 * 366

    /// The series that was typed.
    ///
    /// - Throws: ``RuleViolation``.
    func series() throws -> MeetingSeries {
        guard let weekday = Int(weekday), (1...7).contains(weekday) else {
            throw RuleViolation.missing(field: "Wochentag")
        }
        guard let first = CivilDate(first) else { throw RuleViolation.missing(field: "Erster Tag") }
        guard let last = CivilDate(last) else { throw RuleViolation.missing(field: "Letzter Tag") }
        guard last >= first, last.daysSince1970 - first.daysSince1970 <= Self.longest else {
            throw RuleViolation.unreadable(field: "Letzter Tag", expected: "ein Tag in den fünf Jahren nach dem ersten")
        }
        guard let holidays = MeetingSeries.HolidayChoice(rawValue: onHolidays) else {
            throw RuleViolation.missing(field: "An Feiertagen")
        }
        return MeetingSeries(
            rhythm: try typedRhythm(weekday),
            first: first,
            last: last,
            onHolidays: holidays,
            skipsVacation: skipsVacation
        )
    }

    private func typedRhythm(_ weekday: Int) throws -> MeetingSeries.Rhythm {
        let parts = rhythm.split(separator: "-")
        let number = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        switch parts.first {
        case "weeks" where (1...52).contains(number): return .weeks(every: number, weekday: weekday)
        case "month" where (1...5).contains(number): return .month(nth: number, weekday: weekday)
        case "last": return .lastOfMonth(weekday: weekday)
        default: throw RuleViolation.missing(field: "Rhythmus")
        }
    }

    /// The number of the first meeting.
    ///
    /// - Throws: ``RuleViolation``.
    func typedNumber() throws -> Int? {
        guard let text = try TextField(label: "Nummer der ersten Sitzung", text: firstNumber).optional() else {
            return nil
        }
        guard let number = Int(text), (1...9999).contains(number) else {
            throw RuleViolation.unreadable(field: "Nummer der ersten Sitzung", expected: "eine Zahl wie 17")
        }
        return number
    }

    /// The dates of the series in the town, and how the town names its holidays.
    func entries(
        of body: BodyID,
        rules: RuleBook?,
        in transaction: Transaction
    ) throws -> (entries: [MeetingSeries.Entry], holiday: (CivilDate) -> String?) {
        guard let town = try transaction.bodies.find(body) else { throw StoreError.notFound }
        let calendar = rules?.jurisdiction(of: town)?.calendar
        let vacations = try transaction.meetingSeries.vacations(of: body)
        let holiday = { (day: CivilDate) in calendar?.holiday(day) }
        return (try series().entries(vacations: vacations, holiday: holiday), holiday)
    }

    /// The meeting on a day, as the form of one meeting would hold it.
    func meeting(on day: CivilDate, number: Int?) -> MeetingDraft {
        var draft = meeting
        draft.date = day.description
        draft.number = number
        return draft
    }
}
