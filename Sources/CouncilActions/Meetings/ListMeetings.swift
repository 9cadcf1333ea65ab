public import CouncilModel
public import Store

/// The lists of meetings.
public struct ListMeetings: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// What is listed.
    public enum Span: Sendable {
        /// From now on, earliest first.
        case upcoming
        /// A civil year, newest first.
        case year(Int)
        /// All before today, newest first.
        case past
    }
    /// The town.
    public let body: BodyID
    /// What is listed.
    public let span: Span
    /// Only of this organization.
    public let organization: OrganizationID?
    /// How many to pass over.
    public let offset: Int
    /// At most so many.
    public let limit: Int

    /// Lists meetings.
    public init(body: BodyID, span: Span, organization: OrganizationID? = nil, offset: Int = 0, limit: Int = 50) {
        self.body = body
        self.span = span
        self.organization = organization
        self.offset = offset
        self.limit = limit
    }

    /// A page of the list.
    public struct Outcome: Sendable {
        /// The meetings of this page.
        public let meetings: [MeetingSummary]
        /// How many there are in all.
        public let total: Int
    }

    /// The meetings that the actor may see.
    public func read(in transaction: Transaction) throws -> Outcome {
        let midnight = CivilDateTime(date: transaction.today, hour: 0, minute: 0)?.moment(in: transaction.timeZone)
        let meetings: [Meeting]
        let total: Int
        switch span {
        case .upcoming:
            let from = midnight ?? transaction.now
            meetings = try transaction.meetings.upcoming(
                of: body,
                from: from,
                organization: organization,
                offset: offset,
                limit: limit
            )
            total = try transaction.meetings.count(of: body, from: from, to: nil, organization: organization)
        case .past:
            meetings = try transaction.meetings.list(
                of: body,
                from: nil,
                to: midnight,
                organization: organization,
                offset: offset,
                limit: limit
            )
            total = try transaction.meetings.count(of: body, from: nil, to: midnight, organization: organization)
        case .year(let year):
            let start = CivilDate(year: year, month: 1, day: 1)
                .flatMap { CivilDateTime(date: $0, hour: 0, minute: 0) }?.moment(in: transaction.timeZone)
            let end = CivilDate(year: year + 1, month: 1, day: 1)
                .flatMap { CivilDateTime(date: $0, hour: 0, minute: 0) }?.moment(in: transaction.timeZone)
            meetings = try transaction.meetings.list(
                of: body,
                from: start,
                to: end,
                organization: organization,
                offset: offset,
                limit: limit
            )
            total = try transaction.meetings.count(of: body, from: start, to: end, organization: organization)
        }
        return Outcome(meetings: try MeetingSummary.make(meetings, in: transaction), total: total)
    }
}
