public import CouncilModel
internal import Postgres

extension Transaction {
    /// How papers are numbered.
    public var numberingSchemes: NumberingSchemes { NumberingSchemes(transaction: self) }
}

/// How papers are numbered, and the counts themselves.
public struct NumberingSchemes {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// All schemes of a town, the usual one first.
    public func list(of body: BodyID) throws -> [NumberingScheme] {
        try connection.query(
            "SELECT * FROM council.numbering_scheme WHERE body_id = \(body) ORDER BY is_usual DESC, name, id"
        ).map { row in
            NumberingScheme(
                id: try row["id"],
                body: try row["body_id"],
                name: try row["name"],
                pattern: try row["pattern"],
                width: try row["width"],
                restart: try row.word("restart"),
                isUsual: try row["is_usual"]
            )
        }
    }

    /// Makes a scheme or changes the one of the same identity; when it is the usual one, no other is.
    public func save(_ scheme: NumberingScheme) throws {
        if scheme.isUsual {
            try connection.execute(
                """
                UPDATE council.numbering_scheme SET is_usual = false
                WHERE body_id = \(scheme.body) AND id <> \(scheme.id) AND is_usual
                """
            )
        }
        try connection.execute(
            """
            INSERT INTO council.numbering_scheme (id, body_id, name, pattern, width, restart, is_usual)
            VALUES (\(scheme.id), \(scheme.body), \(scheme.name), \(scheme.pattern), \(scheme.width),
                \(scheme.restart.rawValue), \(scheme.isUsual))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, pattern = excluded.pattern, width = excluded.width,
                restart = excluded.restart, is_usual = excluded.is_usual
            """
        )
    }

    /// Draws the next free number of a series, past those that papers bear already. Two at once get two numbers, one after the
    /// other; a transaction that is given up takes none.
    public func next(in series: NumberingScheme.Series, of body: BodyID) throws -> String {
        series.reference(
            try connection.one(
                """
                SELECT council.next_paper_number(\(body), \(Int32(series.year)), \(series.name), \(series.prefix),
                    \(series.suffix), \(Int32(series.width))) AS number
                """
            )["number"]
        )
    }

    /// The number that a paper would get now; somebody else may get it first.
    public func coming(in series: NumberingScheme.Series, of body: BodyID) throws -> Int {
        try connection.one(
            """
            SELECT council.coming_paper_number(\(body), \(Int32(series.year)), \(series.name), \(series.prefix),
                \(series.suffix), \(Int32(series.width))) AS number
            """
        )["number"]
    }

    /// Lets a series go on with a number; those that papers bear are passed over.
    public func begin(_ series: NumberingScheme.Series, of body: BodyID, with number: Int) throws {
        try connection.execute(
            """
            INSERT INTO council.paper_number (body_id, year, series, last_number)
            VALUES (\(body), \(Int32(series.year)), \(series.name), \(Int32(number - 1)))
            ON CONFLICT (body_id, year, series) DO UPDATE SET last_number = excluded.last_number
            """
        )
    }
}
