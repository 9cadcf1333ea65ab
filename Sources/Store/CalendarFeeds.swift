public import CouncilModel
internal import Postgres

extension Transaction {
    /// Addresses that calendars read.
    public var calendarFeeds: CalendarFeeds { CalendarFeeds(transaction: self) }
}

/// Feeds of meetings for calendars.
public struct CalendarFeeds {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// A feed that was not revoked.
    public func find(_ id: CalendarFeedID) throws -> CalendarFeed? {
        try connection.atMostOne("SELECT * FROM council.calendar_feed WHERE id = \(id) AND revoked_at IS NULL")
            .map(feed)
    }

    /// The account's own feeds that were not revoked, oldest first.
    public func own() throws -> [CalendarFeed] {
        try connection.query(
            """
            SELECT * FROM council.calendar_feed
            WHERE account_id = \(transaction.actor.account) AND revoked_at IS NULL ORDER BY created_at, id
            """
        ).map(feed)
    }

    /// Makes a feed; one for the same meetings that there was is revoked.
    ///
    /// - Parameter organization: Whose meetings; `nil`: those of all own bodies.
    /// - Returns: The feed.
    /// - Throws: ``PostgresError``.
    public func renew(organization: OrganizationID?) throws -> CalendarFeedID {
        try connection.execute(
            """
            UPDATE council.calendar_feed SET revoked_at = \(transaction.now)
            WHERE account_id = \(transaction.actor.account) AND organization_id IS NOT DISTINCT FROM \(organization)
                AND revoked_at IS NULL
            """
        )
        let id: CalendarFeedID = transaction.newID()
        try connection.execute(
            """
            INSERT INTO council.calendar_feed (id, account_id, organization_id, created_at)
            VALUES (\(id), \(transaction.actor.account), \(organization), \(transaction.now))
            """
        )
        return id
    }

    /// Ends one of the account's own feeds.
    ///
    /// - Returns: `false` when there was none.
    public func revoke(_ id: CalendarFeedID) throws -> Bool {
        try connection.execute(
            """
            UPDATE council.calendar_feed SET revoked_at = \(transaction.now)
            WHERE id = \(id) AND account_id = \(transaction.actor.account) AND revoked_at IS NULL
            """
        ) == 1
    }

    private func feed(_ row: PostgresRow) throws -> CalendarFeed {
        CalendarFeed(
            id: try row["id"],
            account: try row["account_id"],
            organization: try row["organization_id"],
            created: try row["created_at"],
            revoked: try row["revoked_at"]
        )
    }
}
