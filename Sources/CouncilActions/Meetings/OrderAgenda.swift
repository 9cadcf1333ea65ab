public import CouncilModel
public import Store

/// Puts the items of an agenda in another order.
public struct OrderAgenda: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// The version that the page was filled from.
    public let version: Int
    /// The wanted order; items that are not named follow in their present order.
    public let order: [AgendaItemID]

    /// Orders an agenda.
    public init(meeting: MeetingID, version: Int, order: [AgendaItemID]) {
        self.meeting = meeting
        self.version = version
        self.order = order
    }

    /// Orders and numbers the agenda unless somebody else did in between; the public part stays before the non-public one.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        try transaction.meetings.raiseVersion(of: meeting, from: version)
        let items = try transaction.agendaItems.list(of: meeting)
        let rank = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let ordered = items.enumerated().sorted { left, right in
            (rank[left.element.id] ?? order.count + left.offset)
                < (rank[right.element.id] ?? order.count + right.offset)
        }.map(\.element)
        try transaction.agendaItems.apply(AgendaNumbering.renumbered(ordered))
        return Performed(
            meeting,
            event: .init(kind: "agendaOrdered", subjectKind: "meeting", subject: meeting.uuid)
        )
    }
}
