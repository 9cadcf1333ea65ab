public import CouncilModel
public import CouncilRules
public import Store

/// A month of meetings with the holidays of the town.
public struct ShowCalendar: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn

    /// A month.
    public struct Outcome: Sendable {
        /// The meetings, earliest first.
        public let meetings: [MeetingSummary]
        /// The holidays of the month in the town, by day.
        public let holidays: [(day: CivilDate, name: String)]
        /// The vacations that fall into the month.
        public let vacations: [Vacation]
        /// Where members would have to sit in two meetings at once; for the clerk only.
        public let collisions: [MeetingCollision]
    }

    /// The town.
    public let body: BodyID
    /// Any day of the month.
    public let month: CivilDate
    /// Only meetings of this organization.
    public let organization: OrganizationID?
    /// Where holidays come from; nil: none are shown.
    public let rules: RuleBook?

    /// Shows a month.
    public init(body: BodyID, month: CivilDate, organization: OrganizationID? = nil, rules: RuleBook?) {
        self.body = body
        self.month = month
        self.organization = organization
        self.rules = rules
    }

    /// The month as far as the actor may see it.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let town = try transaction.bodies.find(body) else { throw StoreError.notFound }
        let first = month.adding(days: 1 - month.day)
        var next = first.adding(days: 28)
        while next.month == first.month { next = next.adding(days: 1) }
        let found = try transaction.meetings.list(
            of: body,
            from: CivilDateTime(date: first, hour: 0, minute: 0)?.moment(in: transaction.timeZone),
            to: CivilDateTime(date: next, hour: 0, minute: 0)?.moment(in: transaction.timeZone),
            organization: organization,
            offset: 0,
            limit: 500
        )
        let calendar = rules?.jurisdiction(of: town)?.calendar
        let days = (0..<(next.daysSince1970 - first.daysSince1970)).map { first.adding(days: $0) }
        let isClerk = CreateMeeting.permission.allows(transaction.actor)
        return Outcome(
            meetings: try MeetingSummary.make(found.reversed(), in: transaction),
            holidays: days.compactMap { day in calendar?.holiday(day).map { (day, $0) } },
            vacations: try transaction.meetingSeries.vacations(of: body).filter { $0.first < next && $0.last >= first },
            collisions: isClerk ? try transaction.meetings.collisions(of: found.map(\.id)) : []
        )
    }
}
