public import Foundation

/// A body of persons inside the town: council, committee, Fraktion, office (OParl 1.1 Organization).
public struct Organization: Sendable, Identifiable {
    /// OParl's list of kinds; the raw value is the protocol's German word.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        /// Council, committee, advisory board.
        case committee = "Gremium"
        /// A party.
        case party = "Partei"
        /// A parliamentary group.
        case parliamentaryGroup = "Fraktion"
        /// A part of the administration.
        case department = "Verwaltungsbereich"
        /// A body outside the town.
        case externalCommittee = "externes Gremium"
        /// An institution.
        case institution = "Institution"
        /// Anything else.
        case other = "Sonstiges"
    }

    /// Identity.
    public var id: OrganizationID
    /// The body it belongs to.
    public var body: BodyID
    /// Name, "Haupt- und Finanzausschuss".
    public var name: String
    /// Short name, "HFA".
    public var shortName: String?
    /// Kind after OParl.
    public var kind: Kind
    /// Finer kind, "Parlament", "Ausschuss", "Beirat".
    public var classification: String?
    /// The organization above.
    public var parent: OrganizationID?
    /// Order in lists; equal ones follow the name.
    public var position: Int
    /// First day of existence.
    public var startDate: CivilDate?
    /// Last day of existence.
    public var endDate: CivilDate?
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// An organization without particulars.
    public init(id: OrganizationID, body: BodyID, name: String, kind: Kind, created: Date) {
        self.id = id
        self.body = body
        self.name = name
        self.kind = kind
        position = 0
        self.created = created
        modified = created
    }
}

/// A person of the council's life (OParl 1.1 Person).
public struct Person: Sendable, Identifiable {
    /// Identity.
    public var id: PersonID
    /// The body the person is known to.
    public var body: BodyID
    /// Name as it is to be printed, with title.
    public var name: String
    /// Family name.
    public var familyName: String?
    /// Given name.
    public var givenName: String?
    /// "Frau", "Herr".
    public var formOfAddress: String?
    /// Addition to the name.
    public var affix: String?
    /// Academic titles.
    public var title: [String]
    /// "female", "male" or another lower-case English word; `nil` when unknown.
    public var gender: String?
    /// Telephone numbers.
    public var phone: [String]
    /// Mail addresses.
    public var email: [String]
    /// Offices held, "Bürgermeister".
    public var status: [String]
    /// Place of the person.
    public var location: LocationID?
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A person known by name only.
    public init(id: PersonID, body: BodyID, name: String, created: Date) {
        self.id = id
        self.body = body
        self.name = name
        title = []
        phone = []
        email = []
        status = []
        self.created = created
        modified = created
    }
}

/// A person's place in an organization for a time (OParl 1.1 Membership).
public struct Membership: Sendable, Identifiable {
    /// Identity.
    public var id: MembershipID
    /// The member.
    public var person: PersonID
    /// The organization.
    public var organization: OrganizationID
    /// "Vorsitz", "Mitglied".
    public var role: String?
    /// Whether the member votes there; `nil` when unknown.
    public var votingRight: Bool?
    /// The organization that sent the member, usually a Fraktion.
    public var onBehalfOf: OrganizationID?
    /// Order in lists.
    public var position: Int
    /// First day.
    public var startDate: CivilDate?
    /// Last day; `nil` while it goes on.
    public var endDate: CivilDate?
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A membership without particulars.
    public init(id: MembershipID, person: PersonID, organization: OrganizationID, created: Date) {
        self.id = id
        self.person = person
        self.organization = organization
        position = 0
        self.created = created
        modified = created
    }

    /// Whether the membership holds on a day; both ends count.
    public func holds(on day: CivilDate) -> Bool {
        startDate.map { $0 <= day } ?? true && endDate.map { $0 >= day } ?? true
    }
}
