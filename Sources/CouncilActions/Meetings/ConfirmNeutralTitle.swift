public import CouncilModel
public import Store

/// Confirms that a neutral title tells nothing, although a word of it was pointed at.
public struct ConfirmNeutralTitle: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The item.
    public let item: AgendaItemID
    /// The title that was read; another one is not confirmed.
    public let title: String

    /// Confirms a title.
    public init(item: AgendaItemID, title: String) {
        self.item = item
        self.title = title
    }

    /// Keeps the confirmation with the title.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard var current = try transaction.agendaItems.find(item) else { throw StoreError.notFound }
        try transaction.meetings.lock(current.meeting)
        guard current.neutralName == title else { throw StoreError.stale(currentVersion: current.version) }
        current.confirmedNeutralName = title
        try transaction.agendaItems.update(current)
        return Performed(
            current.meeting,
            event: .init(
                kind: "neutralTitleConfirmed",
                subjectKind: "meeting",
                subject: current.meeting.uuid,
                detail: ["agendaItem": item.description]
            )
        )
    }
}
