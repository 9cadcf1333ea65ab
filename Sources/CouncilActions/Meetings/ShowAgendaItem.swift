public import CouncilModel
public import Store

/// An item of an agenda, for its form.
public struct ShowAgendaItem: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// An item with what its form needs.
    public struct Outcome: Sendable {
        /// The item.
        public let item: AgendaItem
        /// The paper that is dealt with.
        public let paper: Paper?
        /// The meeting.
        public let meeting: MeetingDetails
        /// The newest papers, to choose from.
        public let suggestions: [Paper]
    }

    /// The item.
    public let item: AgendaItemID

    /// Shows an item.
    public init(item: AgendaItemID) {
        self.item = item
    }

    /// The item.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let item = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        let meeting = try ShowMeeting(meeting: item.meeting).read(in: transaction)
        return Outcome(
            item: item,
            paper: meeting.agenda.first { $0.item.id == item.id }?.papers.first?.paper,
            meeting: meeting,
            suggestions: try transaction.papers.list(of: meeting.body.id, filter: .init(), offset: 0, limit: 200)
        )
    }
}
