public import CouncilModel
public import CouncilRules
public import Store

/// The deadlines of a meeting and whether it may be invited to now.
public struct ShowMeetingDeadlines: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// All rules; nil: nobody counts.
    public let rules: RuleBook?
    /// On which terms the clerk would summon.
    public let terms: SummonsTerms

    /// Counts the deadlines of a meeting.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - rules: All rules; nil: nobody counts.
    ///   - terms: On which terms the clerk would summon.
    public init(meeting: MeetingID, rules: RuleBook?, terms: SummonsTerms = .init()) {
        self.meeting = meeting
        self.rules = rules
        self.terms = terms
    }

    /// The deadlines as they stand now.
    ///
    /// - Throws: ``StoreError/notFound`` also for a meeting that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> MeetingDeadlines {
        MeetingDeadlines(
            of: try ShowMeeting(meeting: meeting).read(in: transaction),
            standing: try MeetingStanding.all([meeting], in: transaction).first,
            by: rules,
            at: transaction.now,
            in: transaction.timeZone,
            on: terms
        )
    }
}
