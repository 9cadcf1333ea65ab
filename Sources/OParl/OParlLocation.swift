/// The published properties of a place.
///
/// Source: OParl 1.1, 3.14. What stands at the place is found through references.
public struct OParlLocation: Codable, Equatable, Sendable {
    /// A description in words.
    public var description: String?
    /// A complete GeoJSON `Feature` with `geometry` and `properties`; longitude first (RFC 7946).
    public var geojson: JSONValue?
    /// Street and number.
    public var streetAddress: String?
    /// The room.
    public var room: String?
    /// The postal code.
    public var postalCode: String?
    /// The part of the town.
    public var subLocality: String?
    /// The town.
    public var locality: String?
    /// The licence of this object's data, when it differs from the body's; a URL or a short name.
    public var license: String?
    /// Keywords.
    public var keyword: [String]?

    /// Creates the properties; what is left out is not published.
    public init(
        description: String? = nil,
        geojson: JSONValue? = nil,
        streetAddress: String? = nil,
        room: String? = nil,
        postalCode: String? = nil,
        subLocality: String? = nil,
        locality: String? = nil,
        license: String? = nil,
        keyword: [String]? = nil
    ) {
        self.description = description
        self.geojson = geojson
        self.streetAddress = streetAddress
        self.room = room
        self.postalCode = postalCode
        self.subLocality = subLocality
        self.locality = locality
        self.license = license
        self.keyword = keyword
    }
}
