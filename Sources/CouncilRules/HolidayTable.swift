public import CouncilModel

/// The public holidays of all Länder.
public struct HolidayTable: Hashable, Sendable {
    /// All of them, with the years in which they are some.
    public let rules: [HolidayRule]
    /// The parts of Länder that have holidays of their own, with a German description.
    public let regions: [String: String]
    /// The first year for which the table is complete.
    public let firstYear: Int

    /// - Parameters:
    ///   - rules: All holidays.
    ///   - regions: The parts of Länder that have holidays of their own.
    ///   - firstYear: The first year for which the table is complete.
    public init(rules: [HolidayRule], regions: [String: String], firstYear: Int) {
        self.rules = rules
        self.regions = regions
        self.firstYear = firstYear
    }

    /// The holidays of a place in a year, in their order.
    ///
    /// - Parameters:
    ///   - year: A year.
    ///   - land: Short name of the Land.
    ///   - regions: The parts of the Land to which the place belongs.
    /// - Returns: The days with their names; two holidays on one day are two entries.
    public func holidays(
        in year: Int,
        land: String,
        regions: Set<String> = []
    ) -> [(date: CivilDate, name: String)] {
        rules.filter { $0.holds(in: land, regions: regions) }
            .compactMap { rule in rule.date(in: year).map { ($0, rule.name) } }
            .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
    }
}

/// The working days and holidays of one place.
public struct WorkCalendar: Hashable, Sendable {
    private let rules: [HolidayRule]
    /// The first year for which the holidays are known.
    public let firstYear: Int

    /// - Parameters:
    ///   - table: The holidays of all Länder.
    ///   - land: Short name of the Land.
    ///   - regions: The parts of the Land to which the place belongs.
    public init(table: HolidayTable, land: String, regions: Set<String>) {
        rules = table.rules.filter { $0.holds(in: land, regions: regions) }
        firstYear = table.firstYear
    }

    /// The name of a holiday.
    ///
    /// - Parameter day: A day.
    /// - Returns: The name; nil for a day that is none.
    public func holiday(_ day: CivilDate) -> String? {
        rules.first { $0.date(in: day.year) == day }?.name
    }

    /// Why a day is none of the working days.
    ///
    /// - Parameters:
    ///   - day: A day.
    ///   - kinds: What counts as such.
    /// - Returns: The holiday's name, "Samstag" or "Sonntag"; nil for a working day.
    public func restReason(_ day: CivilDate, among kinds: RestDays) -> String? {
        if kinds.contains(.holiday), let name = holiday(day) { return name }
        if kinds.contains(.sunday), day.weekday == 7 { return "Sonntag" }
        return kinds.contains(.saturday) && day.weekday == 6 ? "Samstag" : nil
    }

    /// The first working day from a day on.
    func workingDay(onOrAfter day: CivilDate, _ kinds: RestDays) -> CivilDate {
        var found = day
        while restReason(found, among: kinds) != nil { found = found.adding(days: 1) }
        return found
    }

    /// The last working day until a day.
    func workingDay(onOrBefore day: CivilDate, _ kinds: RestDays) -> CivilDate {
        var found = day
        while restReason(found, among: kinds) != nil { found = found.adding(days: -1) }
        return found
    }
}
