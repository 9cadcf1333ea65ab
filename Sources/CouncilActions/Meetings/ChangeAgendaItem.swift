public import CouncilModel
internal import CouncilRules
public import Store

/// Changes an item of an agenda.
public struct ChangeAgendaItem: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The item.
    public let item: AgendaItemID
    /// The version that the form was filled from.
    public let version: Int
    /// What was typed.
    public let draft: AgendaDraft
    private var rules: RuleBook?

    /// Changes an item.
    public init(item: AgendaItemID, version: Int, draft: AgendaDraft) {
        self.item = item
        self.version = version
        self.draft = draft
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ChangeAgendaItem {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Changes the item and numbers the agenda anew; the chosen paper is the only one there afterwards.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard var current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.lock(current.meeting)
        guard let meeting = try transaction.meetings.find(current.meeting) else { throw StoreError.notFound }
        let paper = try draft.chosenPaper(in: transaction, body: meeting.body)
        current.version = version
        try draft.apply(to: &current, paper: paper)
        if draft.result != nil, current.result != nil {
            try LateItems(of: meeting, by: rules, in: transaction).refuseUnlessAdmitted(current)
        }
        try transaction.agendaItems.update(current)
        try transaction.consultations.unlink(from: item, except: paper?.id)
        try transaction.agendaItems.apply(
            AgendaNumbering.renumbered(try transaction.agendaItems.list(of: current.meeting))
        )
        if let paper { try draft.link(paper, to: current, in: meeting, transaction: transaction) }
        return Performed(
            current.meeting,
            event: .init(
                kind: "agendaItemChanged",
                subjectKind: "meeting",
                subject: current.meeting.uuid,
                detail: ["agendaItem": item.description]
            )
        )
    }
}
