/// A value on its way to the server: its type and its bytes in PostgreSQL's binary format.
public struct PostgresValue: Sendable, Hashable {
    /// The type the server is told; ``PostgresType/unspecified`` lets the server decide.
    public let type: PostgresType

    /// The bytes in the type's binary format (network byte order), or `nil` for NULL.
    public let bytes: [UInt8]?

    /// Text with a NUL character, which PostgreSQL cannot store; such a value is refused before it is sent.
    let containsNUL: Bool

    /// A value.
    ///
    /// - Parameters:
    ///   - type: The type of the value.
    ///   - bytes: Its bytes in binary format, or `nil` for NULL.
    public init(type: PostgresType, bytes: [UInt8]?) {
        self.init(type: type, bytes: bytes, containsNUL: false)
    }

    init(type: PostgresType, bytes: [UInt8]?, containsNUL: Bool) {
        self.type = type
        self.bytes = bytes
        self.containsNUL = containsNUL
    }

    /// NULL of any type.
    public static let null = PostgresValue(type: .unspecified, bytes: nil)

    static func text(_ string: String) -> PostgresValue {
        let bytes = Array(string.utf8)
        return PostgresValue(type: .text, bytes: bytes, containsNUL: bytes.contains(0))
    }

    static func integer(_ value: some FixedWidthInteger, type: PostgresType) -> PostgresValue {
        PostgresValue(type: type, bytes: value.networkBytes)
    }
}

extension FixedWidthInteger {
    /// The bytes in network order, most significant first.
    var networkBytes: [UInt8] {
        (0..<(Self.bitWidth / 8)).reversed().map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) }
    }

    /// The integer whose bytes in network order are given; `nil` when there are more or fewer than it has.
    init?(networkBytes bytes: some Collection<UInt8>) {
        guard bytes.count == Self.bitWidth / 8 else { return nil }
        var value: Self = 0
        for byte in bytes { value = (value << 8) | Self(truncatingIfNeeded: byte) }
        self = value
    }
}
