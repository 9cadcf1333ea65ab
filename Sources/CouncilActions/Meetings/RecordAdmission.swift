public import CouncilModel
public import Store

/// Records the vote on whether the body deals with an item that was not on the invitation.
public struct RecordAdmission: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The item.
    public let item: AgendaItemID
    /// Yes votes.
    public let yes: Int?
    /// The number of members that the law prescribes.
    public let statutoryNumber: Int?

    /// Records a vote.
    public init(item: AgendaItemID, yes: Int?, statutoryNumber: Int?) {
        self.item = item
        self.yes = yes
        self.statutoryNumber = statutoryNumber
    }

    /// Records the vote; too few yes votes are recorded as well, then the item cannot be dealt with.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.lock(current.meeting)
        guard let meeting = try transaction.meetings.find(current.meeting) else { throw StoreError.notFound }
        guard let yes, yes >= 0 else { throw RuleViolation.missing(field: "Ja-Stimmen") }
        guard let statutoryNumber, statutoryNumber > 0 else { throw RuleViolation.missing(field: "Gesetzliche Zahl") }
        if yes > statutoryNumber { throw RuleViolation.moreVotesThanMembers }
        let lateness = try LateItems(of: meeting, in: transaction)
        if lateness.state(of: current) == .excluded {
            throw RuleViolation.itemExcluded(paragraph: lateness.rule.exclusionParagraph)
        }
        let vote = AdmissionVote(yes: yes, statutoryNumber: statutoryNumber, rule: lateness.rule)
        try transaction.agendaAdditions.record(vote, on: item, in: meeting.id)
        return Performed(
            meeting.id,
            event: .init(
                kind: "admissionRecorded",
                subjectKind: "meeting",
                subject: meeting.id.uuid,
                detail: ["agendaItem": item.description, "admitted": "\(vote.isAdmitted)"]
            )
        )
    }
}
