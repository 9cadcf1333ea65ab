public import CouncilModel
internal import CouncilRules
internal import Foundation
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
    /// Why the item is dealt with, where nobody has checked a rule; not asked for otherwise.
    public let reason: String
    private var rules: RuleBook?

    /// Records a vote.
    public init(item: AgendaItemID, yes: Int?, statutoryNumber: Int?, reason: String = "") {
        self.item = item
        self.yes = yes
        self.statutoryNumber = statutoryNumber
        self.reason = reason
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> RecordAdmission {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Records the vote; too few yes votes are recorded as well, then the item cannot be dealt with.
    ///
    /// Where no checked rule is known, nothing is counted: the reason admits the item, and stays with the vote.
    ///
    /// - Throws: ``RuleViolation``.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.lock(current.meeting)
        guard let meeting = try transaction.meetings.find(current.meeting) else { throw StoreError.notFound }
        guard let yes, yes >= 0 else { throw RuleViolation.missing(field: "Ja-Stimmen") }
        guard let statutoryNumber, statutoryNumber > 0 else { throw RuleViolation.missing(field: "Gesetzliche Zahl") }
        if yes > statutoryNumber { throw RuleViolation.moreVotesThanMembers }
        let lateness = try LateItems(of: meeting, by: rules, in: transaction)
        if lateness.state(of: current) == .excluded {
            throw RuleViolation.itemExcluded(paragraph: lateness.rule.exclusionParagraph)
        }
        let share = lateness.rule.bindingShare
        let vote = AdmissionVote(
            yes: yes,
            statutoryNumber: statutoryNumber,
            share: share,
            paragraph: lateness.rule.paragraph,
            reason: share == nil ? try typedReason() : nil
        )
        try transaction.agendaAdditions.record(vote, on: item, in: meeting.id)
        return Performed(
            meeting.id,
            event: .init(
                kind: "admissionRecorded",
                subjectKind: "meeting",
                subject: meeting.id.uuid,
                detail: ["agendaItem": item.description, "admitted": "\(vote.isAdmitted)"].merging(
                    share == nil ? ["rule": "unchecked"] : [:]
                ) { own, _ in own }
            )
        )
    }

    private func typedReason() throws(RuleViolation) -> String {
        let typed = reason.trimmingCharacters(in: .whitespacesAndNewlines)
        if typed.isEmpty { throw .admissionUnchecked }
        if typed.count > SummonsTerms.reasonLimit { throw .tooLong(field: "Grund", limit: SummonsTerms.reasonLimit) }
        return typed
    }
}
