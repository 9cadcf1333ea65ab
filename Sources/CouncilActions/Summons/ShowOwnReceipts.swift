public import CouncilModel
public import Store

/// The own rows of a meeting's ledger.
public struct ShowOwnReceipts: ReadingAction {
    /// Whoever is logged in; the database shows each person the own rows.
    public static let permission = Permission.signedIn
    /// The meeting.
    public let meeting: MeetingID

    /// Shows the own rows.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// The rows, one for each notice, oldest first.
    public func read(in transaction: Transaction) throws -> [Receipt] {
        try transaction.receipts.own(in: meeting)
    }
}
