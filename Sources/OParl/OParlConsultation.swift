public import Foundation

/// The published properties of a consultation; the row's parent is the paper.
///
/// Source: OParl 1.1, 3.12.
public struct OParlConsultation: Codable, Equatable, Sendable {
    /// The agenda item at which it takes place, when that is published.
    public var agendaItem: UUID?
    /// The meeting at which it takes place, when that is published.
    public var meeting: UUID?
    /// The organizations that consult; the first one leads.
    public var organization: [UUID]?
    /// Whether a resolution is taken here.
    public var authoritative: Bool?
    /// What is done, in German, for example "Vorberatung".
    public var role: String?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        agendaItem: UUID? = nil,
        meeting: UUID? = nil,
        organization: [UUID]? = nil,
        authoritative: Bool? = nil,
        role: String? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.agendaItem = agendaItem
        self.meeting = meeting
        self.organization = organization
        self.authoritative = authoritative
        self.role = role
        self.license = license
        self.keyword = keyword
    }
}
