public import Foundation

/// The published properties of a body: a town, a district, a special-purpose association.
///
/// Source: OParl 1.1, 3.4. Its lists, its legislative terms and its location are the renderer's business.
public struct OParlBody: Codable, Equatable, Sendable {
    /// The official name, never empty.
    public var name: String
    /// A short name.
    public var shortName: String?
    /// The address of its general website.
    public var website: String?
    /// Since when the licence of ``license`` holds.
    public var licenseValidSince: Date?
    /// Since when the body publishes through OParl.
    public var oparlSince: Date?
    /// The Amtlicher Gemeindeschlüssel: eight digits, leading zeros kept.
    public var ags: String?
    /// The Regionalschlüssel: twelve digits.
    public var rgs: String?
    /// Addresses that denote the same body elsewhere, for example at the DNB or DBpedia.
    public var equivalent: [String]?
    /// The address for questions about the data.
    public var contactEmail: String?
    /// Who answers there.
    public var contactName: String?
    /// What kind of body it is, in German, for example "Stadt".
    public var classification: String?
    /// The location of its administration.
    public var location: UUID?
    /// The organization that is the council itself. A property of the specification's development version.
    public var mainOrganization: UUID?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String,
        shortName: String? = nil,
        website: String? = nil,
        licenseValidSince: Date? = nil,
        oparlSince: Date? = nil,
        ags: String? = nil,
        rgs: String? = nil,
        equivalent: [String]? = nil,
        contactEmail: String? = nil,
        contactName: String? = nil,
        classification: String? = nil,
        location: UUID? = nil,
        mainOrganization: UUID? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.shortName = shortName
        self.website = website
        self.licenseValidSince = licenseValidSince
        self.oparlSince = oparlSince
        self.ags = ags
        self.rgs = rgs
        self.equivalent = equivalent
        self.contactEmail = contactEmail
        self.contactName = contactName
        self.classification = classification
        self.location = location
        self.mainOrganization = mainOrganization
        self.license = license
        self.keyword = keyword
    }
}
