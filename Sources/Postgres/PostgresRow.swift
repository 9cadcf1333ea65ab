/// One row of an answer. Values are read by name or position into the type that is asked for.
public struct PostgresRow: Sendable {
    let result: ResultSet
    let index: Int32

    /// The names of the columns in their order.
    public var columns: [String] { result.columns.names }

    /// Reads a column by its name. Of two columns of the same name the first counts.
    ///
    /// - Parameter name: The name as the server sends it; case counts.
    /// - Returns: The value.
    /// - Throws: ``PostgresError`` when there is no such column or its value does not fit the type.
    public subscript<T: PostgresDecodable>(_ name: String) -> T {
        get throws(PostgresError) {
            guard let position = result.columns.position(of: name) else {
                throw PostgresError(kind: .missingColumn, reason: "no column \(name)")
            }
            return try T(postgres: result.cell(row: index, column: position))
        }
    }

    /// Reads a column by its position.
    ///
    /// - Parameter position: The position, counted from 0.
    /// - Returns: The value.
    /// - Throws: ``PostgresError`` when there is no such column or its value does not fit the type.
    public subscript<T: PostgresDecodable>(index position: Int) -> T {
        get throws(PostgresError) {
            guard result.columns.names.indices.contains(position) else {
                throw PostgresError(kind: .missingColumn, reason: "no column at \(position)")
            }
            return try T(postgres: result.cell(row: index, column: position))
        }
    }
}
