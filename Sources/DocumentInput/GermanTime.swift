internal import Composition
internal import CouncilModel

/// The distance of German clocks from UTC (directive 2000/84/EC: summer time from the last Sunday of March to the last of
/// October, 1:00 UTC both).
enum GermanTime {
    /// `2026-11-26T18:00:00+01:00`.
    static func instant(_ date: CivilDate, _ time: CivilTime) -> String {
        "\(date)T\(time.shortForm):00+0\(isSummer(date, time) ? 2 : 1):00"
    }

    private static func isSummer(_ date: CivilDate, _ time: CivilTime) -> Bool {
        switch date.month {
        case 4...9: return true
        case 3: return isAfterChange(date, time, hour: 2)
        case 10: return !isAfterChange(date, time, hour: 3)
        default: return false
        }
    }

    /// Whether the last Sunday of the month, which has 31 days, has reached an hour.
    private static func isAfterChange(_ date: CivilDate, _ time: CivilTime, hour: Int) -> Bool {
        let sunday = 31 - (date.adding(days: 31 - date.day).weekday % 7)
        return date.day > sunday || date.day == sunday && time.hour >= hour
    }
}
