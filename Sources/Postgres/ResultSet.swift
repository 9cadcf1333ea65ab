import CPostgres

/// A `PGresult`: rows, or a command's answer. Never changed after it arrived, hence safe to read from any thread.
///
/// Source: libpq, "Behavior in Threaded Programs": results are read-only after creation and may be passed around.
@safe final class ResultSet: @unchecked Sendable {
    private let handle: OpaquePointer
    let columns: ColumnNames

    /// Takes the result over and frees it with `PQclear`.
    init(taking handle: OpaquePointer, columns known: ColumnNames? = nil) {
        unsafe self.handle = unsafe handle
        if let known {
            columns = known
        } else {
            columns = unsafe ColumnNames(
                (0..<PQnfields(handle)).map { index in unsafe String(cString: PQfname(handle, index)) }
            )
        }
    }

    deinit {
        unsafe PQclear(handle)
    }

    var status: ExecStatusType { unsafe PQresultStatus(handle) }

    var rowCount: Int { Int(unsafe PQntuples(handle)) }

    var affectedRows: Int { unsafe Int(String(cString: PQcmdTuples(handle))) ?? 0 }

    /// The command's own word, such as `SET` or `UPDATE 3`.
    var commandTag: String { unsafe String(cString: PQcmdStatus(handle)) }

    var rows: [PostgresRow] {
        (0..<Int32(clamping: rowCount)).map { PostgresRow(result: self, index: $0) }
    }

    func cell(row: Int32, column: Int) -> PostgresCell {
        let index = Int32(column)
        let type = PostgresType(rawValue: unsafe PQftype(handle, index))
        var bytes: [UInt8]?
        if unsafe PQgetisnull(handle, row, index) == 0, let start = unsafe PQgetvalue(handle, row, index) {
            let count = unsafe Int(PQgetlength(handle, row, index))
            bytes = unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
        }
        return PostgresCell(column: columns.names[column], type: type, bytes: bytes)
    }

    /// The server's refusal as an error. Its words are kept only where they can hold no value.
    func error(statement: String?, isBroken: Bool) -> PostgresError {
        let sqlState = field("C")
        let isHarmless = sqlState.map { Self.classesWithoutValues.contains(String($0.prefix(2))) } ?? true
        var error = PostgresError(
            kind: sqlState == nil && isBroken ? .connection : .refused,
            reason: isHarmless ? field("M") ?? words : ""
        )
        error.sqlState = sqlState
        error.constraint = field("n")
        error.table = field("t")
        error.column = field("c")
        error.statement = statement
        return error
    }

    /// Classes of SQLSTATE whose primary message names objects and states of the server, never what somebody typed.
    ///
    /// Class 22 (data exceptions) quotes the value, P0 and those of our own are written by functions in the database.
    private static let classesWithoutValues: Set<String> = [
        "08", "0A", "23", "25", "26", "28", "3D", "3F", "40", "42", "53", "54", "55", "57", "58", "XX",
    ]

    /// What libpq says, where the server said nothing.
    private var words: String { unsafe String(cString: PQresultErrorMessage(handle)) }

    private func field(_ code: Character) -> String? {
        guard
            let ascii = code.asciiValue,
            let text = unsafe PQresultErrorField(handle, Int32(ascii))
        else { return nil }
        return unsafe String(cString: text)
    }
}

/// The names of a statement's columns, made once per prepared statement.
final class ColumnNames: Sendable {
    let names: [String]
    private let positions: [String: Int]

    init(_ names: [String]) {
        self.names = names
        positions = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    }

    func position(of name: String) -> Int? { positions[name] }
}
