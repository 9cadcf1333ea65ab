public import Foundation

/// The published properties of an agenda item; the row's parent is the meeting.
///
/// Source: OParl 1.1, 3.10. `order` is counted by the reader: the number of published items before this one.
public struct OParlAgendaItem: Codable, Equatable, Sendable {
    /// The number as it is printed, for example "10.1".
    public var number: String?
    /// The subject; for a non-public item only a neutral title.
    public var name: String?
    /// Whether the item is dealt with in public; `public` in JSON.
    public var isPublic: Bool?
    /// The consultation of a paper that takes place here.
    public var consultation: UUID?
    /// The result, for example "Unverändert beschlossen".
    public var result: String?
    /// The text of the resolution.
    public var resolutionText: String?
    /// When the item was called.
    public var start: Date?
    /// When it was closed.
    public var end: Date?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        number: String? = nil,
        name: String? = nil,
        isPublic: Bool? = nil,
        consultation: UUID? = nil,
        result: String? = nil,
        resolutionText: String? = nil,
        start: Date? = nil,
        end: Date? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.number = number
        self.name = name
        self.isPublic = isPublic
        self.consultation = consultation
        self.result = result
        self.resolutionText = resolutionText
        self.start = start
        self.end = end
        self.license = license
        self.keyword = keyword
    }

    private enum CodingKeys: String, CodingKey {
        case number
        case name
        case isPublic = "public"
        case consultation
        case result
        case resolutionText
        case start
        case end
        case license
        case keyword
    }
}
