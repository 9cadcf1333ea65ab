public import CouncilModel
public import Store

/// Takes an item off an agenda.
public struct RemoveAgendaItem: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The item.
    public let item: AgendaItemID

    /// Takes an item off.
    public init(item: AgendaItemID) {
        self.item = item
    }

    /// Removes the item and numbers the agenda anew. What was dealt with in a meeting stays on its agenda.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.raiseVersion(of: current.meeting)
        guard let meeting = try transaction.meetings.find(current.meeting) else { throw StoreError.notFound }
        if meeting.state == .held { throw RuleViolation.meetingHeld }
        if try !transaction.files.list(of: .agendaItem(item)).isEmpty { throw RuleViolation.agendaItemHasFiles }
        try transaction.agendaItems.remove(item)
        try transaction.agendaItems.apply(
            AgendaNumbering.renumbered(try transaction.agendaItems.list(of: current.meeting))
        )
        return Performed(
            current.meeting,
            event: .init(
                kind: "agendaItemRemoved",
                subjectKind: "meeting",
                subject: current.meeting.uuid,
                detail: ["agendaItem": item.description]
            )
        )
    }
}
