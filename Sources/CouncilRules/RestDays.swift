/// Days that are no working days for a rule.
public struct RestDays: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: Int

    /// - Parameter rawValue: The bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Saturdays.
    public static let saturday = RestDays(rawValue: 1)
    /// Sundays.
    public static let sunday = RestDays(rawValue: 2)
    /// Public holidays of the place.
    public static let holiday = RestDays(rawValue: 4)
}
