internal import OParl

/// The geometry of a place as it comes, and as GeoJSON wants it.
enum SourceGeometry {
    /// A complete Feature (RFC 7946) as JSON text.
    ///
    /// Servers send a bare geometry, leave `properties` out, or give latitude before longitude. The last is recognised where
    /// it is beyond doubt: the point lies in Germany one way, and not the other.
    static func feature(_ value: JSONValue?, of id: String, _ findings: inout ImportFindings) -> String? {
        guard let value, value != .null else { return nil }
        guard let object = SourceObject(value) else {
            findings.add(.invalidGeometry, id)
            return nil
        }
        var feature = JSONObject()
        feature["type"] = .string("Feature")
        let geometry = object.line("type") == "Feature" ? object.object("geometry") : object
        guard var geometry, let coordinates = geometry.json["coordinates"] else {
            findings.add(.invalidGeometry, id)
            return nil
        }
        if geometry.line("type") == "Point", let point = exchanged(coordinates) {
            findings.add(.swappedCoordinates, id)
            geometry = geometry.with("coordinates", point)
        }
        feature["geometry"] = .object(geometry.json)
        feature["properties"] = object.object("properties").map { .object($0.json) } ?? .object(JSONObject())
        return String(decoding: JSONValue.object(feature).bytes, as: UTF8.self)
    }

    private static func exchanged(_ coordinates: JSONValue) -> JSONValue? {
        guard case .array(let values) = coordinates, values.count >= 2, let first = number(values[0]),
            let second = number(values[1]), (47...56).contains(first), (5...16).contains(second)
        else { return nil }
        return .array([values[1], values[0]] + values.dropFirst(2))
    }

    private static func number(_ value: JSONValue) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): number
        default: nil
        }
    }
}
