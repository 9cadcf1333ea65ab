/// The published properties of a legislative term; the row's parent is the body.
///
/// Source: OParl 1.1, 3.5.
public struct OParlLegislativeTerm: Codable, Equatable, Sendable {
    /// The name, for example "Wahlperiode 2020–2025".
    public var name: String?
    /// The first day.
    public var startDate: OParlDay?
    /// The last day.
    public var endDate: OParlDay?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        startDate: OParlDay? = nil,
        endDate: OParlDay? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.startDate = startDate
        self.endDate = endDate
        self.license = license
        self.keyword = keyword
    }
}
