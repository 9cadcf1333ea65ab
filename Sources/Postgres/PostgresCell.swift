/// One column of one row as the server sent it, in binary format.
public struct PostgresCell: Sendable {
    /// The name of the column.
    public let column: String

    /// The type of the column.
    public let type: PostgresType

    /// The bytes in the type's binary format, or `nil` for NULL.
    public let bytes: [UInt8]?

    /// Whether the cell is NULL.
    public var isNull: Bool { bytes == nil }

    /// A cell.
    ///
    /// - Parameters:
    ///   - column: The name of the column, for error messages.
    ///   - type: The type of the bytes.
    ///   - bytes: The bytes in binary format, or `nil` for NULL.
    public init(column: String, type: PostgresType, bytes: [UInt8]?) {
        self.column = column
        self.type = type
        self.bytes = bytes
    }

    /// The bytes of a cell that must not be NULL.
    ///
    /// - Parameter swiftType: The type that is being read, for the error.
    /// - Returns: The bytes in binary format.
    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/undecodable`` for NULL.
    public func present(as swiftType: Any.Type) throws(PostgresError) -> [UInt8] {
        guard let bytes else { throw undecodable(as: swiftType) }
        return bytes
    }

    /// The error that says this cell cannot be read as a type. It carries the column and the type, never the value.
    ///
    /// - Parameter swiftType: The type that was asked for.
    /// - Returns: An error of kind ``PostgresError/Kind/undecodable``.
    public func undecodable(as swiftType: Any.Type) -> PostgresError {
        let found = isNull ? "NULL" : "type \(type.rawValue)"
        return PostgresError(kind: .undecodable, reason: "column \(column): \(found) cannot be read as \(swiftType)")
    }

    func integer<T: FixedWidthInteger>(_ swiftType: T.Type) throws(PostgresError) -> T {
        let bytes = try present(as: swiftType)
        let wide: Int64?
        switch type {
        case .int2: wide = Int16(networkBytes: bytes).map(Int64.init)
        case .int4: wide = Int32(networkBytes: bytes).map(Int64.init)
        case .oid: wide = UInt32(networkBytes: bytes).map(Int64.init)
        case .int8: wide = Int64(networkBytes: bytes)
        default: wide = nil
        }
        guard let wide, let value = T(exactly: wide) else { throw undecodable(as: swiftType) }
        return value
    }
}
