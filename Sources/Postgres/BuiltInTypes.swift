public import FoundationEssentials

extension Bool: PostgresEncodable, PostgresDecodable {
    /// `boolean`
    public static var postgresType: PostgresType { .bool }

    /// One byte, 1 or 0.
    public var postgresValue: PostgresValue { PostgresValue(type: .bool, bytes: [self ? 1 : 0]) }

    /// Reads `boolean`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: Bool.self)
        guard cell.type == .bool, bytes.count == 1 else { throw cell.undecodable(as: Bool.self) }
        self = bytes[0] != 0
    }
}

extension Int: PostgresEncodable, PostgresDecodable {
    /// `bigint`
    public static var postgresType: PostgresType { .int8 }

    /// Eight bytes.
    public var postgresValue: PostgresValue { .integer(Int64(self), type: .int8) }

    /// Reads `smallint`, `integer`, `bigint` and `oid`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type. `sum(bigint)` is `numeric`: cast it.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        self = try cell.integer(Int.self)
    }
}

extension Int32: PostgresEncodable, PostgresDecodable {
    /// `integer`
    public static var postgresType: PostgresType { .int4 }

    /// Four bytes.
    public var postgresValue: PostgresValue { .integer(self, type: .int4) }

    /// Reads `smallint`, `integer` and any other integer that fits.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL, of another type or too large.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        self = try cell.integer(Int32.self)
    }
}

extension Double: PostgresEncodable, PostgresDecodable {
    /// `double precision`
    public static var postgresType: PostgresType { .float8 }

    /// Eight bytes, IEEE 754.
    public var postgresValue: PostgresValue { .integer(bitPattern, type: .float8) }

    /// Reads `double precision` and `real`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: Double.self)
        switch cell.type {
        case .float8:
            guard let pattern = UInt64(networkBytes: bytes) else { throw cell.undecodable(as: Double.self) }
            self = Double(bitPattern: pattern)
        case .float4:
            guard let pattern = UInt32(networkBytes: bytes) else { throw cell.undecodable(as: Double.self) }
            self = Double(Float(bitPattern: pattern))
        default:
            throw cell.undecodable(as: Double.self)
        }
    }
}

extension String: PostgresEncodable, PostgresDecodable {
    /// `text`
    public static var postgresType: PostgresType { .text }

    /// The UTF-8 bytes. A NUL character is refused when the statement is sent: PostgreSQL cannot store it.
    public var postgresValue: PostgresValue { .text(self) }

    /// Reads `text`, `varchar`, `char(n)`, `name`, `json` and types made by users whose binary form is text (enums).
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: String.self)
        switch cell.type {
        case .text, .varchar, .bpchar, .name, .char, .unknown, .json: break
        case let type where type.isUserDefined: break
        default: throw cell.undecodable(as: String.self)
        }
        guard let string = String(validating: bytes, as: UTF8.self) else { throw cell.undecodable(as: String.self) }
        self = string
    }
}

extension UUID: PostgresEncodable, PostgresDecodable {
    /// `uuid`
    public static var postgresType: PostgresType { .uuid }

    /// Sixteen bytes.
    public var postgresValue: PostgresValue {
        let id = uuid
        return PostgresValue(
            type: .uuid,
            bytes: [
                id.0, id.1, id.2, id.3, id.4, id.5, id.6, id.7,
                id.8, id.9, id.10, id.11, id.12, id.13, id.14, id.15,
            ]
        )
    }

    /// Reads `uuid`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let b = try cell.present(as: UUID.self)
        guard cell.type == .uuid, b.count == 16 else { throw cell.undecodable(as: UUID.self) }
        self.init(
            uuid: (
                b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]
            )
        )
    }
}

extension Date: PostgresEncodable, PostgresDecodable {
    /// PostgreSQL counts from 2000-01-01 00:00 UTC, Foundation from 2001-01-01; 2000 had 366 days.
    private static let secondsFromPostgresEpochToReference = 31_622_400.0

    /// `timestamp with time zone`
    public static var postgresType: PostgresType { .timestamptz }

    /// Microseconds, rounded. Dates outside of PostgreSQL's range become `infinity` or `-infinity`.
    public var postgresValue: PostgresValue {
        let seconds = timeIntervalSinceReferenceDate + Self.secondsFromPostgresEpochToReference
        let microseconds = (seconds * 1_000_000).rounded()
        let value = Int64(exactly: microseconds) ?? (microseconds > 0 ? Int64.max : Int64.min)
        return .integer(value, type: .timestamptz)
    }

    /// Reads `timestamp with time zone`, exact to the microsecond for four centuries around now.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL, `infinity`, or of another type. `timestamp` without a time
    ///   zone is no point in time and is refused.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: Date.self)
        guard
            cell.type == .timestamptz,
            let microseconds = Int64(networkBytes: bytes),
            microseconds != Int64.max,
            microseconds != Int64.min
        else { throw cell.undecodable(as: Date.self) }
        let seconds = Double(microseconds) / 1_000_000
        self.init(timeIntervalSinceReferenceDate: seconds - Self.secondsFromPostgresEpochToReference)
    }
}
