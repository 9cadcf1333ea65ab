public import CouncilModel
public import Store

/// Takes the last move of an agenda back; done twice, it does the move again.
public struct UndoAgendaOrder: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The meeting.
    public let meeting: MeetingID
    /// The version that the page was filled from.
    public let version: Int

    /// Takes a move back.
    public init(meeting: MeetingID, version: Int) {
        self.meeting = meeting
        self.version = version
    }

    /// Brings the order before the last move back.
    ///
    /// - Throws: ``StoreError/stale(currentVersion:)`` when somebody changed the meeting since.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let meeting = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        guard let last = try transaction.agendaMoves.last(of: meeting.id), last.meetingVersion == version else {
            throw StoreError.stale(currentVersion: meeting.version)
        }
        try transaction.meetings.raiseVersion(of: meeting.id, from: version)
        let before = AgendaArrangement(try transaction.agendaItems.list(of: meeting.id))
        var arrangement = before
        arrangement.arrange(last.before)
        try transaction.agendaItems.apply(AgendaNumbering.numbered(arrangement))
        try transaction.agendaMoves.keep(before, of: meeting.id, version: version + 1)
        return Performed(
            meeting.id,
            event: .init(kind: "agendaOrderTakenBack", subjectKind: "meeting", subject: meeting.id.uuid)
        )
    }
}
