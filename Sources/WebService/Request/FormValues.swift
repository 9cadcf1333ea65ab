/// The fields of a form or a query, in the order they were sent; a name may occur more than once.
public struct FormValues: Sendable, Equatable {
    /// One field.
    public struct Field: Sendable, Equatable {
        /// The name as sent.
        public let name: String
        /// The value, valid Unicode without NUL; line ends are as sent (browsers send CR LF).
        public let value: String

        /// A field.
        ///
        /// - Parameters:
        ///   - name: The name.
        ///   - value: The value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// All fields in the order they were sent.
    public var fields: [Field]

    /// A form with these fields.
    ///
    /// - Parameter fields: The fields in order.
    public init(_ fields: [Field] = []) {
        self.fields = fields
    }

    /// The first value with that name.
    ///
    /// - Parameter name: The name of the field.
    public subscript(name: String) -> String? {
        fields.first { $0.name == name }?.value
    }

    /// The first value with that name, without white space at both ends; empty when the field was not sent.
    ///
    /// - Parameter name: The name of the field.
    /// - Returns: The trimmed text.
    public func text(_ name: String) -> String {
        guard let value = self[name] else { return "" }
        let start = value.drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    /// All values with that name, in order.
    ///
    /// - Parameter name: The name of the field.
    /// - Returns: Empty when there is none.
    public func all(_ name: String) -> [String] {
        fields.filter { $0.name == name }.map(\.value)
    }

    /// A whole number, such as that of a page or a year.
    ///
    /// - Parameters:
    ///   - name: The name of the field.
    ///   - range: What the number may be; calculations with it must not overflow.
    /// - Returns: `nil` for anything else than a number in that range.
    public func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
        Int(text(name)).flatMap { range.contains($0) ? $0 : nil }
    }

    /// Which page of a list is asked for: from 1 to 999,999; 1 for anything else.
    public var pageNumber: Int { number("page", in: 1...999_999) ?? 1 }

    /// Whether a field with that name was sent, as a ticked check box is.
    ///
    /// - Parameter name: The name of the field.
    /// - Returns: `true` even when the value is empty.
    public func contains(_ name: String) -> Bool {
        fields.contains { $0.name == name }
    }

    /// The greatest number of fields that is read; more than any form of ours has.
    static let maximumCount = 2000

    /// Reads `application/x-www-form-urlencoded` (WHATWG URL §5.1).
    init(urlEncoded bytes: some Collection<UInt8>) throws(RequestRefusal) {
        var fields: [Field] = []
        for pair in bytes.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: true) {
            let name = pair.prefix { $0 != UInt8(ascii: "=") }
            let value = pair.dropFirst(name.count).dropFirst()
            guard
                fields.count < Self.maximumCount,
                let name = PercentEncoding.decode(name, plusIsSpace: true),
                let value = PercentEncoding.decode(value, plusIsSpace: true)
            else {
                throw RequestRefusal.malformedForm
            }
            fields.append(Field(name: name, value: value))
        }
        self.fields = fields
    }
}
