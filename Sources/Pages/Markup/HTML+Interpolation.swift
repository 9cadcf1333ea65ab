extension HTML {
    /// Collects literal markup and escaped values.
    public struct StringInterpolation: StringInterpolationProtocol, Sendable {
        var bytes: [UInt8] = []

        /// Reserves room; called by the compiler.
        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 48)
        }

        /// Markup from source code, taken as it stands.
        public mutating func appendLiteral(_ literal: StaticString) {
            literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// Any text, escaped.
        public mutating func appendInterpolation(_ text: String) {
            bytes.appendEscaped(text)
        }

        /// A whole number in plain digits, for attributes.
        public mutating func appendInterpolation(_ number: Int) {
            bytes.append(contentsOf: String(number).utf8)
        }

        /// A fragment, as it stands.
        public mutating func appendInterpolation(_ fragment: HTML) {
            bytes.append(contentsOf: fragment.bytes)
        }

        /// A fragment when there is one.
        public mutating func appendInterpolation(_ fragment: HTML?) {
            guard let fragment else { return }
            bytes.append(contentsOf: fragment.bytes)
        }

        /// Fragments one after the other.
        public mutating func appendInterpolation(_ fragments: [HTML]) {
            for fragment in fragments {
                bytes.append(contentsOf: fragment.bytes)
            }
        }

        /// An element of the design system.
        public mutating func appendInterpolation(_ element: some HTMLElement) {
            bytes.append(contentsOf: element.html.bytes)
        }

        /// An element of the design system when there is one.
        public mutating func appendInterpolation(_ element: (some HTMLElement)?) {
            guard let element else { return }
            bytes.append(contentsOf: element.html.bytes)
        }

        /// An address of the office.
        public mutating func appendInterpolation(_ path: OfficePath) {
            bytes.appendEscaped(path.text)
        }

        /// An address of the portal.
        public mutating func appendInterpolation(_ path: PortalPath) {
            bytes.appendEscaped(path.text)
        }

        /// A fragment if the condition holds; it is not built otherwise.
        public mutating func appendInterpolation(
            if condition: Bool,
            _ fragment: @autoclosure () -> HTML,
            else alternative: @autoclosure () -> HTML = .empty
        ) {
            bytes.append(contentsOf: (condition ? fragment() : alternative()).bytes)
        }

        /// A fragment made of the value when there is one and, for text, when it is not empty.
        public mutating func appendInterpolation<Value>(given value: Value?, _ fragment: (Value) -> HTML) {
            guard let value else { return }
            if let text = value as? String, text.isEmpty { return }
            bytes.append(contentsOf: fragment(value).bytes)
        }

        /// One fragment for each value.
        public mutating func appendInterpolation<Values: Sequence>(
            each values: Values,
            _ fragment: (Values.Element) -> HTML
        ) {
            for value in values {
                bytes.append(contentsOf: fragment(value).bytes)
            }
        }

        /// A boolean attribute with a leading blank, such as ` checked`.
        public mutating func appendInterpolation(flag name: StaticString, if condition: Bool) {
            guard condition else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }

        /// An attribute with a leading blank, left out when there is no value.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(UInt8(ascii: " "))
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            bytes.appendEscaped(value)
            bytes.append(UInt8(ascii: "\""))
        }

        /// A foreign address for `href`: `https`, `http` and `mailto` only, anything else becomes `#`.
        public mutating func appendInterpolation(webAddress: String) {
            let lowered = webAddress.lowercased()
            let isAllowed = ["https://", "http://", "mailto:"].contains { lowered.hasPrefix($0) }
            bytes.appendEscaped(isAllowed ? webAddress : "#")
        }
    }
}

/// A reusable element of the design system, such as a form field or a mark.
public protocol HTMLElement: Sendable {
    /// The element's markup.
    var html: HTML { get }
}
