/// A civil day, PostgreSQL's `date`: no time, no time zone.
public struct PostgresDay: Hashable, Comparable, Sendable, PostgresEncodable, PostgresDecodable {
    /// The year of the proleptic Gregorian calendar.
    public let year: Int
    /// 1 to 12
    public let month: Int
    /// 1 to 31
    public let day: Int

    /// A day.
    ///
    /// - Parameters:
    ///   - year: The year of the Gregorian calendar.
    ///   - month: 1 to 12.
    ///   - day: 1 to 31. A day that does not exist, such as 30 February, counts on into the next month when it is stored.
    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// A day by its distance from 2000-01-01, the way PostgreSQL stores it.
    ///
    /// - Parameter daysSince2000: Whole days; negative before 2000.
    public init(daysSince2000: Int) {
        let days = daysSince2000 + Self.daysFromEraToPostgresEpoch
        let era = (days >= 0 ? days : days - (Self.daysPerEra - 1)) / Self.daysPerEra
        let dayOfEra = days - era * Self.daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    /// Whole days since 2000-01-01; negative before.
    public var daysSince2000: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let marchMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * Self.daysPerEra + dayOfEra - Self.daysFromEraToPostgresEpoch
    }

    /// 400 Gregorian years.
    private static let daysPerEra = 146_097

    /// From 0000-03-01, where the eras of the conversion begin, to 2000-01-01.
    /// Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
    private static let daysFromEraToPostgresEpoch = 730_425

    /// `date`
    public static var postgresType: PostgresType { .date }

    /// Four bytes, days since 2000-01-01.
    public var postgresValue: PostgresValue { .integer(Int32(clamping: daysSince2000), type: .date) }

    /// Reads `date`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL, `infinity`, or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: PostgresDay.self)
        guard
            cell.type == .date,
            let days = Int32(networkBytes: bytes),
            days != Int32.max,
            days != Int32.min
        else { throw cell.undecodable(as: PostgresDay.self) }
        self.init(daysSince2000: Int(days))
    }

    /// Earlier days come first.
    ///
    /// - Parameters:
    ///   - lhs: A day.
    ///   - rhs: Another day.
    /// - Returns: Whether the first lies before the second.
    public static func < (lhs: PostgresDay, rhs: PostgresDay) -> Bool {
        (lhs.year, lhs.month, lhs.day) < (rhs.year, rhs.month, rhs.day)
    }
}
