public import CouncilModel
internal import Postgres

extension Transaction {
    /// The towns of this installation and their legislative terms and places.
    public var bodies: Bodies { Bodies(transaction: self) }
}

/// Bodies, legislative terms and locations.
public struct Bodies {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// All bodies, oldest first.
    public func all() throws -> [Body] {
        try connection.query("SELECT * FROM council.body ORDER BY created_at, id").map(body)
    }

    /// A body.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none.
    /// - Throws: ``PostgresError``.
    public func find(_ id: BodyID) throws -> Body? {
        try connection.atMostOne("SELECT * FROM council.body WHERE id = \(id)").map(body)
    }

    /// Makes the body, or brings the one of the same identity to this state.
    ///
    /// - Parameter body: The wanted state.
    /// - Throws: ``PostgresError``.
    public func save(_ body: Body) throws {
        try connection.execute(
            """
            INSERT INTO council.body (id, name, short_name, classification, ags, rgs, website, location_id,
                contact_name, contact_email, license, land, town_rules, created_at, modified_at)
            VALUES (\(body.id), \(body.name), \(body.shortName), \(body.classification), \(body.ags), \(body.rgs),
                \(body.website), \(body.location), \(body.contactName), \(body.contactEmail), \(body.license),
                \(body.land), \(body.townRules), \(body.created), greatest(\(body.created), \(transaction.now)))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
                classification = excluded.classification, ags = excluded.ags, rgs = excluded.rgs,
                website = excluded.website, location_id = excluded.location_id, contact_name = excluded.contact_name,
                contact_email = excluded.contact_email, license = excluded.license, land = excluded.land, town_rules = excluded.town_rules,
                modified_at = excluded.modified_at
            """
        )
    }

    /// The legislative terms of a body, newest first.
    public func legislativeTerms(of body: BodyID) throws -> [LegislativeTerm] {
        try connection.query(
            "SELECT * FROM council.legislative_term WHERE body_id = \(body) ORDER BY start_date DESC"
        ).map { row in
            LegislativeTerm(
                id: try row["id"],
                body: try row["body_id"],
                name: try row["name"],
                startDate: try row["start_date"],
                endDate: try row["end_date"]
            )
        }
    }

    /// Makes a legislative term or changes the one of the same identity.
    public func save(_ term: LegislativeTerm) throws {
        try connection.execute(
            """
            INSERT INTO council.legislative_term (id, body_id, name, start_date, end_date, created_at, modified_at)
            VALUES (\(term.id), \(term.body), \(term.name), \(term.startDate), \(term.endDate), \(transaction.now),
                \(transaction.now))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, start_date = excluded.start_date,
                end_date = excluded.end_date, modified_at = excluded.modified_at
            """
        )
    }

    /// Makes a legislative term or changes the one of the same identity, as somebody typed it.
    ///
    /// - Throws: ``StoreError/overlaps(_:)`` when another term of the body covers one of its days.
    public func enter(_ term: LegislativeTerm) throws {
        try Overlap.naming {
            try save(term)
            try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        }
    }

    /// A place.
    public func location(_ id: LocationID) throws -> Location? {
        try connection.atMostOne("SELECT * FROM council.location WHERE id = \(id)").map(location)
    }

    /// The places of a body, by what is read of them.
    public func locations(of body: BodyID) throws -> [Location] {
        try connection.query(
            """
            SELECT * FROM council.location WHERE body_id = \(body)
            ORDER BY room, street_address, description, id LIMIT 500
            """
        ).map(location)
    }

    /// Makes a place or changes the one of the same identity.
    public func save(_ location: Location) throws {
        try connection.execute(
            """
            INSERT INTO council.location (id, body_id, description, street_address, room, postal_code, sub_locality,
                locality, geojson, created_at, modified_at)
            VALUES (\(location.id), \(location.body), \(location.description), \(location.streetAddress),
                \(location.room), \(location.postalCode), \(location.subLocality), \(location.locality),
                \(location.geojson.map { PostgresJSON($0) }), \(transaction.now), \(transaction.now))
            ON CONFLICT (id) DO UPDATE SET description = excluded.description,
                street_address = excluded.street_address, room = excluded.room, postal_code = excluded.postal_code,
                sub_locality = excluded.sub_locality, locality = excluded.locality, geojson = excluded.geojson,
                modified_at = excluded.modified_at
            """
        )
    }

    /// Makes a room or changes the one of the same identity, as the clerk typed it.
    public func enter(_ room: Location) throws {
        try save(room)
        try connection.execute(
            """
            UPDATE council.location
            SET is_room = \(room.isRoom), seats = \(room.seats), is_accessible = \(room.isAccessible)
            WHERE id = \(room.id)
            """
        )
    }

    private func body(_ row: PostgresRow) throws -> Body {
        var body = Body(id: try row["id"], name: try row["name"], created: try row["created_at"])
        body.shortName = try row["short_name"]
        body.classification = try row["classification"]
        body.ags = try row["ags"]
        body.rgs = try row["rgs"]
        body.website = try row["website"]
        body.location = try row["location_id"]
        body.contactName = try row["contact_name"]
        body.contactEmail = try row["contact_email"]
        body.license = try row["license"]
        body.land = try row["land"]
        body.townRules = try row["town_rules"]
        body.modified = try row["modified_at"]
        return body
    }

    private func location(_ row: PostgresRow) throws -> Location {
        var location = Location(id: try row["id"], body: try row["body_id"])
        location.description = try row["description"]
        location.streetAddress = try row["street_address"]
        location.room = try row["room"]
        location.postalCode = try row["postal_code"]
        location.subLocality = try row["sub_locality"]
        location.locality = try row["locality"]
        location.isRoom = try row["is_room"]
        location.seats = try row["seats"]
        location.isAccessible = try row["is_accessible"]
        let geojson: PostgresJSON? = try row["geojson"]
        location.geojson = geojson?.text
        return location
    }
}
