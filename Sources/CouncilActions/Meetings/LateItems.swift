internal import CouncilModel
internal import Foundation
internal import Store

/// Which items of a meeting came after its invitation, and whether they may be dealt with.
struct LateItems {
    let rule: AdmissionRule
    let additions: [AgendaItemID: AgendaAdditions.Addition]
    let admissions: [AgendaItemID: AgendaAdditions.Admission]
    private let firstVersions: [AgendaItemID: Int]
    private let timelyVersions: Set<Int>
    private let statutoryNumber: Int?
    private let isInvited: Bool
    private let kindNow: LateItem

    init(of meeting: Meeting, in transaction: Transaction) throws {
        rule = .hessen
        statutoryNumber = try meeting.statutoryNumber(in: transaction).number
        let invitations = try transaction.meetings.invitations(of: meeting.id)
        firstVersions = try transaction.invitedAgendas.firstVersions(of: meeting.id)
        additions = try transaction.agendaAdditions.list(of: meeting.id)
        admissions = try transaction.agendaAdditions.admissions(of: meeting.id)
        let zone = transaction.timeZone
        let day = meeting.start.map { CivilDate($0, in: zone) }
        let first = firstVersions.values.min()
        isInvited = first != nil
        // Whether the first invitation itself was early enough is a question of its own.
        timelyVersions = Set(
            invitations.filter { [rule] invitation in
                invitation.version == first
                    || day.map { rule.isInTime(invited: CivilDate(invitation.created, in: zone), meeting: $0) } ?? true
            }.map(\.version)
        )
        kindNow = day.map { transaction.today >= $0 ? .tabled : .supplement } ?? .supplement
    }

    /// Whether an item stood on no invitation that was early enough.
    func isLate(_ item: AgendaItemID) -> Bool {
        isInvited && !(firstVersions[item].map(timelyVersions.contains) ?? false)
    }

    func state(of item: AgendaItem) -> AdmissionState {
        .of(item, isLate: isLate(item.id), vote: admissions[item.id]?.vote, rule: rule)
    }

    /// Marks a new item as late when the meeting was invited already.
    func markAddition(_ item: AgendaItemID, in transaction: Transaction) throws {
        if isInvited { try transaction.agendaAdditions.mark(item, as: kindNow) }
    }

    /// Refuses a result of an item that the body may not deal with.
    ///
    /// - Throws: ``RuleViolation``.
    func refuseUnlessAdmitted(_ item: AgendaItem) throws {
        switch state(of: item) {
        case .free, .admitted: return
        case .excluded: throw RuleViolation.itemExcluded(paragraph: rule.exclusionParagraph)
        case .needsVote, .refused:
            let number = admissions[item.id]?.vote.statutoryNumber ?? statutoryNumber ?? 0
            throw RuleViolation.itemNotAdmitted(needed: rule.needed(of: number), paragraph: rule.paragraph)
        }
    }
}

extension Meeting {
    /// The statutory number of the leading organization: as entered, else as many as vote there on the day of the meeting.
    func statutoryNumber(in transaction: Transaction) throws -> (number: Int?, isEntered: Bool) {
        guard let leading = organizations.first else { return (nil, false) }
        if let entered = try transaction.agendaTemplates.find(leading).statutoryNumber { return (entered, true) }
        let day = start.map { CivilDate($0, in: transaction.timeZone) } ?? transaction.today
        let voters = try transaction.persons.memberships(in: leading).count {
            $0.holds(on: day) && $0.votingRight != false
        }
        return (voters == 0 ? nil : voters, false)
    }
}
