public import CouncilModel
public import Store

/// The page of a paper.
public struct ShowPaper: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// The paper.
    public let paper: PaperID

    /// Shows a paper.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// The paper as far as the actor may see it.
    ///
    /// - Throws: ``StoreError/notFound`` also for a paper that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> PaperDetails {
        guard let paper = try transaction.papers.find(paper), let body = try transaction.bodies.find(paper.body) else {
            throw StoreError.notFound
        }
        let mayWrite = try ChangePaper.permission.allows(transaction.actor) && transaction.papers.mayChange(paper.id)
        let last = mayWrite ? try transaction.papers.lastWriter(of: paper.id) : nil
        let publication = try transaction.publications.status(of: .paper(paper.id))
        let withdrawal = try transaction.publications.withdrawal(of: .paper(paper.id))
        let history = mayWrite ? try transaction.events.list(of: paper.id.uuid, limit: 20) : []
        let names = try transaction.accounts.names(
            [last?.account, publication?.requestedBy, publication?.releasedBy, withdrawal?.by]
                .compactMap(\.self) + history.compactMap(\.account)
        )
        return PaperDetails(
            paper: paper,
            body: body,
            underDirectionOf: try paper.underDirectionOf.flatMap { try transaction.organizations.find($0) },
            consultations: try lines(of: paper, in: transaction),
            relations: try PaperRelationLine.list(of: paper.id, in: transaction),
            files: try transaction.files.list(of: .paper(paper.id)),
            pictures: try transaction.paperPictures.list(of: paper.id),
            lastWriter: last.map { (name: $0.account.flatMap { names[$0] } ?? "Ratswerk", at: $0.at) },
            publication: publication,
            withdrawal: withdrawal,
            names: names,
            isEditable: mayWrite,
            isOnPortal: try !transaction.portal.published([paper.id.uuid]).isEmpty,
            history: history,
            nextMeetings: mayWrite
                ? try transaction.meetings.upcoming(
                    of: paper.body,
                    from: transaction.now,
                    organization: nil,
                    offset: 0,
                    limit: 30
                ) : [],
            proposal: mayWrite ? try ProposeConsultations(paper: paper.id).read(in: transaction) : [],
            contradictions: mayWrite ? try ConsultationSequence.read(of: paper.id, in: transaction).contradictions : []
        )
    }

    private func lines(of paper: Paper, in transaction: Transaction) throws -> [ConsultationLine] {
        let steps = try transaction.consultations.list(of: paper.id)
        let organizations = try transaction.organizations.find(Set(steps.flatMap(\.organizations)))
        let meetings = try transaction.meetings.find(Set(steps.compactMap(\.meeting)))
        let items = try transaction.agendaItems.find(Set(steps.compactMap(\.agendaItem)))
        return steps.map { step in
            ConsultationLine(
                consultation: step,
                organizationNames: step.organizations.compactMap { organizations[$0]?.name },
                meeting: step.meeting.flatMap { meetings[$0] },
                item: step.agendaItem.flatMap { items[$0] }
            )
        }
    }
}
