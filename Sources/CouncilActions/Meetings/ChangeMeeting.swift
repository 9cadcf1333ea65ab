public import CouncilModel
public import Store

/// Changes time, place or name of a meeting.
public struct ChangeMeeting: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// The version that the form was filled from.
    public let version: Int
    /// What was typed.
    public let draft: MeetingDraft

    /// Changes a meeting.
    public init(meeting: MeetingID, version: Int, draft: MeetingDraft) {
        self.meeting = meeting
        self.version = version
        self.draft = draft
    }

    /// Changes the meeting unless somebody else did in between.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard var current = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        current.version = version
        try draft.apply(to: &current, in: transaction)
        try transaction.meetings.update(current)
        return Performed(
            meeting,
            event: .init(kind: "meetingChanged", subjectKind: "meeting", subject: meeting.uuid)
        )
    }
}
