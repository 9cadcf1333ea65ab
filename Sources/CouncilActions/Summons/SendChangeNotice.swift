public import CouncilModel
public import Store

/// "Änderung mitteilen": tells every member that the meeting is at another time or place than the one that was sent.
public struct SendChangeNotice: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// Why.
    public let reason: String
    private var sending: NoticeSending?

    /// Tells of a change; the meeting has been changed before.
    public init(meeting: MeetingID, reason: String) {
        self.meeting = meeting
        self.reason = reason
    }

    /// Composes the letters.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> SendChangeNotice {
        var ready = self
        let reason = try TextField(label: "Grund", text: reason).optional()
        ready.sending = try await NoticeSending(.change, of: meeting, reason: reason, by: office, as: actor)
        return ready
    }

    /// Files the notice with a row for each member; the mails wait for the worker.
    public func write(in transaction: Transaction) throws -> Performed<MeetingNoticeID> {
        guard let sending else { throw StoreError.notFound }
        let notice = try sending.sendAboutInvitation(of: meeting, in: transaction)
        return Performed(
            notice,
            event: .init(
                kind: "changeNoticeSent",
                subjectKind: "meeting",
                subject: meeting.uuid,
                detail: ["notice": notice.description]
            )
        )
    }
}
