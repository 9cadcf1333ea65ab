public import CouncilModel
public import Store

/// Prepares something for the public; another person has to release it.
public struct RequestPublication: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// What is to be published.
    public let subject: Publications.Subject

    private var filing: PaperFiling?

    /// Prepares a subject.
    public init(subject: Publications.Subject) {
        self.subject = subject
    }

    /// Takes the composer along: the papers' documents are brought to the state that is prepared.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> RequestPublication {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Records the request; nothing is public by that.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        if let obstacle = try subject.obstacle(in: transaction) { throw obstacle }
        try filing.map { try subject.prepare(with: $0, in: transaction) }
        return Performed(
            (),
            event: .init(kind: "publicationRequested", subjectKind: subject.noun, subject: subject.uuid)
        )
    }
}

extension Publications.Subject {
    /// Brings the documents of the papers up to date and records the request for exactly this state.
    func prepare(with filing: PaperFiling, in transaction: Transaction) throws {
        let papers: Set<PaperID> =
            switch self {
            case .body: []
            case .paper(let id): [id]
            case .meeting(let id): Set(try transaction.consultations.list(in: id).map(\.paper))
            }
        for paper in papers { try filing.refresh(paper, in: transaction) }
        try transaction.publications.request(self, fingerprint: try fingerprint(in: transaction))
    }

    /// What keeps a subject from being published as it stands.
    ///
    /// - Throws: ``StoreError/notFound``.
    func obstacle(in transaction: Transaction) throws -> RuleViolation? {
        switch self {
        case .body(let id):
            guard try transaction.bodies.find(id) != nil else { throw StoreError.notFound }
            return nil
        case .meeting(let id):
            guard let meeting = try transaction.meetings.find(id) else { throw StoreError.notFound }
            if meeting.state == .scheduled { return .nothingToPublish }
            let isOutdated = try transaction.meetings.invitations(of: id).first?.isOutdated ?? false
            return meeting.state == .invited && isOutdated ? .invitationOutdated : nil
        case .paper(let id):
            guard let paper = try transaction.papers.find(id) else { throw StoreError.notFound }
            guard paper.publicity == .public, paper.isReleased else { return .nothingToPublish }
            return try transaction.paperRelations.amendsNonPublic(id) ? .amendsNonPublicPaper : nil
        }
    }
}
