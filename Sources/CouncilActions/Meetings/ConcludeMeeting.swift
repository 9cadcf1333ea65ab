public import CouncilModel
public import Store

/// Records that a meeting took place.
public struct ConcludeMeeting: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID

    /// Concludes a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// Makes the meeting one that was held, now.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        try transaction.meetings.lock(meeting)
        try transaction.meetings.conclude(meeting, at: transaction.now)
        return Performed(
            meeting,
            event: .init(kind: "meetingConcluded", subjectKind: "meeting", subject: meeting.uuid)
        )
    }
}
