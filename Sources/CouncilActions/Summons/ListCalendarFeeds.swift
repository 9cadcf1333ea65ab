public import CouncilModel
public import Store

/// The own addresses under which calendars read meetings.
public struct ListCalendarFeeds: ReadingAction {
    /// Whoever is logged in, for the own account.
    public static let permission = Permission.signedIn

    /// Lists the own feeds.
    public init() {}

    /// The feeds, oldest first, and the bodies that one could be made for.
    public func read(in transaction: Transaction) throws -> [CalendarFeed] {
        try transaction.calendarFeeds.own()
    }
}
