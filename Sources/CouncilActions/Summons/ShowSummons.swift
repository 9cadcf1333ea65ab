public import CouncilModel
public import Store

/// The ledger of a meeting: what was sent to whom, and what became of it; and whom the next notice would reach.
public struct ShowSummons: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What comes out.
    public struct Outcome: Sendable {
        /// The meeting.
        public let details: MeetingDetails
        /// Everybody who would be invited now.
        public let recipients: [MeetingNotices.Recipient]
        /// All notices, newest first, each with a row for each member.
        public let notices: [(notice: MeetingNotice, receipts: [Receipt])]
        /// The members that occur.
        public let persons: [PersonID: Person]
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
    }

    /// The meeting.
    public let meeting: MeetingID

    /// Shows the ledger of a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// The ledger.
    ///
    /// - Throws: ``StoreError/notFound`` also for a meeting that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> Outcome {
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        let day = details.meeting.start.map { CivilDate($0, in: transaction.timeZone) } ?? transaction.today
        let notices = try transaction.meetingNotices.list(of: meeting).map { notice in
            (notice: notice, receipts: try transaction.receipts.list(of: notice.id))
        }
        let rows = notices.flatMap(\.receipts)
        let accounts = notices.compactMap(\.notice.createdBy) + rows.flatMap(\.steps).compactMap(\.account)
        return Outcome(
            details: details,
            recipients: try transaction.meetingNotices.recipients(of: meeting, on: day),
            notices: notices,
            persons: try transaction.persons.find(Set(rows.map(\.person))),
            names: try transaction.accounts.names(accounts)
        )
    }
}
