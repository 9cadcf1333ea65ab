/// A type that can be read out of a column.
public protocol PostgresDecodable {
    /// Reads the value of a cell.
    ///
    /// - Parameter cell: What the server sent, in binary format.
    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/undecodable`` for NULL and for a type that does not fit.
    init(postgres cell: PostgresCell) throws(PostgresError)
}

extension Optional: PostgresDecodable where Wrapped: PostgresDecodable {
    /// NULL becomes `nil`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is not NULL and does not fit.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        self = cell.isNull ? nil : try Wrapped(postgres: cell)
    }
}
