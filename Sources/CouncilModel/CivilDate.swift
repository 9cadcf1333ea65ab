public import Foundation

/// A day of the proleptic Gregorian calendar, without a time zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Year, 1 to 9999.
    public let year: Int
    /// Month, 1 to 12.
    public let month: Int
    /// Day of the month, 1 to 31.
    public let day: Int

    /// A day that exists.
    ///
    /// - Returns: `nil` for a day the calendar does not have, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, in: year)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-mm-dd` (ISO 8601, as HTML date fields and OParl write it).
    public init?(_ text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 4, parts[1].count == 2, parts[2].count == 2,
            text.utf8.allSatisfy({ $0 == 0x2D || (0x30...0x39).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// The day that a moment belongs to in a time zone.
    public init(_ moment: Date, in timeZone: TimeZone) {
        let seconds = moment.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: moment))
        self.init(daysSince1970: Int((seconds / 86_400).rounded(.down)))
    }

    /// The day that lies so many days after (or, negative, before) 1970-01-01.
    public init(daysSince1970 days: Int) {
        // Days are counted from 1 March of the year 0 in eras of 400 years, so that the leap day is a year's last.
        let shifted = days + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Days after 1970-01-01; negative before.
    public var daysSince1970: Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// Day of the week, 1 (Monday) to 7 (Sunday), ISO 8601.
    public var weekday: Int {
        let index = (daysSince1970 + 3) % 7
        return (index < 0 ? index + 7 : index) + 1
    }

    /// The day so many days later (negative: earlier).
    public func adding(days: Int) -> CivilDate {
        CivilDate(daysSince1970: daysSince1970 + days)
    }

    /// `yyyy-mm-dd`.
    public var description: String {
        func padded(_ number: Int, _ width: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Earlier days come first.
    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

/// A day and a time of day as a clock on the wall of the town hall shows them.
public struct CivilDateTime: Hashable, Sendable {
    /// The day.
    public let date: CivilDate
    /// Hour, 0 to 23.
    public let hour: Int
    /// Minute, 0 to 59.
    public let minute: Int

    /// A time of day on a day.
    ///
    /// - Returns: `nil` when the clock has no such time.
    public init?(date: CivilDate, hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.date = date
        self.hour = hour
        self.minute = minute
    }

    /// Reads `hh:mm`, as HTML time fields send it.
    public init?(date: CivilDate, time: some StringProtocol) {
        let parts = time.split(separator: ":")
        guard parts.count >= 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else { return nil }
        self.init(date: date, hour: hour, minute: minute)
    }

    /// What the wall clock shows at a moment; seconds are dropped.
    public init(_ moment: Date, in timeZone: TimeZone) {
        let seconds = Int((moment.timeIntervalSince1970 + Double(timeZone.secondsFromGMT(for: moment))).rounded(.down))
        let date = CivilDate(moment, in: timeZone)
        let ofDay = seconds - date.daysSince1970 * 86_400
        self.date = date
        hour = ofDay / 3600
        minute = ofDay % 3600 / 60
    }

    /// The moment at which the wall clock shows this.
    ///
    /// In the hour that autumn repeats it is the first one; in the hour that spring skips, the moment after the jump.
    public func moment(in timeZone: TimeZone) -> Date {
        let wall = Double(date.daysSince1970 * 86_400 + hour * 3600 + minute * 60)
        let before = Date(timeIntervalSince1970: wall - 86_400)
        let first = Date(timeIntervalSince1970: wall - Double(timeZone.secondsFromGMT(for: before)))
        if CivilDateTime(first, in: timeZone) == self { return first }
        let second = Date(timeIntervalSince1970: wall - Double(timeZone.secondsFromGMT(for: first)))
        return CivilDateTime(second, in: timeZone) == self ? second : max(first, second)
    }
}
