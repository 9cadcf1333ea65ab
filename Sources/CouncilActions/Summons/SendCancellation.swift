public import CouncilModel
public import Store

/// "Sitzung absagen": calls the meeting off and tells every member.
public struct SendCancellation: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// Why.
    public let reason: String
    private var sending: NoticeSending?

    /// Calls a meeting off.
    public init(meeting: MeetingID, reason: String) {
        self.meeting = meeting
        self.reason = reason
    }

    /// Composes the letters.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> SendCancellation {
        var ready = self
        let reason = try TextField(label: "Grund", text: reason).required()
        ready.sending = try await NoticeSending(.cancellation, of: meeting, reason: reason, by: office, as: actor)
        return ready
    }

    /// Files the notice with a row for each member; the mails wait for the worker.
    public func write(in transaction: Transaction) throws -> Performed<MeetingNoticeID> {
        guard let sending else { throw StoreError.notFound }
        let notice = try sending.sendAboutInvitation(of: meeting, in: transaction)
        try transaction.meetings.cancel(meeting, reason: sending.reason)
        return Performed(
            notice,
            event: .init(
                kind: "meetingCancelled",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["notice": notice.description]
            )
        )
    }
}
