public import Foundation

/// The published properties of a person who holds or held an office.
///
/// Source: OParl 1.1, 3.7. Memberships are children of the person's row.
public struct OParlPerson: Codable, Equatable, Sendable {
    /// The full name as it is printed.
    public var name: String?
    /// The family name.
    public var familyName: String?
    /// The given name.
    public var givenName: String?
    /// The form of address, for example "Frau".
    public var formOfAddress: String?
    /// An addition to the name, for example "jun.".
    public var affix: String?
    /// Academic titles, the first one first.
    public var title: [String]?
    /// A lower-case English word, for example "female"; nothing when it is not known.
    public var gender: String?
    /// Published telephone numbers.
    public var phone: [String]?
    /// Published mail addresses.
    public var email: [String]?
    /// Where the person can be reached.
    public var location: UUID?
    /// The status, for example "Bezirksbürgermeister".
    public var status: [String]?
    /// A short life, under 300 characters.
    public var life: String?
    /// Where ``life`` was taken from.
    public var lifeSource: String?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        name: String? = nil,
        familyName: String? = nil,
        givenName: String? = nil,
        formOfAddress: String? = nil,
        affix: String? = nil,
        title: [String]? = nil,
        gender: String? = nil,
        phone: [String]? = nil,
        email: [String]? = nil,
        location: UUID? = nil,
        status: [String]? = nil,
        life: String? = nil,
        lifeSource: String? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.name = name
        self.familyName = familyName
        self.givenName = givenName
        self.formOfAddress = formOfAddress
        self.affix = affix
        self.title = title
        self.gender = gender
        self.phone = phone
        self.email = email
        self.location = location
        self.status = status
        self.life = life
        self.lifeSource = lifeSource
        self.license = license
        self.keyword = keyword
    }
}
