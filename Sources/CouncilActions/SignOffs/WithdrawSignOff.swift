public import CouncilModel
public import Store

/// Takes a sign-off back; another one can be planned afterwards.
public struct WithdrawSignOff: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID

    /// Takes a sign-off back.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// Ends the course; the offices do not read the draft any more.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let course = try transaction.signOffs.course(of: paper), course.withdrawal == nil,
            try transaction.papers.find(paper)?.isReleased == false
        else { throw RuleViolation.signOff(.over) }
        try transaction.signOffs.withdraw(course.id)
        return Performed(
            paper,
            event: .init(
                kind: "signOffWithdrawn",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["course": course.id.description]
            )
        )
    }
}
