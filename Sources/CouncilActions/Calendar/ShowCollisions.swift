public import CouncilModel
public import Store

/// The members of a meeting who would have to sit in another one at the same time.
public struct ShowCollisions: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID

    /// Looks for collisions of a meeting.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// One for each other meeting.
    public func read(in transaction: Transaction) throws -> [MeetingCollision] {
        guard try transaction.meetings.find(meeting) != nil else { throw StoreError.notFound }
        return try transaction.meetings.collisions(of: [meeting])
    }
}
