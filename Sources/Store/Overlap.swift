internal import Postgres

/// What must not hold twice at the same time; the database refuses it.
public enum Overlap: String, Sendable {
    /// The same person with the same role in the same organization.
    case membership = "membership_once"
    /// The same deputy for the same member.
    case deputy = "deputy_once"
    /// Two meetings in one room.
    case room = "room_once"
    /// Two legislative terms of one body.
    case legislativeTerm = "legislative_term_body_id_daterange_excl"

    /// Runs statements, and says what overlaps when the database refuses them for that.
    ///
    /// - Throws: ``StoreError/overlaps(_:)``; anything else as it is.
    static func naming<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as PostgresError where error.sqlState == "23P01" {
            guard let overlap = error.constraint.flatMap(Overlap.init(rawValue:)) else { throw error }
            throw StoreError.overlaps(overlap)
        }
    }
}
