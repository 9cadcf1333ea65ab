public import CouncilModel
internal import Foundation
public import Postgres

extension Identifier: PostgresEncodable, PostgresDecodable {
    /// `uuid`
    public static var postgresType: PostgresType { UUID.postgresType }

    /// The bare UUID.
    public var postgresValue: PostgresValue { uuid.postgresValue }

    /// Reads `uuid`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL or of another type.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        self.init(try UUID(postgres: cell))
    }
}

extension CivilDate: PostgresEncodable, PostgresDecodable {
    /// `date`
    public static var postgresType: PostgresType { PostgresDay.postgresType }

    /// The day.
    public var postgresValue: PostgresValue { PostgresDay(year: year, month: month, day: day).postgresValue }

    /// Reads `date`.
    ///
    /// - Parameter cell: What the server sent.
    /// - Throws: ``PostgresError`` when the cell is NULL, of another type or outside the years 1 to 9999.
    public init(postgres cell: PostgresCell) throws(PostgresError) {
        let day = try PostgresDay(postgres: cell)
        guard let date = CivilDate(year: day.year, month: day.month, day: day.day) else {
            throw cell.undecodable(as: CivilDate.self)
        }
        self = date
    }
}

extension PostgresRow {
    /// A column that holds an enumeration's raw value; the database's CHECK lists the same words.
    func word<T: RawRepresentable<String>>(_ column: String, as type: T.Type = T.self) throws -> T {
        let raw: String = try self[column]
        guard let value = T(rawValue: raw) else { throw StoreError.unknownWord(column: column) }
        return value
    }
}

/// What can go wrong between the records and the code.
public enum StoreError: Error, Sendable, Equatable {
    /// A column holds a word that this version does not know; the database is newer than the program.
    case unknownWord(column: String)
    /// The row that should be changed does not exist or is not the actor's to see.
    case notFound
    /// Somebody else changed the row in between.
    case stale(currentVersion: Int)
    /// Two rows hold at the same time that must not.
    case overlaps(Overlap)
    /// These bytes were erased for good and are not taken again.
    case erasedBytes
    /// The bytes do not have the hash they are filed under.
    case damagedBytes
    /// The database has a migration that differs from this program's.
    case migrationMismatch(number: Int)
    /// The database lacks migrations of this program.
    case migrationsMissing(count: Int)
}
