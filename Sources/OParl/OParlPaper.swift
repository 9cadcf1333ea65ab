public import Foundation

/// The published properties of a paper (Drucksache).
///
/// Source: OParl 1.1, 3.11. Files and consultations are children of the paper's row.
public struct OParlPaper: Codable, Equatable, Sendable {
    /// The subject.
    public var name: String?
    /// The number under which the council knows it.
    public var reference: String?
    /// The day from which deadlines count.
    public var date: OParlDay?
    /// The kind of paper, in German, for example "Beschlussvorlage".
    public var paperType: String?
    /// Papers that belong to the matter.
    public var relatedPaper: [UUID]?
    /// Papers this one is an answer or an amendment to.
    public var superordinatedPaper: [UUID]?
    /// Papers that answer or amend this one.
    public var subordinatedPaper: [UUID]?
    /// The places it is about.
    public var location: [UUID]?
    /// The persons who moved it.
    public var originatorPerson: [UUID]?
    /// The departments in charge.
    public var underDirectionOf: [UUID]?
    /// The organizations that moved it.
    public var originatorOrganization: [UUID]?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        reference: String? = nil,
        date: OParlDay? = nil,
        paperType: String? = nil,
        relatedPaper: [UUID]? = nil,
        superordinatedPaper: [UUID]? = nil,
        subordinatedPaper: [UUID]? = nil,
        location: [UUID]? = nil,
        originatorPerson: [UUID]? = nil,
        underDirectionOf: [UUID]? = nil,
        originatorOrganization: [UUID]? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.reference = reference
        self.date = date
        self.paperType = paperType
        self.relatedPaper = relatedPaper
        self.superordinatedPaper = superordinatedPaper
        self.subordinatedPaper = subordinatedPaper
        self.location = location
        self.originatorPerson = originatorPerson
        self.underDirectionOf = underDirectionOf
        self.originatorOrganization = originatorOrganization
        self.license = license
        self.keyword = keyword
    }
}
