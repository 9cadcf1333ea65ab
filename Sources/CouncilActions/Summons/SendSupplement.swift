public import CouncilModel
public import Store

/// "Nachtrag versenden": tells every member what has changed on the agenda since it was sent.
///
/// The invitation is created anew for it, in the same transaction, where it is outdated.
public struct SendSupplement: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// Why; may be empty.
    public let reason: String
    private var sending: NoticeSending?
    private var creation: CreateInvitation?

    /// Sends a supplement to the invitation of a meeting.
    public init(meeting: MeetingID, reason: String) {
        self.meeting = meeting
        self.reason = reason
    }

    /// Composes all documents from the agenda as it stands.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> SendSupplement {
        var ready = self
        let reason = try TextField(label: "Grund", text: reason).optional()
        ready.sending = try await NoticeSending(.supplement, of: meeting, reason: reason, by: office, as: actor)
        let details = try await office.perform(ShowMeeting(meeting: meeting), as: actor)
        if details.invitations.first?.isOutdated ?? true {
            ready.creation = try await CreateInvitation(supplementing: meeting).prepared(by: office, as: actor)
        }
        return ready
    }

    /// Files the notice with a row for each member; the mails wait for the worker.
    public func write(in transaction: Transaction) throws -> Performed<MeetingNoticeID> {
        guard let sending else { throw StoreError.notFound }
        try transaction.meetings.lock(meeting)
        let details = try ShowMeeting(meeting: meeting).read(in: transaction)
        try sending.requireUnchanged(details)
        if let creation { _ = try creation.write(in: transaction) }
        guard let invitation = try transaction.meetings.invitations(of: meeting).first, !invitation.isOutdated else {
            throw StoreError.stale(currentVersion: details.meeting.version)
        }
        let notice = try sending.send(details, version: invitation.version, in: transaction)
        return Performed(
            notice,
            event: .init(
                kind: "supplementSent",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["notice": notice.description, "version": "\(invitation.version)"]
            )
        )
    }
}
