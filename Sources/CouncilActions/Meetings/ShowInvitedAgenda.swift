public import CouncilModel
internal import CouncilRules
public import Foundation
public import Store

/// The agenda as invited beside the one of now: what came, went and moved, and which late items may be dealt with.
public struct ShowInvitedAgenda: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn

    /// An item that came after the invitation.
    public struct Late: Sendable {
        /// Nachtrag or Tischvorlage.
        public let kind: LateItem
        /// When it was added.
        public let at: Date
        /// Who added it.
        public let by: String
        /// Whether it may be dealt with.
        public let state: AdmissionState
        /// The vote, once recorded.
        public let vote: AdmissionVote?
    }

    /// Both agendas.
    public struct Outcome: Sendable {
        /// The newest invitation that froze an agenda.
        public let invitation: Meetings.Invitation?
        /// Who made it.
        public let inviter: String?
        /// The agenda that it showed, as far as the actor may see it.
        public let items: [InvitedItem]
        /// What is different now.
        public let differences: [AgendaDifference]
        /// Late items.
        public let late: [AgendaItemID: Late]
        /// What the law asks for before a late item is dealt with.
        public let rule: AdmissionRule
    }

    /// The meeting.
    public let meeting: MeetingID
    private var rules: RuleBook?

    /// Shows both agendas.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// Takes the rules along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ShowInvitedAgenda {
        var ready = self
        ready.rules = office.rules
        return ready
    }

    /// Looks them up.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let meeting = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        guard let invitation = try transaction.meetings.invitations(of: meeting.id).first else {
            return Outcome(invitation: nil, inviter: nil, items: [], differences: [], late: [:], rule: .unknown)
        }
        let items = try transaction.invitedAgendas.list(of: meeting.id, version: invitation.version)
        let held = try transaction.agendaItems.list(of: meeting.id)
        let lateness = try LateItems(of: meeting, by: rules, in: transaction)
        let names = try transaction.accounts.names(
            lateness.additions.values.compactMap(\.by) + [invitation.createdBy].compactMap(\.self)
        )
        var late: [AgendaItemID: Late] = [:]
        for item in held {
            guard let addition = lateness.additions[item.id] else { continue }
            late[item.id] = Late(
                kind: addition.kind,
                at: addition.at,
                by: addition.by.flatMap { names[$0] } ?? "Ratswerk",
                state: lateness.state(of: item),
                vote: lateness.admissions[item.id]?.vote
            )
        }
        return Outcome(
            invitation: items.isEmpty ? nil : invitation,
            inviter: invitation.createdBy.flatMap { names[$0] },
            items: items,
            differences: items.isEmpty ? [] : AgendaDifference.between(items, held),
            late: late,
            rule: lateness.rule
        )
    }
}
