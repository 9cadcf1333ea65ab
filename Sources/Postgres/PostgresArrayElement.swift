public import FoundationEssentials

/// A type whose Swift arrays are a PostgreSQL type: an array, or `bytea` for bytes.
///
/// Arrays have one dimension and no NULL in them.
public protocol PostgresArrayElement: Sendable {
    /// The PostgreSQL type of a Swift array of this type.
    static var postgresArrayType: PostgresType { get }

    /// A Swift array in binary format.
    ///
    /// - Parameter array: The elements.
    /// - Returns: One value.
    static func encode(array: [Self]) -> PostgresValue

    /// Reads a Swift array.
    ///
    /// - Parameter cell: What the server sent.
    /// - Returns: The elements.
    /// - Throws: ``PostgresError`` when the cell is NULL, has a NULL in it, more than one dimension, or another type.
    static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [Self]
}

extension Array: PostgresEncodable where Element: PostgresArrayElement {
    /// The array's type.
    public static var postgresType: PostgresType { Element.postgresArrayType }

    /// The array in binary format.
    public var postgresValue: PostgresValue { Element.encode(array: self) }
}

extension Array: PostgresDecodable where Element: PostgresArrayElement {
    /// Reads an array, or `bytea` for bytes.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell does not fit.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        self = try Element.decodeArray(cell)
    }
}

extension PostgresArrayElement where Self: PostgresEncodable & PostgresDecodable {
    /// PostgreSQL's binary array: dimensions, flag, element type, count, lower bound, then each element with its length.
    ///
    /// - Parameter array: The elements.
    /// - Returns: One value.
    public static func encode(array: [Self]) -> PostgresValue {
        var bytes: [UInt8] = []
        bytes += Int32(array.isEmpty ? 0 : 1).networkBytes
        bytes += Int32(0).networkBytes
        bytes += postgresType.rawValue.networkBytes
        if !array.isEmpty {
            bytes += Int32(clamping: array.count).networkBytes
            bytes += Int32(1).networkBytes
        }
        var containsNUL = false
        for element in array {
            let value = element.postgresValue
            let body = value.bytes ?? []
            containsNUL = containsNUL || value.containsNUL
            bytes += Int32(clamping: body.count).networkBytes
            bytes += body
        }
        return PostgresValue(type: postgresArrayType, bytes: bytes, containsNUL: containsNUL)
    }

    /// Reads PostgreSQL's binary array.
    ///
    /// - Parameter cell: What the server sent.
    /// - Returns: The elements.
    /// - Throws: ``PostgresError`` when the cell is NULL, has a NULL in it, more than one dimension, or another type.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [Self] {
        var rest = try cell.present(as: [Self].self)[...]
        func next() throws(PostgresError) -> Int {
            guard let value = Int32(networkBytes: rest.prefix(4)) else { throw cell.undecodable(as: [Self].self) }
            rest = rest.dropFirst(4)
            return Int(value)
        }
        let dimensions = try next()
        _ = try next()
        let type = PostgresType(rawValue: UInt32(truncatingIfNeeded: try next()))
        guard dimensions == 1 else {
            if dimensions == 0, rest.isEmpty { return [] }
            throw cell.undecodable(as: [Self].self)
        }
        let count = try next()
        _ = try next()
        var array: [Self] = []
        for _ in 0..<count {
            let length = try next()
            guard length >= 0, length <= rest.count else { throw cell.undecodable(as: [Self].self) }
            array.append(
                try Self(postgres: PostgresCell(column: cell.column, type: type, bytes: Array(rest.prefix(length))))
            )
            rest = rest.dropFirst(length)
        }
        return array
    }
}

extension UInt8: PostgresArrayElement {
    /// `bytea`
    public static var postgresArrayType: PostgresType { .bytea }

    /// The bytes as they are.
    ///
    /// - Parameter array: The bytes.
    /// - Returns: One `bytea`.
    public static func encode(array: [UInt8]) -> PostgresValue { PostgresValue(type: .bytea, bytes: array) }

    /// Reads `bytea`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Returns: The bytes.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public static func decodeArray(_ cell: PostgresCell) throws(PostgresError) -> [UInt8] {
        let bytes = try cell.present(as: [UInt8].self)
        guard cell.type == .bytea else { throw cell.undecodable(as: [UInt8].self) }
        return bytes
    }
}

extension Array: PostgresArrayElement where Element == UInt8 {
    /// `bytea[]`
    public static var postgresArrayType: PostgresType { .byteaArray }
}

extension Bool: PostgresArrayElement {
    /// `boolean[]`
    public static var postgresArrayType: PostgresType { .boolArray }
}

extension Int: PostgresArrayElement {
    /// `bigint[]`
    public static var postgresArrayType: PostgresType { .int8Array }
}

extension Int32: PostgresArrayElement {
    /// `integer[]`
    public static var postgresArrayType: PostgresType { .int4Array }
}

extension Double: PostgresArrayElement {
    /// `double precision[]`
    public static var postgresArrayType: PostgresType { .float8Array }
}

extension String: PostgresArrayElement {
    /// `text[]`
    public static var postgresArrayType: PostgresType { .textArray }
}

extension UUID: PostgresArrayElement {
    /// `uuid[]`
    public static var postgresArrayType: PostgresType { .uuidArray }
}

extension Date: PostgresArrayElement {
    /// `timestamp with time zone[]`
    public static var postgresArrayType: PostgresType { .timestamptzArray }
}

extension PostgresDay: PostgresArrayElement {
    /// `date[]`
    public static var postgresArrayType: PostgresType { .dateArray }
}

extension PostgresJSON: PostgresArrayElement {
    /// `jsonb[]`
    public static var postgresArrayType: PostgresType { .jsonbArray }
}
