public import CouncilModel

/// Where a rule comes from, when it holds, and whether somebody has compared it with the law.
public struct RuleOrigin: Hashable, Sendable {
    /// The paragraph, "§ 58 Abs. 1 Satz 2 HGO".
    public let paragraph: String
    /// Where the wording was read, or why the value is only assumed.
    public let source: String
    /// First day on which it holds.
    public let validFrom: CivilDate
    /// Last day on which it holds; nil while it is open.
    public let validUntil: CivilDate?
    /// The day on which somebody compared it with the source; nil: unchecked.
    public let checked: CivilDate?

    /// - Parameters:
    ///   - paragraph: The paragraph.
    ///   - source: Where the wording was read.
    ///   - validFrom: First day.
    ///   - validUntil: Last day; nil while it is open.
    ///   - checked: When it was compared with the source; nil: unchecked.
    public init(
        paragraph: String,
        source: String,
        validFrom: CivilDate,
        validUntil: CivilDate?,
        checked: CivilDate?
    ) {
        self.paragraph = paragraph
        self.source = source
        self.validFrom = validFrom
        self.validUntil = validUntil
        self.checked = checked
    }

    /// Whether it holds on a day; both ends count.
    ///
    /// - Parameter day: The day.
    /// - Returns: Whether it holds.
    public func holds(on day: CivilDate) -> Bool {
        validFrom <= day && validUntil.map { day <= $0 } ?? true
    }

    /// Whether both hold on some day.
    ///
    /// - Parameter other: Another version.
    /// - Returns: Whether there is such a day.
    public func overlaps(_ other: RuleOrigin) -> Bool {
        validUntil.map { other.validFrom <= $0 } ?? true && other.validUntil.map { validFrom <= $0 } ?? true
    }

    /// "geprüft am 27.11.2026" or "ungeprüft".
    public var checkMark: String {
        checked.map { "geprüft am \($0.german)" } ?? "ungeprüft"
    }
}
