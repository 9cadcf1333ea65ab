public import CouncilModel

/// One public holiday of some Länder, for the years in which it is one.
public struct HolidayRule: Hashable, Sendable {
    /// On which day of a year it falls.
    public enum Day: Hashable, Sendable {
        /// The same day every year; 29 February does not occur.
        case fixed(month: Int, day: Int)
        /// So many days after Easter Sunday; negative: before.
        case easter(Int)
        /// The last such weekday (1 Monday to 7 Sunday) before a day of the year.
        case weekdayBefore(weekday: Int, month: Int, day: Int)
    }

    /// German name, "Buß- und Bettag".
    public let name: String
    /// The day of the year.
    public let day: Day
    /// ISO 3166-2 without "DE-", such as "HE"; empty: all Länder.
    public let laender: Set<String>
    /// The part of a Land in which alone it is one, such as "BY-augsburg"; nil: the whole Land.
    public let region: String?
    /// First year.
    public let from: Int?
    /// Last year.
    public let until: Int?

    /// - Parameters:
    ///   - name: German name.
    ///   - day: The day of the year.
    ///   - laender: Short names of the Länder; empty: all.
    ///   - region: The part of a Land in which alone it is one.
    ///   - from: First year.
    ///   - until: Last year.
    public init(name: String, day: Day, laender: Set<String>, region: String? = nil, from: Int?, until: Int?) {
        self.name = name
        self.day = day
        self.laender = laender
        self.region = region
        self.from = from
        self.until = until
    }

    /// The day on which it falls.
    ///
    /// - Parameter year: A year.
    /// - Returns: The day; nil when it is none in that year.
    public func date(in year: Int) -> CivilDate? {
        if let from, year < from { return nil }
        if let until, year > until { return nil }
        switch day {
        case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)
        case .easter(let offset): return CivilDate.easterSunday(of: year)?.adding(days: offset)
        case .weekdayBefore(let weekday, let month, let day):
            guard let limit = CivilDate(year: year, month: month, day: day) else { return nil }
            let back = (limit.weekday - weekday + 6) % 7 + 1
            return limit.adding(days: -back)
        }
    }

    /// Whether it is one in a place.
    ///
    /// - Parameters:
    ///   - land: Short name of the Land.
    ///   - regions: The parts of the Land to which the place belongs.
    /// - Returns: Whether it is kept there, in the years in which it is one.
    public func holds(in land: String, regions: Set<String>) -> Bool {
        (laender.isEmpty || laender.contains(land)) && region.map { regions.contains($0) } ?? true
    }
}

extension CivilDate {
    /// Easter Sunday of the Gregorian calendar (Meeus, Jones, Butcher; the same as Gauß with Lichtenberg's correction).
    ///
    /// - Parameter year: 1583 or later.
    /// - Returns: The day; nil for years without a Gregorian Easter.
    public static func easterSunday(of year: Int) -> CivilDate? {
        guard year >= 1583 else { return nil }
        let golden = year % 19
        let (century, ofCentury) = (year / 100, year % 100)
        let correction = (century + 8) / 25
        let lunar = (century - correction + 1) / 3
        let moon = (19 * golden + century - century / 4 - lunar + 15) % 30
        let sunday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - moon - ofCentury % 4) % 7
        let late = (golden + 11 * moon + 22 * sunday) / 451
        let index = moon + sunday - 7 * late + 114
        return CivilDate(year: year, month: index / 31, day: index % 31 + 1)
    }
}
