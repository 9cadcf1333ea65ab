public import CouncilModel
public import Store

/// The way that the bodies' competences propose for a paper.
public struct ProposeConsultations: ReadingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])

    /// One proposed step.
    public struct Step: Sendable {
        /// The body.
        public let organization: Organization
        /// What it does.
        public let role: ConsultationRole
    }

    /// The paper.
    public let paper: PaperID

    /// Proposes a way.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// The steps in order; none for a paper that has steps already.
    public func read(in transaction: Transaction) throws -> [Step] {
        guard let paper = try transaction.papers.find(paper) else { throw StoreError.notFound }
        if try !transaction.consultations.list(of: paper.id).isEmpty { return [] }
        let bodies = try transaction.organizations.all(of: paper.body).filter {
            $0.endDate.map { $0 >= transaction.today } ?? true
        }
        let known = Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0) })
        return Competence.proposal(
            from: try transaction.competences.list(of: paper.body, paperType: paper.paperType),
            paperType: paper.paperType,
            office: paper.underDirectionOf,
            order: bodies.map(\.id)
        ).compactMap { step in known[step.organization].map { Step(organization: $0, role: step.role) } }
    }
}
