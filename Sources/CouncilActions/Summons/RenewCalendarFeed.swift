public import CouncilModel
public import Store

/// Makes an address under which the own calendar reads meetings; the one that there was for the same meetings ends.
public struct RenewCalendarFeed: WritingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn
    /// Whose meetings; `nil`: those of all own bodies.
    public let organization: OrganizationID?

    /// Makes a feed.
    public init(organization: OrganizationID?) {
        self.organization = organization
    }

    /// Makes it.
    ///
    /// - Throws: ``StoreError/notFound`` for a body that is not there.
    public func write(in transaction: Transaction) throws -> Performed<CalendarFeedID> {
        if let organization, try transaction.organizations.find(organization) == nil { throw StoreError.notFound }
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        let feed = try transaction.calendarFeeds.renew(organization: organization)
        return Performed(
            feed,
            event: .init(kind: "calendarFeedMade", subjectKind: "account", subject: account.uuid)
        )
    }
}
