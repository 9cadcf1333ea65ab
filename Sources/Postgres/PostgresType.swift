/// The object id of a PostgreSQL type, as in `pg_type.oid`.
public struct PostgresType: RawRepresentable, Hashable, Sendable {
    /// The object id.
    public let rawValue: UInt32

    /// A type by its object id.
    ///
    /// - Parameter rawValue: An id from `pg_type`.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    private init(_ rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The server finds the type out from the statement; only for NULL.
    public static let unspecified = Self(0)
    /// `boolean`
    public static let bool = Self(16)
    /// `bytea`
    public static let bytea = Self(17)
    /// `"char"`, one byte
    public static let char = Self(18)
    /// `name`, an identifier
    public static let name = Self(19)
    /// `bigint`
    public static let int8 = Self(20)
    /// `smallint`
    public static let int2 = Self(21)
    /// `integer`
    public static let int4 = Self(23)
    /// `text`
    public static let text = Self(25)
    /// `oid`
    public static let oid = Self(26)
    /// `json`
    public static let json = Self(114)
    /// `real`
    public static let float4 = Self(700)
    /// `double precision`
    public static let float8 = Self(701)
    /// A literal whose type the server did not find out.
    public static let unknown = Self(705)
    /// `character(n)`
    public static let bpchar = Self(1042)
    /// `character varying`
    public static let varchar = Self(1043)
    /// `date`
    public static let date = Self(1082)
    /// `timestamp with time zone`
    public static let timestamptz = Self(1184)
    /// `numeric`
    public static let numeric = Self(1700)
    /// `uuid`
    public static let uuid = Self(2950)
    /// `jsonb`
    public static let jsonb = Self(3802)
    /// `boolean[]`
    public static let boolArray = Self(1000)
    /// `bytea[]`
    public static let byteaArray = Self(1001)
    /// `integer[]`
    public static let int4Array = Self(1007)
    /// `text[]`
    public static let textArray = Self(1009)
    /// `bigint[]`
    public static let int8Array = Self(1016)
    /// `double precision[]`
    public static let float8Array = Self(1022)
    /// `date[]`
    public static let dateArray = Self(1182)
    /// `timestamp with time zone[]`
    public static let timestamptzArray = Self(1185)
    /// `uuid[]`
    public static let uuidArray = Self(2951)
    /// `jsonb[]`
    public static let jsonbArray = Self(3807)

    /// Types made by the database's users begin here (enums, `citext`); the server's own ids lie below.
    /// Source: `FirstNormalObjectId` in PostgreSQL's `access/transam.h`.
    static let firstUserDefined: UInt32 = 16384

    var isUserDefined: Bool { rawValue >= Self.firstUserDefined }
}
