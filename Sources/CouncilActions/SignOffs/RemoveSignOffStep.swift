public import CouncilModel
public import Store

/// Takes an office out of a planned sign-off, before it was asked.
public struct RemoveSignOffStep: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The step.
    public let step: SignOffStepID

    /// Takes an office out.
    public init(step: SignOffStepID) {
        self.step = step
    }

    /// Removes the step.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        guard let course = try transaction.signOffs.course(with: step) else { throw StoreError.notFound }
        try transaction.papers.lock(course.paper)
        try transaction.signOffs.remove(step)
        return Performed(
            course.paper,
            event: .init(
                kind: "signOffStepRemoved",
                subjectKind: "paper",
                subject: course.paper.uuid,
                detail: ["step": step.description]
            )
        )
    }
}
