public import Foundation

/// A secret address under which somebody's calendar reads meetings.
public struct CalendarFeed: Sendable, Identifiable {
    /// Identity; the address is made from it and a secret of the installation.
    public var id: CalendarFeedID
    /// Whose: it shows what this account may see.
    public var account: AccountID
    /// The body whose meetings it shows; `nil`: all bodies of the person.
    public var organization: OrganizationID?
    /// When it was made.
    public var created: Date
    /// Since when it shows nothing.
    public var revoked: Date?

    /// A feed; see the properties.
    public init(
        id: CalendarFeedID,
        account: AccountID,
        organization: OrganizationID?,
        created: Date,
        revoked: Date? = nil
    ) {
        self.id = id
        self.account = account
        self.organization = organization
        self.created = created
        self.revoked = revoked
    }
}
