public import CouncilModel
public import Store

/// Plans a meeting.
public struct CreateMeeting: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// What was typed.
    public let draft: MeetingDraft

    /// Plans a meeting.
    public init(body: BodyID, draft: MeetingDraft) {
        self.body = body
        self.draft = draft
    }

    /// Makes the meeting.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        var meeting = Meeting(id: transaction.newID(), body: body, name: "", created: transaction.now)
        try draft.apply(to: &meeting, in: transaction)
        try transaction.meetings.insert(meeting)
        return Performed(
            meeting.id,
            event: .init(kind: "meetingCreated", subjectKind: "meeting", subject: meeting.id.uuid)
        )
    }
}
