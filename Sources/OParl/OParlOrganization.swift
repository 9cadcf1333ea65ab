public import Foundation

/// The published properties of a council, a committee, a group or a department.
///
/// Source: OParl 1.1, 3.6. Memberships and meetings point here and are found through their references.
public struct OParlOrganization: Codable, Equatable, Sendable {
    /// The full name.
    public var name: String?
    /// A short name.
    public var shortName: String?
    /// The posts this organization has, in German, for example "Vorsitz".
    public var post: [String]?
    /// The organization above.
    public var subOrganizationOf: UUID?
    /// One of "Gremium", "Partei", "Fraktion", "Verwaltungsbereich", "externes Gremium", "Institution", "Sonstiges".
    public var organizationType: String?
    /// What it is more closely, for example "Parlament" or "Ausschuss".
    public var classification: String?
    /// The day it came into being.
    public var startDate: OParlDay?
    /// The last day of its existence.
    public var endDate: OParlDay?
    /// The address of its website.
    public var website: String?
    /// Where it is found.
    public var location: UUID?
    /// The body behind an organization from outside.
    public var externalBody: UUID?
    /// How many members it has. A property of the specification's development version.
    public var memberCount: Int?
    /// How many voting members the law gives it. A property of the development version.
    public var votingMemberCount: Int?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        shortName: String? = nil,
        post: [String]? = nil,
        subOrganizationOf: UUID? = nil,
        organizationType: String? = nil,
        classification: String? = nil,
        startDate: OParlDay? = nil,
        endDate: OParlDay? = nil,
        website: String? = nil,
        location: UUID? = nil,
        externalBody: UUID? = nil,
        memberCount: Int? = nil,
        votingMemberCount: Int? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.shortName = shortName
        self.post = post
        self.subOrganizationOf = subOrganizationOf
        self.organizationType = organizationType
        self.classification = classification
        self.startDate = startDate
        self.endDate = endDate
        self.website = website
        self.location = location
        self.externalBody = externalBody
        self.memberCount = memberCount
        self.votingMemberCount = votingMemberCount
        self.license = license
        self.keyword = keyword
    }
}
