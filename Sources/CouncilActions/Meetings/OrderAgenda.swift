public import CouncilModel
public import Store

/// Puts the items of an agenda in another order or depth.
public struct OrderAgenda: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What shall change.
    public enum Change: Sendable {
        /// The wanted order; items that are not named follow in their present order.
        case order([AgendaArrangement.Wish])
        /// One item with all below it goes one step.
        case step(AgendaItemID, AgendaArrangement.Step)
    }

    /// The meeting.
    public let meeting: MeetingID
    /// The version that the page was filled from.
    public let version: Int
    /// What shall change.
    public let change: Change

    /// Orders an agenda.
    public init(meeting: MeetingID, version: Int, change: Change) {
        self.meeting = meeting
        self.version = version
        self.change = change
    }

    /// Orders an agenda without changing depths.
    public init(meeting: MeetingID, version: Int, order: [AgendaItemID]) {
        self.init(meeting: meeting, version: version, change: .order(order.map { .init($0) }))
    }

    /// Orders and numbers the agenda unless somebody else did in between; the public part stays before the non-public one.
    /// What was before is kept for one step back.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        try transaction.meetings.raiseVersion(of: meeting, from: version)
        let before = AgendaArrangement(try transaction.agendaItems.list(of: meeting))
        var arrangement = before
        switch change {
        case .order(let wishes): arrangement.arrange(wishes)
        case .step(let item, let step): arrangement.move(item, step)
        }
        try transaction.agendaItems.apply(AgendaNumbering.numbered(arrangement))
        if arrangement != before {
            try transaction.agendaMoves.keep(before, of: meeting, version: version + 1)
        }
        return Performed(
            meeting,
            event: .init(kind: "agendaOrdered", subjectKind: "meeting", subject: meeting.uuid)
        )
    }
}
