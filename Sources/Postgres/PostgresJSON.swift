/// A JSON document as text, for columns of type `json` and `jsonb`.
public struct PostgresJSON: Hashable, Sendable, PostgresEncodable, PostgresDecodable {
    /// The document, JSON in UTF-8.
    public let text: String

    /// The version byte in front of every binary `jsonb`. Source: `jsonb_recv` in PostgreSQL.
    private static let version: UInt8 = 1

    /// A document.
    ///
    /// - Parameter text: JSON; the server checks it.
    public init(_ text: String) {
        self.text = text
    }

    /// `jsonb`
    public static var postgresType: PostgresType { .jsonb }

    /// A version byte and the text.
    public var postgresValue: PostgresValue {
        let bytes = [Self.version] + text.utf8
        return PostgresValue(type: .jsonb, bytes: bytes, containsNUL: bytes.contains(0))
    }

    /// Reads `jsonb` and `json`. `jsonb` comes back in PostgreSQL's own spelling (key order, spaces).
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let bytes = try cell.present(as: PostgresJSON.self)
        let body: ArraySlice<UInt8>
        switch cell.type {
        case .json: body = bytes[...]
        case .jsonb where bytes.first == Self.version: body = bytes.dropFirst()
        default: throw cell.undecodable(as: PostgresJSON.self)
        }
        guard let text = String(validating: body, as: UTF8.self) else {
            throw cell.undecodable(as: PostgresJSON.self)
        }
        self.text = text
    }
}
