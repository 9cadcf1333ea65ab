public import CouncilModel
internal import Foundation
internal import Store

/// What the form of an item's result holds.
public struct ResultDraft: Sendable, Equatable {
    /// What happens to a later step whose date does not fit any more.
    public enum Choice: Sendable, Equatable {
        /// It stays as it is.
        case leave
        /// It waits for a meeting again.
        case wait
        /// It goes to this meeting.
        case move(MeetingID)
    }

    /// The result.
    public var outcome: ItemOutcome?
    /// What is added in brackets: "Ja 7, Nein 2".
    public var votes: String
    /// For a postponed item: the meeting that deals with it next, if it is known.
    public var next: MeetingID?
    /// For a referred item: to whom.
    public var referredTo: OrganizationID?
    /// What happens to later steps.
    public var choices: [ConsultationID: Choice]

    /// What was typed.
    public init(
        outcome: ItemOutcome?,
        votes: String = "",
        next: MeetingID? = nil,
        referredTo: OrganizationID? = nil,
        choices: [ConsultationID: Choice] = [:]
    ) {
        self.outcome = outcome
        self.votes = votes
        self.next = next
        self.referredTo = referredTo
        self.choices = choices
    }

    /// "empfohlen (Ja 7, Nein 2)"; nothing without a result.
    func words() throws -> String? {
        guard let outcome else { return nil }
        let added = try TextField(label: "Abstimmung", text: votes).optional(limit: 200)
        return outcome.rawValue + (added.map { " (\($0))" } ?? "")
    }

    /// What the result means for later steps of the item's papers. Nothing is changed.
    func consequences(of item: AgendaItem, in transaction: Transaction) throws -> [ConsultationSequence.Consequence] {
        guard let outcome else { return [] }
        let day = try next.flatMap { try transaction.meetings.find($0)?.start }
            .map { CivilDate($0, in: transaction.timeZone) }
        return try transaction.consultations.list(in: item.meeting).filter { $0.agendaItem == item.id }.flatMap {
            step in
            try ConsultationSequence.read(of: step.paper, in: transaction)
                .consequences(of: outcome, at: step.id, again: outcome == .postponed ? day : nil)
        }
    }
}

extension ConsultationSequence {
    /// The way of a paper as far as the actor may see it.
    static func read(of paper: PaperID, in transaction: Transaction) throws -> ConsultationSequence {
        let steps = try transaction.consultations.list(of: paper)
        let organizations = try transaction.organizations.find(Set(steps.flatMap(\.organizations)))
        let meetings = try transaction.meetings.find(Set(steps.compactMap(\.meeting)))
        let items = try transaction.agendaItems.find(Set(steps.compactMap(\.agendaItem)))
        return ConsultationSequence(
            steps.map { step in
                let meeting = step.meeting.flatMap { meetings[$0] }
                return Step(
                    id: step.id,
                    organization: step.organizations.first.flatMap { organizations[$0]?.name } ?? meeting?.name ?? "",
                    role: step.role.flatMap { ConsultationRole(words: $0) },
                    day: meeting?.start.map { CivilDate($0, in: transaction.timeZone) },
                    isDone: meeting?.state == .held || step.agendaItem.flatMap { items[$0]?.result } != nil
                )
            }
        )
    }
}
