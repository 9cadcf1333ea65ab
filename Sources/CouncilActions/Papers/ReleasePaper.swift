public import CouncilModel
public import Store

/// Sets a paper as PDF and lets members see it.
public struct ReleasePaper: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The paper.
    public let paper: PaperID
    private var filing: PaperFiling?

    /// Releases a paper.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// Takes the composer along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ReleasePaper {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Files the document as the newest version of the paper's main file, and lets members see the paper.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        try filing?.file(paper, in: transaction)
        try transaction.papers.release(paper)
        return Performed(
            paper,
            event: .init(kind: "paperReleased", subjectKind: "paper", subject: paper.uuid)
        )
    }
}
