public import CouncilModel
public import Store

/// Puts papers that wait for a body on its agenda, each as an item of its own.
public struct PlaceWaitingPapers: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// The waiting steps, in the order that their items shall have.
    public let steps: [ConsultationID]
    /// The item that they are wanted before; `nil` for where new items go.
    public let target: AgendaItemID?

    /// Puts papers on an agenda.
    public init(meeting: MeetingID, steps: [ConsultationID], before target: AgendaItemID? = nil) {
        self.meeting = meeting
        self.steps = steps
        self.target = target
    }

    /// Adds an item for each step that still waits: public papers in the public part, others in the non-public one.
    public func write(in transaction: Transaction) throws -> Performed<Int> {
        try transaction.meetings.raiseVersion(of: meeting)
        guard let current = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        if current.state == .held { throw RuleViolation.meetingHeld }
        if steps.isEmpty { throw RuleViolation.missing(field: "Vorlagen") }
        var arrangement = AgendaArrangement(try transaction.agendaItems.list(of: meeting))
        let waiting = try transaction.waitingPapers.find(steps, for: meeting)
        var items: [AgendaItem] = []
        for entry in waiting {
            guard var step = try transaction.consultations.find(entry.consultation) else { throw StoreError.notFound }
            // Another body of a joint meeting waited for the same paper.
            if step.agendaItem != nil { continue }
            var item = AgendaItem(
                id: transaction.newID(),
                meeting: meeting,
                position: arrangement.lines.count + items.count,
                name: entry.name,
                created: transaction.now
            )
            item.publicity = entry.publicity
            if ConsultationRole(words: entry.role ?? "") == .information { item.matter = .report }
            try transaction.agendaItems.insert(item)
            try LateItems.markAddition(item.id, to: current, in: transaction)
            items.append(item)
            step.meeting = meeting
            step.agendaItem = item.id
            step.modified = transaction.now
            try transaction.consultations.save(step)
            let steps = try transaction.consultations.list(of: entry.paper)
            try AgendaDraft.join(steps, to: step, in: current, transaction: transaction)
        }
        arrangement.insert(items, before: target)
        try transaction.agendaItems.apply(AgendaNumbering.numbered(arrangement))
        return Performed(
            items.count,
            event: .init(
                kind: "waitingPapersPlaced",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["count": "\(items.count)"]
            )
        )
    }
}
