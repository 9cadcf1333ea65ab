/// A piece of HTML, as UTF-8 bytes.
///
/// Only literals written in source code become markup; every `String` put into an interpolation is escaped for text and
/// for double-quoted attribute values alike. Attribute values in templates are therefore always double-quoted.
/// A run-time `String` cannot become markup by accident: the literal type is `StaticString`.
public struct HTML: Sendable, Equatable, ExpressibleByStringInterpolation {
    /// The UTF-8 bytes, ready to be written to a response.
    public let bytes: [UInt8]

    /// Markup written in source code.
    public init(stringLiteral value: StaticString) {
        bytes = value.withUTF8Buffer { Array($0) }
    }

    /// Markup written in source code with escaped values in it.
    public init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    /// Any text, escaped.
    public init(text: String) {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        self.bytes = bytes
    }

    /// Fragments one after the other.
    public init(_ fragments: [HTML]) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fragments.reduce(0) { $0 + $1.bytes.count })
        for fragment in fragments {
            bytes.append(contentsOf: fragment.bytes)
        }
        self.bytes = bytes
    }

    /// Markup that comes from elsewhere and is trusted as it stands.
    ///
    /// The only door for foreign markup; use it for nothing that a person has typed.
    public init(unescapedMarkup: [UInt8]) {
        bytes = unescapedMarkup
    }

    /// Nothing.
    public static let empty = HTML([])

    /// Whether nothing would be written.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The markup as text, for tests and mails.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
}
