public import CouncilModel
public import Store

/// The first page after the login.
public struct ShowHome: ReadingAction {
    /// Whoever is logged in.
    public static let permission = Permission.signedIn

    /// What waits.
    public struct Outcome: Sendable {
        /// The next meetings.
        public let upcoming: [MeetingSummary]
        /// The newest papers.
        public let newest: [Paper]
        /// What waits for a releaser; empty for others.
        public let waiting: [(subject: Publications.Subject, title: String, requestedBy: AccountID)]
        /// Names of the accounts that occur.
        public let names: [AccountID: String]
    }

    /// The town.
    public let body: BodyID

    /// Shows what waits.
    public init(body: BodyID) {
        self.body = body
    }

    /// What the actor may see of it.
    public func read(in transaction: Transaction) throws -> Outcome {
        let midnight = CivilDateTime(date: transaction.today, hour: 0, minute: 0)?.moment(in: transaction.timeZone)
        let meetings = try transaction.meetings.upcoming(
            of: body,
            from: midnight ?? transaction.now,
            organization: nil,
            offset: 0,
            limit: 6
        )
        let isOffice = PreviewPublication.permission.allows(transaction.actor)
        let waiting = isOffice ? try transaction.publications.waiting() : []
        return Outcome(
            upcoming: try MeetingSummary.make(meetings, in: transaction),
            newest: try transaction.papers.list(of: body, filter: .init(), offset: 0, limit: 8),
            waiting: try waiting.map { entry in
                (entry.subject, try title(of: entry.subject, in: transaction), entry.status.requestedBy)
            },
            names: try transaction.accounts.names(waiting.map(\.status.requestedBy))
        )
    }

    private func title(of subject: Publications.Subject, in transaction: Transaction) throws -> String {
        switch subject {
        case .body: "Stammdaten"
        case .meeting(let id): try transaction.meetings.find(id)?.name ?? ""
        case .paper(let id): try transaction.papers.find(id)?.name ?? ""
        }
    }
}
