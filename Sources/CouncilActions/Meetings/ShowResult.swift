public import CouncilModel
internal import CouncilRules
public import Store

/// The form of an item's result, with what the result would mean for other bodies.
public struct ShowResult: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// A consequence with the meetings that the step could go to.
    public struct Consequence: Sendable {
        /// What does not fit.
        public let consequence: ConsultationSequence.Consequence
        /// The body's coming meetings that lie late enough, earliest first.
        public let meetings: [Meeting]
    }

    /// An item with what its form needs.
    public struct Outcome: Sendable {
        /// The item.
        public let item: AgendaItem
        /// Its meeting.
        public let meeting: Meeting
        /// Whether it may be dealt with.
        public let admission: AdmissionState
        /// What the law asks for before a late item is dealt with.
        public let rule: AdmissionRule
        /// The coming meetings of the same bodies.
        public let nextMeetings: [Meeting]
        /// Where it can be referred to.
        public let organizations: [Organization]
        /// What the result would mean.
        public let consequences: [Consequence]
    }

    /// The item.
    public let item: AgendaItemID
    /// The result that somebody thinks of.
    public let draft: ResultDraft
    private var rules: RuleBook?

    /// Shows what a result would mean.
    public init(item: AgendaItemID, draft: ResultDraft = ResultDraft(outcome: nil)) {
        self.item = item
        self.draft = draft
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ShowResult {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Looks it up; nothing is changed.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let item = try transaction.agendaItems.find(item),
            let meeting = try transaction.meetings.find(item.meeting)
        else { throw StoreError.notFound }
        let lateness = try LateItems(of: meeting, by: rules, in: transaction)
        let upcoming = try transaction.meetings.upcoming(
            of: meeting.body,
            from: meeting.start ?? transaction.now,
            organization: nil,
            offset: 0,
            limit: 200
        ).filter { $0.id != meeting.id && $0.state != .held && $0.state != .cancelled }
        return Outcome(
            item: item,
            meeting: meeting,
            admission: lateness.state(of: item),
            rule: lateness.rule,
            nextMeetings: upcoming.filter { !Set($0.organizations).isDisjoint(with: meeting.organizations) },
            organizations: try transaction.organizations.all(of: meeting.body).filter {
                $0.kind == .committee && !meeting.organizations.contains($0.id)
                    && $0.endDate.map { $0 >= transaction.today } ?? true
            },
            consequences: try draft.consequences(of: item, in: transaction).map { consequence in
                Consequence(
                    consequence: consequence,
                    meetings: try candidates(for: consequence, among: upcoming, in: transaction)
                )
            }
        )
    }

    private func candidates(
        for consequence: ConsultationSequence.Consequence,
        among upcoming: [Meeting],
        in transaction: Transaction
    ) throws -> [Meeting] {
        guard case .tooEarly(let step, _, let day) = consequence,
            let bodies = try transaction.consultations.find(step.id)?.organizations
        else { return [] }
        return upcoming.filter { meeting in
            guard let start = meeting.start else { return false }
            return CivilDate(start, in: transaction.timeZone) > day
                && !Set(meeting.organizations).isDisjoint(with: bodies)
        }
    }
}
