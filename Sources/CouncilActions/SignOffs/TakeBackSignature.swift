public import CouncilModel
public import Store

/// Takes a signature back, until the next stage has acted.
public struct TakeBackSignature: WritingAction {
    /// Whoever is logged in; the database lets only an office's people and their deputies act.
    public static let permission = Permission.signedIn
    /// The step.
    public let step: SignOffStepID

    /// Takes a signature back.
    public init(step: SignOffStepID) {
        self.step = step
    }

    /// Adds the taking back; the signature stays in the history.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        let decision = try StepDecision(step, in: transaction)
        guard decision.step.signature != nil else { throw RuleViolation.signOff(.decided) }
        guard decision.course.canTakeBack(step) else { throw RuleViolation.signOff(.tooLate) }
        try transaction.signOffs.add(
            .takenBack,
            to: step,
            version: decision.paper.version,
            deputyFor: decision.deputyFor
        )
        return Performed(decision.paper.id, event: decision.event("signOffTakenBack"))
    }
}
