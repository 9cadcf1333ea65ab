public import CouncilModel
public import Store

/// One notice with its ledger, for its letters and its evidence.
public struct ShowNotice: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The notice.
    public let notice: MeetingNoticeID

    /// Shows a notice.
    public init(notice: MeetingNoticeID) {
        self.notice = notice
    }

    /// The notice and the summons that it belongs to.
    ///
    /// - Throws: ``StoreError/notFound`` also for a notice that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> (notice: MeetingNotice, summons: ShowSummons.Outcome) {
        guard let notice = try transaction.meetingNotices.find(notice) else { throw StoreError.notFound }
        return (notice, try ShowSummons(meeting: notice.meeting).read(in: transaction))
    }
}
