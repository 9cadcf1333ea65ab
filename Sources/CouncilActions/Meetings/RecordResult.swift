public import CouncilModel
internal import CouncilRules
public import Store

/// Notes what a body made of an item, and changes the way of its paper as the clerk chose after seeing the consequences.
public struct RecordResult: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The item.
    public let item: AgendaItemID
    /// The version that the form was filled from.
    public let version: Int
    /// What was typed and chosen.
    public let draft: ResultDraft
    private var rules: RuleBook?

    /// Notes a result.
    public init(item: AgendaItemID, version: Int, draft: ResultDraft) {
        self.item = item
        self.version = version
        self.draft = draft
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> RecordResult {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Notes the result; a paper that comes again gets another step, later steps go where they were put.
    ///
    /// - Throws: ``RuleViolation/consequencesUndecided`` when a consequence has no choice: nothing happens unseen.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard var current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.lock(current.meeting)
        guard let meeting = try transaction.meetings.find(current.meeting) else { throw StoreError.notFound }
        guard let outcome = draft.outcome else { throw RuleViolation.missing(field: "Ergebnis") }
        if outcome == .referred, draft.referredTo == nil { throw RuleViolation.missing(field: "Verwiesen an") }
        if !outcome.comesAgain, outcome != .withdrawn {
            try LateItems(of: meeting, by: rules, in: transaction).refuseUnlessAdmitted(current)
        }
        let consequences = try draft.consequences(of: current, in: transaction)
        if consequences.contains(where: { draft.choices[$0.step.id] == nil }) {
            throw RuleViolation.consequencesUndecided
        }
        // Noted a second time, the paper does not come again twice.
        let isFirst = current.result.map { !$0.hasPrefix(outcome.rawValue) } ?? true
        current.version = version
        current.result = try draft.words()
        try transaction.agendaItems.update(current)
        if isFirst {
            for step in try transaction.consultations.list(in: meeting.id) where step.agendaItem == item {
                try comeAgain(after: step, outcome, in: transaction)
            }
        }
        for consequence in consequences {
            guard let choice = draft.choices[consequence.step.id] else { continue }
            try apply(choice, to: consequence.step.id, in: transaction)
        }
        return Performed(
            meeting.id,
            event: .init(
                kind: "resultRecorded",
                subjectKind: "meeting",
                subject: meeting.id.uuid,
                detail: ["agendaItem": item.description]
            )
        )
    }

    private func comeAgain(after step: Consultation, _ outcome: ItemOutcome, in transaction: Transaction) throws {
        guard outcome.comesAgain else { return }
        var again = Consultation(id: transaction.newID(), paper: step.paper, position: 0, created: transaction.now)
        again.organizations = step.organizations
        again.role = step.role
        again.authoritative = step.authoritative
        if outcome == .postponed, let next = draft.next {
            guard try transaction.meetings.find(next) != nil else { throw StoreError.notFound }
            again.meeting = next
        }
        var steps = [again]
        if outcome == .referred, let body = draft.referredTo {
            guard try transaction.organizations.find(body) != nil else { throw StoreError.notFound }
            var elsewhere = Consultation(
                id: transaction.newID(),
                paper: step.paper,
                position: 0,
                created: transaction.now
            )
            elsewhere.organizations = [body]
            elsewhere.role = ConsultationRole.preliminary.rawValue
            elsewhere.authoritative = false
            steps.insert(elsewhere, at: 0)
        }
        try transaction.consultations.insert(steps, after: step)
    }

    private func apply(_ choice: ResultDraft.Choice, to id: ConsultationID, in transaction: Transaction) throws {
        guard choice != .leave, var step = try transaction.consultations.find(id) else { return }
        let old = step.agendaItem
        step.agendaItem = nil
        step.meeting = nil
        if case .move(let meeting) = choice {
            guard try transaction.meetings.find(meeting) != nil else { throw StoreError.notFound }
            step.meeting = meeting
        }
        step.modified = transaction.now
        try transaction.consultations.save(step)
        if let old { try takeOff(old, in: transaction) }
    }

    /// An item that nothing is left of leaves an agenda that nobody was invited to yet; on others it says that it is off.
    private func takeOff(_ item: AgendaItemID, in transaction: Transaction) throws {
        guard var found = try transaction.agendaItems.find(item),
            let meeting = try transaction.meetings.find(found.meeting),
            try !transaction.consultations.list(in: meeting.id).contains(where: { $0.agendaItem == item })
        else { return }
        try transaction.meetings.raiseVersion(of: meeting.id)
        if meeting.state == .scheduled, try transaction.files.list(of: .agendaItem(item)).isEmpty {
            try transaction.agendaItems.remove(item)
            try transaction.agendaItems.apply(
                AgendaNumbering.renumbered(try transaction.agendaItems.list(of: meeting.id))
            )
        } else {
            found.result = "abgesetzt"
            try transaction.agendaItems.update(found)
        }
    }
}
