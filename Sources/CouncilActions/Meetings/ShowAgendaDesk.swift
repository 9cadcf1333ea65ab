public import CouncilModel
public import Store

/// What lies beside an agenda while the clerk works on it.
public struct ShowAgendaDesk: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What lies there.
    public struct Outcome: Sendable {
        /// Papers that wait for those who meet.
        public let waiting: [WaitingPapers.Entry]
        /// The last move, while it can be taken back.
        public let lastMove: AgendaMoves.Move?
        /// Who moved.
        public let mover: String?
        /// The statutory number of the leading organization: as entered, else as many as vote there on the day of the meeting.
        public let statutoryNumber: Int?
        /// Whether somebody entered it.
        public let isStatutoryNumberEntered: Bool
    }

    /// So many waiting papers are listed at most.
    public static let limit = 100

    /// The meeting.
    public let meeting: MeetingID

    /// Shows what lies beside an agenda.
    public init(meeting: MeetingID) {
        self.meeting = meeting
    }

    /// Looks it up.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let meeting = try transaction.meetings.find(meeting) else { throw StoreError.notFound }
        let (number, isEntered) = try meeting.statutoryNumber(in: transaction)
        let move = try transaction.agendaMoves.last(of: meeting.id).flatMap { move in
            move.meetingVersion == meeting.version ? move : nil
        }
        let mover = try move?.by.flatMap { try transaction.accounts.names([$0])[$0] }
        return Outcome(
            waiting: meeting.state == .held || meeting.state == .cancelled
                ? [] : try transaction.waitingPapers.list(for: meeting.id, limit: Self.limit),
            lastMove: move,
            mover: mover,
            statutoryNumber: number,
            isStatutoryNumberEntered: isEntered
        )
    }
}
