public import CouncilModel
public import Store

/// Gives a paper the way that the bodies' competences propose.
public struct AcceptProposal: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID

    /// Accepts a proposal.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// Adds the proposed steps, without meetings; a paper that has steps keeps them.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        for proposed in try ProposeConsultations(paper: paper).read(in: transaction) {
            var step = Consultation(id: transaction.newID(), paper: paper, position: -1, created: transaction.now)
            step.organizations = [proposed.organization.id]
            step.role = proposed.role.rawValue
            step.authoritative = proposed.role == .decision
            try transaction.consultations.save(step)
        }
        return Performed(
            paper,
            event: .init(kind: "consultationsProposed", subjectKind: "paper", subject: paper.uuid)
        )
    }
}
