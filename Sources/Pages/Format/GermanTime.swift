public import CouncilModel
public import Foundation

/// An instant, taken apart on the clocks of Germany (Europe/Berlin).
public struct GermanTime: Sendable, Equatable {
    /// The civil day.
    public let day: CivilDate
    /// 0 to 23.
    public let hour: Int
    /// 0 to 59.
    public let minute: Int
    /// The distance to UTC: 3,600 or 7,200.
    public let secondsFromUTC: Int

    private static let berlin = TimeZone(identifier: "Europe/Berlin") ?? .gmt

    /// Takes an instant apart.
    public init(_ instant: Date) {
        let civil = CivilDateTime(instant, in: Self.berlin)
        secondsFromUTC = Self.berlin.secondsFromGMT(for: instant)
        day = civil.date
        hour = civil.hour
        minute = civil.minute
    }

    /// `2026-05-12T18:00+02:00`, for `datetime` attributes.
    public var iso: String {
        "\(day)T\(twoDigits(hour)):\(twoDigits(minute))+\(twoDigits(secondsFromUTC / 3_600)):00"
    }
}
