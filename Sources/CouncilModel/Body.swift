public import Foundation

/// A Körperschaft: the town that the installation serves (OParl 1.1 Body).
public struct Body: Sendable, Identifiable {
    /// Identity.
    public var id: BodyID
    /// Full name, "Stadt Musterbach".
    public var name: String
    /// Short name, "Musterbach".
    public var shortName: String?
    /// Kind of Körperschaft, "Stadt" or "Gemeinde".
    public var classification: String?
    /// Amtlicher Gemeindeschlüssel, eight digits with leading zero.
    public var ags: String?
    /// Regionalschlüssel, twelve digits.
    public var rgs: String?
    /// The town's own web site.
    public var website: String?
    /// Where its administration has its seat.
    public var location: LocationID?
    /// Who answers questions about the data.
    public var contactName: String?
    /// Where questions about the data go.
    public var contactEmail: String?
    /// Licence under which the published data may be used, a URL.
    public var license: String?
    /// The Land whose law its deadlines follow, as the rules name it: "hessen".
    public var land: String?
    /// Its own rules, Hauptsatzung and Geschäftsordnung, as the rules name them: "musterbach".
    public var townRules: String?
    /// When the record was made.
    public var created: Date
    /// When the record changed last.
    public var modified: Date

    /// A body with nothing but its name.
    public init(id: BodyID, name: String, created: Date) {
        self.id = id
        self.name = name
        self.created = created
        modified = created
    }
}

/// A Wahlperiode (OParl 1.1 LegislativeTerm).
public struct LegislativeTerm: Sendable, Identifiable {
    /// Identity.
    public var id: LegislativeTermID
    /// The body whose council was elected.
    public var body: BodyID
    /// Name, "18. Wahlperiode 2026–2031".
    public var name: String
    /// First day.
    public var startDate: CivilDate
    /// Last day; `nil` while it is not fixed.
    public var endDate: CivilDate?

    /// A term; terms of one body never overlap (the database refuses it).
    public init(id: LegislativeTermID, body: BodyID, name: String, startDate: CivilDate, endDate: CivilDate?) {
        self.id = id
        self.body = body
        self.name = name
        self.startDate = startDate
        self.endDate = endDate
    }
}

/// A place (OParl 1.1 Location).
public struct Location: Sendable, Identifiable {
    /// Identity.
    public var id: LocationID
    /// The body that uses the place.
    public var body: BodyID
    /// Free description.
    public var description: String?
    /// Street and house number.
    public var streetAddress: String?
    /// Room, "Großer Sitzungssaal".
    public var room: String?
    /// Postal code.
    public var postalCode: String?
    /// Part of the town.
    public var subLocality: String?
    /// Town.
    public var locality: String?
    /// A complete GeoJSON Feature (RFC 7946) as JSON text.
    public var geojson: String?

    /// Whether the clerk offers it as a room for meetings; then only one meeting at a time gets it.
    public var isRoom = false
    /// How many people can sit there.
    public var seats: Int?
    /// Whether it is reached without steps.
    public var isAccessible = false

    /// A place without any particulars.
    public init(id: LocationID, body: BodyID) {
        self.id = id
        self.body = body
    }

    /// Room, street and town in one line, what is known of them.
    public var line: String {
        let town = [postalCode, locality].compactMap(\.self).joined(separator: " ")
        let parts = [room, streetAddress, town.isEmpty ? nil : town].compactMap(\.self)
        return parts.isEmpty ? description ?? "" : parts.joined(separator: ", ")
    }
}
