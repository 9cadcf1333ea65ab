public import CouncilModel
public import Store

/// Puts an item on an agenda.
public struct AddAgendaItem: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// What was typed.
    public let draft: AgendaDraft

    /// Puts an item on an agenda.
    public init(meeting: MeetingID, draft: AgendaDraft) {
        self.meeting = meeting
        self.draft = draft
    }

    /// Adds the item where it belongs in its part, and numbers the agenda anew.
    public func write(in transaction: Transaction) throws -> Performed<AgendaItemID> {
        try transaction.meetings.lock(meeting)
        guard let current = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        let paper = try draft.chosenPaper(in: transaction, body: current.body)
        let items = try transaction.agendaItems.list(of: meeting)
        var item = AgendaItem(
            id: transaction.newID(),
            meeting: meeting,
            position: items.count,
            name: "",
            created: transaction.now
        )
        try draft.apply(to: &item, paper: paper)
        try transaction.agendaItems.insert(item)
        try LateItems.markAddition(item.id, to: current, in: transaction)
        var arrangement = AgendaArrangement(items)
        arrangement.insert([item])
        try transaction.agendaItems.apply(AgendaNumbering.numbered(arrangement))
        if let paper { try draft.link(paper, to: item, in: current, transaction: transaction) }
        return Performed(
            item.id,
            event: .init(
                kind: "agendaItemAdded",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["agendaItem": item.id.description]
            )
        )
    }
}
