public import CouncilModel
public import Store

/// Sends a paper into its sign-off, or on again after it was returned.
public struct SendSignOff: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// Where a returned paper goes to.
    public let restart: SignOffCourse.Restart

    /// Sends a paper; the parameters are the properties.
    public init(paper: PaperID, restart: SignOffCourse.Restart = .fromReturner) {
        self.paper = paper
        self.restart = restart
    }

    /// Asks the offices; those of later stages read the paper when their turn comes.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let record = try transaction.papers.find(paper) else { throw StoreError.notFound }
        guard let course = try transaction.signOffs.course(of: paper) else {
            throw RuleViolation.signOff(.nothingToSend)
        }
        let asked = course.asked(bySending: restart)
        guard !asked.isEmpty else { throw RuleViolation.signOff(.nothingToSend) }
        for step in asked { try transaction.signOffs.add(.asked, to: step.id, version: record.version) }
        return Performed(
            paper,
            event: .init(
                kind: "signOffSent",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["course": course.id.description, "steps": "\(asked.count)"]
            )
        )
    }
}
