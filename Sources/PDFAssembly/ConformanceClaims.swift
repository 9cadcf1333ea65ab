/// What the XMP packet of a file says of the file's conformity.
struct ConformanceClaims {
    /// Part of ISO 14289.
    let universalAccessPart: Int?
    /// Whether PDF/A, part 1 or 2, level a.
    let isArchive: Bool

    init(xmp: String) {
        universalAccessPart = Self.value(of: "pdfuaid:part", in: xmp).flatMap { Int(String($0)) }
        let part = Self.value(of: "pdfaid:part", in: xmp)
        let level = Self.value(of: "pdfaid:conformance", in: xmp)
        isArchive = (part == "1" || part == "2") && (level == "A" || level == "a")
    }

    /// The one character a property has as its value, be it an attribute or an element.
    private static func value(of property: String, in xmp: String) -> Character? {
        guard let start = xmp.firstRange(of: property)?.upperBound else { return nil }
        var rest = xmp[start...].drop { $0.isWhitespace }
        guard rest.first == "=" || rest.first == ">" else { return nil }
        rest = rest.dropFirst().drop { $0.isWhitespace || $0 == "\"" || $0 == "'" }
        return rest.first
    }
}
