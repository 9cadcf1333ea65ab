/// A type whose values can be interpolated into an ``SQL`` literal.
public protocol PostgresEncodable: Sendable {
    /// The value in PostgreSQL's binary format.
    var postgresValue: PostgresValue { get }

    /// The type that NULL has in place of a value; ``PostgresType/unspecified`` unless said otherwise.
    static var postgresType: PostgresType { get }
}

extension PostgresEncodable {
    /// The server finds the type of a NULL out from the statement.
    public static var postgresType: PostgresType { .unspecified }
}

extension Optional: PostgresEncodable where Wrapped: PostgresEncodable {
    /// The wrapped value, or NULL.
    public var postgresValue: PostgresValue {
        self?.postgresValue ?? PostgresValue(type: Wrapped.postgresType, bytes: nil)
    }

    /// The type of the wrapped value.
    public static var postgresType: PostgresType { Wrapped.postgresType }
}
