public import CouncilModel
public import Foundation

/// How dates, times, numbers and counts are written in German.
///
/// Times are those of Europe/Berlin. U+202F (narrow no-break space) stands between a number and its unit.
public enum GermanFormat {
    /// U+202F.
    static let narrowSpace = "\u{202F}"

    /// Monday first.
    static let weekdays = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"]

    /// January first.
    static let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]

    /// `12. Mai 2026`
    public static func day(_ day: CivilDate) -> String {
        "\(day.day).\u{A0}\(month(day)) \(day.year)"
    }

    /// `Dienstag, 12. Mai 2026`
    public static func dayWithWeekday(_ day: CivilDate) -> String {
        "\(weekdays[day.weekday - 1]), \(self.day(day))"
    }

    /// `12.05.2026`
    public static func shortDay(_ day: CivilDate) -> String {
        "\(twoDigits(day.day)).\(twoDigits(day.month)).\(day.year)"
    }

    /// `Di`
    public static func weekdayAbbreviation(_ day: CivilDate) -> String {
        String(weekdays[day.weekday - 1].prefix(2))
    }

    /// `Mai`
    public static func month(_ day: CivilDate) -> String {
        months.indices.contains(day.month - 1) ? months[day.month - 1] : ""
    }

    /// `Mai 2026`
    public static func monthAndYear(_ day: CivilDate) -> String {
        "\(month(day)) \(day.year)"
    }

    /// `18:00 Uhr`
    public static func time(_ instant: Date) -> String {
        clock(GermanTime(instant)) + narrowSpace + "Uhr"
    }

    /// `18:00 Uhr`, or `18:00–21:30 Uhr` when the end is known and on the same day.
    public static func timeRange(_ start: Date, _ end: Date?) -> String {
        guard let end else { return time(start) }
        let from = GermanTime(start)
        let until = GermanTime(end)
        guard from.day == until.day else { return time(start) }
        return "\(clock(from))–\(clock(until))\(narrowSpace)Uhr"
    }

    /// `Dienstag, 12. Mai 2026, 18:00 Uhr`
    public static func dayAndTime(_ instant: Date) -> String {
        "\(dayWithWeekday(GermanTime(instant).day)), \(time(instant))"
    }

    /// `12.05.2026, 18:00 Uhr`
    public static func shortDayAndTime(_ instant: Date) -> String {
        "\(shortDay(GermanTime(instant).day)), \(time(instant))"
    }

    /// `heute`, `morgen`, `gestern`, `in 5 Tagen`, `vor 3 Tagen`.
    public static func distance(from today: CivilDate, to day: CivilDate) -> String {
        let days = day.daysSince1970 - today.daysSince1970
        switch days {
        case 0: return "heute"
        case 1: return "morgen"
        case -1: return "gestern"
        case 2...: return "in \(number(days)) Tagen"
        default: return "vor \(number(-days)) Tagen"
        }
    }

    /// `1. Januar 2021 bis 31. Dezember 2026`, `seit 1. Januar 2021`, `bis 31. Dezember 2026` or nothing.
    public static func period(_ start: CivilDate?, _ end: CivilDate?) -> String {
        switch (start, end) {
        case (let start?, let end?): "\(day(start)) bis \(day(end))"
        case (let start?, nil): "seit \(day(start))"
        case (nil, let end?): "bis \(day(end))"
        case (nil, nil): ""
        }
    }

    private static func clock(_ time: GermanTime) -> String {
        "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
    }
}
