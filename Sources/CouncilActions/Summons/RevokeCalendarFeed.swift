public import CouncilModel
public import Store

/// Ends an address under which the own calendar reads meetings.
public struct RevokeCalendarFeed: WritingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn
    /// The feed.
    public let feed: CalendarFeedID

    /// Ends a feed.
    public init(feed: CalendarFeedID) {
        self.feed = feed
    }

    /// Ends it.
    ///
    /// - Throws: ``StoreError/notFound`` for a feed that is not the actor's own.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        guard let account = transaction.actor.account, try transaction.calendarFeeds.revoke(feed) else {
            throw StoreError.notFound
        }
        return Performed((), event: .init(kind: "calendarFeedRevoked", subjectKind: "account", subject: account.uuid))
    }
}
