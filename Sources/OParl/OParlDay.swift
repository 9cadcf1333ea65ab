public import CouncilModel

/// A civil day as the interface writes it: `yyyy-mm-dd`.
///
/// Source: OParl 1.1, 2.4 (`date`).
public struct OParlDay: Codable, Comparable, Hashable, LosslessStringConvertible, Sendable {
    /// The day.
    public let date: CivilDate

    /// The written form of a day.
    public init(_ date: CivilDate) {
        self.date = date
    }

    /// Reads exactly `yyyy-mm-dd`; nil for anything else.
    public init?(_ description: String) {
        guard let date = CivilDate(description) else { return nil }
        self.date = date
    }

    /// Decodes `yyyy-mm-dd`.
    ///
    /// - Parameter decoder: The source; a single string.
    /// - Throws: `DecodingError.dataCorrupted` when the string names no day.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let day = OParlDay(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day of the form yyyy-mm-dd")
        }
        self = day
    }

    /// Encodes `yyyy-mm-dd`.
    ///
    /// - Parameter encoder: The destination; receives a single string.
    /// - Throws: What the encoder throws.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    /// The form `yyyy-mm-dd`.
    public var description: String { date.description }

    /// Whether the left day lies before the right one.
    public static func < (left: OParlDay, right: OParlDay) -> Bool { left.date < right.date }
}
