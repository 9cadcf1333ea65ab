internal import CouncilModel

extension CivilDate {
    private static let weekdays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"]

    /// "Mo".
    var weekdayName: String { Self.weekdays[weekday - 1] }

    /// "5.10.2026".
    var german: String { "\(day).\(month).\(year)" }

    /// "Mo 5.10.2026".
    var germanWithWeekday: String { "\(weekdayName) \(german)" }

    /// "Mo 5.", with as much of the month and the year as is needed beside other days.
    func german(among days: [CivilDate]) -> String {
        if days.contains(where: { $0.year != year }) { return germanWithWeekday }
        return days.contains { $0.month != month } ? "\(weekdayName) \(day).\(month)." : "\(weekdayName) \(day)."
    }
}
