/// An entity tag, RFC 9110 §8.8.3.
public struct EntityTag: Sendable, Equatable, CustomStringConvertible {
    /// The characters between the quotes.
    public let opaque: String
    /// A weak tag says "equal in meaning", a strong one "equal in every byte".
    public let isWeak: Bool

    /// A tag.
    ///
    /// - Parameters:
    ///   - opaque: Visible ASCII without a quote.
    ///   - isWeak: Whether it is weak.
    public init(_ opaque: String, isWeak: Bool = false) {
        self.opaque = opaque
        self.isWeak = isWeak
    }

    /// As in the header: quoted, `W/` in front when weak.
    public var description: String { "\(isWeak ? "W/" : "")\"\(opaque)\"" }

    /// Whether a client's `If-None-Match` names this tag (weak comparison, RFC 9110 §13.1.2).
    ///
    /// - Parameter header: The value of the header: `*` or a list of tags.
    /// - Returns: `false` when nothing matches or the header is malformed.
    public func matches(ifNoneMatch header: String) -> Bool {
        if header.allSatisfy({ $0 == "*" || $0 == " " }), header.contains("*") {
            return true
        }
        return Self.list(header).contains { $0.opaque == opaque }
    }

    /// Reads a list of tags; stops at the first that is malformed.
    static func list(_ header: String) -> [EntityTag] {
        var tags: [EntityTag] = []
        var rest = Substring(header)
        while true {
            rest = rest.drop { $0 == " " || $0 == "\t" || $0 == "," }
            let isWeak = rest.hasPrefix("W/")
            if isWeak {
                rest = rest.dropFirst(2)
            }
            guard rest.first == "\"" else { return tags }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "\"") else { return tags }
            tags.append(EntityTag(String(rest[..<end]), isWeak: isWeak))
            rest = rest[rest.index(after: end)...]
        }
    }
}
