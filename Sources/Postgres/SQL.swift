/// A statement whose interpolated values travel beside the text, never inside it.
///
/// `"SELECT name FROM person WHERE id = \(id)"` has the text `SELECT name FROM person WHERE id = $1` and one bind.
/// A value can therefore never become part of the statement, whatever it contains.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case bind(PostgresValue)
    }

    let parts: [Part]

    /// The statement as the server receives it, with `$1`, `$2` … where values were interpolated.
    public let text: String

    /// The values in the order of their numbers.
    public let binds: [PostgresValue]

    init(parts: [Part]) {
        var text = ""
        var binds: [PostgresValue] = []
        for part in parts {
            switch part {
            case .text(let piece):
                text += piece
            case .bind(let value):
                binds.append(value)
                text += "$\(binds.count)"
            }
        }
        self.parts = parts
        self.text = text
        self.binds = binds
    }

    /// A statement without values.
    ///
    /// - Parameter value: The text, taken as it is written in the source.
    public init(stringLiteral value: String) {
        self.init(parts: [.text(value)])
    }

    /// A statement from a literal with values in it.
    ///
    /// - Parameter stringInterpolation: What the compiler collected from the literal.
    public init(stringInterpolation: StringInterpolation) {
        self.init(parts: stringInterpolation.parts)
    }

    /// Collects the pieces of a literal.
    public struct StringInterpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        /// An empty collection with room for the pieces of a literal.
        ///
        /// - Parameters:
        ///   - literalCapacity: The number of characters in the text pieces; not needed here.
        ///   - interpolationCount: The number of interpolations.
        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// Adds text of the literal.
        ///
        /// - Parameter literal: The text between two interpolations.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        /// Adds a value as a bind.
        ///
        /// - Parameter value: The value; it gets the next number.
        public mutating func appendInterpolation(_ value: some PostgresEncodable) {
            parts.append(.bind(value.postgresValue))
        }

        /// Adds a bind that may be NULL.
        ///
        /// - Parameter value: What the server gets beside the text, never in it.
        public mutating func appendInterpolation<Value: PostgresEncodable>(_ value: Value?) {
            parts.append(.bind(value.postgresValue))
        }

        /// Splices another statement in and renumbers its binds.
        ///
        /// - Parameter fragment: A part of a statement, for example a condition built elsewhere.
        public mutating func appendInterpolation(fragment: SQL) {
            parts.append(contentsOf: fragment.parts)
        }

        /// Adds text verbatim. Only for names that no person typed, such as a table out of a fixed list.
        ///
        /// - Parameter unsafeRaw: Text that becomes part of the statement.
        public mutating func appendInterpolation(unsafeRaw: String) {
            parts.append(.text(unsafeRaw))
        }
    }
}

extension Sequence where Element == SQL {
    /// All fragments in a row with a separator between them; binds are renumbered.
    ///
    /// - Parameter separator: What stands between two fragments, such as `", "` or `" AND "`.
    /// - Returns: One fragment; empty for an empty sequence.
    public func joined(separator: SQL) -> SQL {
        var parts: [SQL.Part] = []
        var isFirst = true
        for fragment in self {
            if !isFirst { parts.append(contentsOf: separator.parts) }
            parts.append(contentsOf: fragment.parts)
            isFirst = false
        }
        return SQL(parts: parts)
    }
}
