public import CouncilModel
internal import CouncilRules
public import Store

/// "Ladung versenden": sends the invitation to every member, by mail where the member consented, and as a letter otherwise.
///
/// An invitation that is missing or outdated is created first, in the same transaction. The notice period is counted from this
/// moment, not from when the invitation was created: what was in time on Monday may be late on Thursday.
public struct SendInvitation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// On which terms the members are summoned.
    public let terms: SummonsTerms
    private var sending: NoticeSending?
    private var creation: CreateInvitation?

    /// Sends the invitation of a meeting.
    ///
    /// - Parameters:
    ///   - meeting: The meeting.
    ///   - terms: On which terms the members are summoned; where the period can only be kept shortened, with a reason.
    public init(meeting: MeetingID, terms: SummonsTerms = .init()) {
        self.meeting = meeting
        self.terms = terms
    }

    /// Counts the notice period, and composes all documents from the agenda as it stands.
    ///
    /// A shortened period is said in the invitation itself, so a new one is created for it.
    ///
    /// - Throws: ``RuleViolation`` when the members cannot be summoned in time on these terms.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> SendInvitation {
        let meeting = meeting
        let terms = terms
        let gate = try await office.database.read(as: actor) { transaction in
            let details = try ShowMeeting(meeting: meeting).read(in: transaction)
            let (now, zone) = (transaction.now, transaction.timeZone)
            return InvitationGate(of: details, by: office.rules, at: now, in: zone, on: terms)
        }
        try terms.check(gate)
        var ready = self
        ready.sending = try await NoticeSending(.invitation, of: meeting, by: office, as: actor)
        ready.sending?.countedBy = gate.answer.map { ($0.rule.id, gate.channel) }
        let details = try await office.perform(ShowMeeting(meeting: meeting), as: actor)
        if details.invitations.first?.isOutdated ?? true || gate.verdict == .onlyShortened {
            ready.creation = try await CreateInvitation(meeting: meeting, terms: terms).prepared(by: office, as: actor)
        }
        return ready
    }

    /// Files the notice with a row for each member; the mails wait for the worker.
    public func write(in transaction: Transaction) throws -> Performed<MeetingNoticeID> {
        guard let sending else { throw StoreError.notFound }
        try transaction.meetings.lock(meeting)
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        try sending.requireUnchanged(details)
        if try !transaction.meetingNotices.list(of: meeting).isEmpty { throw RuleViolation.noticeAlreadySent }
        if let creation { _ = try creation.write(in: transaction) }
        guard let invitation = try transaction.meetings.invitations(of: meeting).first, !invitation.isOutdated else {
            throw StoreError.stale(currentVersion: details.meeting.version)
        }
        let notice = try sending.send(details, version: invitation.version, in: transaction)
        return Performed(
            notice,
            event: .init(
                kind: "invitationSent",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["notice": notice.description, "version": "\(invitation.version)"]
            )
        )
    }
}
