internal import CouncilModel
internal import CouncilRules
internal import Foundation
internal import Store

/// Which items of a meeting came after its invitation, and whether they may be dealt with.
struct LateItems {
    let rule: AdmissionRule
    let additions: [AgendaItemID: AgendaAdditions.Addition]
    let admissions: [AgendaItemID: AgendaAdditions.Admission]
    private let firstVersions: [AgendaItemID: Int]
    private let timely: [Int]
    private let statutoryNumber: Int?
    private let isInvited: Bool

    /// What came after the invitation of a meeting.
    ///
    /// A further invitation counts from when it was sent; while nothing was sent through the office, from when it was made.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - rules: All rules; nil: nobody counts, and no further invitation is in time.
    ///   - transaction: Where its records are.
    /// - Throws: An error of the database.
    init(of meeting: Meeting, by rules: RuleBook?, in transaction: Transaction) throws {
        let zone = transaction.timeZone
        let day = meeting.start.map { CivilDate($0, in: zone) }
        let place = try rules?.jurisdiction(of: meeting, in: transaction)
        rule = day.flatMap { day in place?.admission(on: day) } ?? .unknown
        statutoryNumber = try meeting.statutoryNumber(in: transaction).number
        firstVersions = try transaction.invitedAgendas.firstVersions(of: meeting.id)
        additions = try transaction.agendaAdditions.list(of: meeting.id)
        admissions = try transaction.agendaAdditions.admissions(of: meeting.id)
        isInvited = !firstVersions.isEmpty
        let latest = day.flatMap { day in place?.lastDayOfSummons(to: day) }
        let sent = try transaction.meetingNotices.list(of: meeting.id).reversed().compactMap { notice in
            notice.kind == .invitation || notice.kind == .supplement
                ? notice.invitationVersion.map { (version: $0, day: CivilDate(notice.created, in: zone)) } : nil
        }
        let reached =
            sent.isEmpty
            ? try transaction.meetings.invitations(of: meeting.id).map { invitation in
                (version: invitation.version, day: CivilDate(invitation.created, in: zone))
            }.sorted { $0.version < $1.version } : sent
        // Whether the first invitation itself was early enough is a question of its own.
        timely = reached.enumerated().filter { index, invitation in
            index == 0 || day == nil || latest.map { invitation.day <= $0 } ?? false
        }.map(\.element.version)
    }

    /// Whether an item stood on no invitation that was early enough.
    func isLate(_ item: AgendaItemID) -> Bool {
        // An item stays on all versions after its first; the next that went out told of it.
        isInvited && !(firstVersions[item].map { first in timely.contains { first <= $0 } } ?? false)
    }

    func state(of item: AgendaItem) -> AdmissionState {
        .of(item, isLate: isLate(item.id), vote: admissions[item.id]?.vote, rule: rule)
    }

    /// Marks a new item as late when the meeting was invited already; no rule is needed for that.
    static func markAddition(_ item: AgendaItemID, to meeting: Meeting, in transaction: Transaction) throws {
        if try transaction.invitedAgendas.firstVersions(of: meeting.id).isEmpty { return }
        let day = meeting.start.map { CivilDate($0, in: transaction.timeZone) }
        let isTabled = day.map { transaction.today >= $0 } ?? false
        try transaction.agendaAdditions.mark(item, as: isTabled ? .tabled : .supplement)
    }

    /// Refuses a result of an item that the body may not deal with.
    ///
    /// - Throws: ``RuleViolation``.
    func refuseUnlessAdmitted(_ item: AgendaItem) throws {
        switch state(of: item) {
        case .free, .admitted: return
        case .excluded: throw RuleViolation.itemExcluded(paragraph: rule.exclusionParagraph)
        case .needsVote, .refused:
            guard let share = rule.bindingShare else { throw RuleViolation.admissionUnchecked }
            let number = admissions[item.id]?.vote.statutoryNumber ?? statutoryNumber ?? 0
            throw RuleViolation.itemNotAdmitted(needed: share.required(of: number), paragraph: rule.paragraph)
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
