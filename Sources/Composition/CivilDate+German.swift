public import CouncilModel

extension CivilDate {
    /// "12. November 2026"; the day and the month stay on one line.
    public var longForm: String {
        "\(day).\u{A0}\(Self.months[month - 1]) \(year)"
    }

    /// "Donnerstag, 12. November 2026".
    public var longFormWithWeekday: String {
        "\(Self.weekdays[weekday - 1]), \(longForm)"
    }

    /// "12.11.2026", both with two digits.
    public var shortForm: String {
        (day < 10 ? "0" : "") + "\(day)." + (month < 10 ? "0" : "") + "\(month).\(year)"
    }

    private static let months = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]

    private static let weekdays = [
        "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag",
    ]
}

extension Publicity {
    /// The word that documents print.
    var label: String {
        self == .public ? "öffentlich" : "nichtöffentlich"
    }
}
