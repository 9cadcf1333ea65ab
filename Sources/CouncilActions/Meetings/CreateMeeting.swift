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

    /// Makes the meeting with what every agenda of the leading organization begins and ends with.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        let meeting = try make(in: transaction)
        return Performed(
            meeting.id,
            event: .init(kind: "meetingCreated", subjectKind: "meeting", subject: meeting.id.uuid)
        )
    }

    func make(in transaction: Transaction) throws -> Meeting {
        var meeting = Meeting(id: transaction.newID(), body: body, name: "", created: transaction.now)
        try draft.apply(to: &meeting, in: transaction)
        try transaction.meetings.insert(meeting)
        try open(meeting, in: transaction)
        return meeting
    }

    private func open(_ meeting: Meeting, in transaction: Transaction) throws {
        guard let leading = meeting.organizations.first else { return }
        let items = try transaction.agendaTemplates.find(leading).lines.enumerated().map { position, line in
            var item = AgendaItem(
                id: transaction.newID(),
                meeting: meeting.id,
                position: position,
                name: line.name,
                created: transaction.now
            )
            item.publicity = line.publicity
            item.place = line.place
            item.level = line.level
            return item
        }
        for item in items { try transaction.agendaItems.insert(item) }
        try transaction.agendaItems.apply(AgendaNumbering.renumbered(items))
    }
}
