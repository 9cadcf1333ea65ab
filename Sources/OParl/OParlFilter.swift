public import Foundation

/// What a client asked of a list: the time filters, the page, the form.
///
/// Source: OParl 1.1, 2.6.2 (filters), 2.6.1 (pages).
public struct OParlFilter: Equatable, Sendable {
    /// A time filter with the text the client wrote, which the links repeat.
    public struct Bound: Equatable, Sendable {
        /// The moment.
        public let moment: Date
        /// The client's text.
        public let text: String
    }

    /// Objects created at this moment or later.
    public private(set) var createdSince: Bound?
    /// Objects created in this second or before.
    public private(set) var createdUntil: Bound?
    /// Objects modified at this moment or later; withdrawn objects appear only with this filter.
    public private(set) var modifiedSince: Bound?
    /// Objects modified in this second or before.
    public private(set) var modifiedUntil: Bound?
    /// Whether embedded objects are left out that have lists of their own.
    public private(set) var omitsInternal = false
    /// The number of objects the client would like on a page, at least 1.
    public private(set) var limit: Int?
    /// The last object of the page before.
    public private(set) var after: UUID?

    /// No filter, first page.
    public init() {}

    /// Reads the parameters of a query; unknown ones are ignored.
    ///
    /// - Parameter query: Names and values, percent-decoded; the first value of a name counts.
    /// - Throws: ``OParlError/invalidParameter(_:)`` for a time without the full form and for an unreadable page.
    public init(query: [(name: String, value: String)]) throws(OParlError) {
        func value(_ name: String) -> String? { query.first { $0.name == name }?.value }
        func bound(_ name: String) throws(OParlError) -> Bound? {
            guard let text = value(name) else { return nil }
            guard let moment = OParlInstant.moment(text) else { throw .invalidParameter(name) }
            return Bound(moment: moment, text: text.replacing(" ", with: "+"))
        }
        createdSince = try bound("created_since")
        createdUntil = try bound("created_until")
        modifiedSince = try bound("modified_since")
        modifiedUntil = try bound("modified_until")
        omitsInternal = ["true", "1"].contains(value("omit_internal"))
        limit = value("limit").flatMap(Int.init).flatMap { $0 >= 1 ? $0 : nil }
        if let text = value("after") {
            guard let id = UUID(uuidString: text) else { throw .invalidParameter("after") }
            after = id
        }
    }

    /// The same filter on the first page.
    public var first: OParlFilter {
        var filter = self
        filter.after = nil
        return filter
    }

    /// The same filter on the page that follows an object.
    public func page(after id: UUID) -> OParlFilter {
        var filter = self
        filter.after = id
        return filter
    }

    /// The address of the filtered list; the parameters stand in a fixed order.
    public func address(list: String) -> String {
        let parameters: [(String, String?)] = [
            ("created_since", createdSince?.text), ("created_until", createdUntil?.text),
            ("modified_since", modifiedSince?.text), ("modified_until", modifiedUntil?.text),
            ("omit_internal", omitsInternal ? "true" : nil), ("limit", limit.map(String.init)),
            ("after", after.map(OParlAddress.text)),
        ]
        let query = parameters.compactMap { name, value in value.map { "\(name)=\(Self.escaped($0))" } }
        return query.isEmpty ? list : list + "?" + query.joined(separator: "&")
    }

    /// Only letters, digits and `-._~` stand for themselves (RFC 3986, 2.3): a plus sign becomes `%2B`.
    private static func escaped(_ text: String) -> String {
        var output = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                output.append(Character(UnicodeScalar(byte)))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                output += (digits.count == 1 ? "%0" : "%") + digits
            }
        }
        return output
    }
}
