/// A time of day as the town's clocks show it.
public struct CivilTime: Hashable, Sendable {
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int

    /// - Parameters:
    ///   - hour: 0 to 23.
    ///   - minute: 0 to 59.
    public init(hour: Int, minute: Int) {
        self.hour = hour
        self.minute = minute
    }

    /// "18:00 Uhr", not to be broken.
    public var longForm: String { shortForm + "\u{A0}Uhr" }

    /// "18:00".
    public var shortForm: String {
        (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }
}
