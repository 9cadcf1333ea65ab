public import Foundation

/// The published properties of a membership; the row's parent is the person.
///
/// Source: OParl 1.1, 3.8.
public struct OParlMembership: Codable, Equatable, Sendable {
    /// The organization the person belongs to.
    public var organization: UUID?
    /// The role, in German, for example "Vorsitzende".
    public var role: String?
    /// Whether the member votes.
    public var votingRight: Bool?
    /// The first day.
    public var startDate: OParlDay?
    /// The last day.
    public var endDate: OParlDay?
    /// The organization that sent the member, for example a parliamentary group.
    public var onBehalfOf: UUID?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        organization: UUID? = nil,
        role: String? = nil,
        votingRight: Bool? = nil,
        startDate: OParlDay? = nil,
        endDate: OParlDay? = nil,
        onBehalfOf: UUID? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.organization = organization
        self.role = role
        self.votingRight = votingRight
        self.startDate = startDate
        self.endDate = endDate
        self.onBehalfOf = onBehalfOf
        self.license = license
        self.keyword = keyword
    }
}
