public import CouncilModel
public import Store

/// Gives a paper back to its author, with a reason.
public struct ReturnStep: WritingAction {
    /// Whoever is logged in; the database lets only an office's people and their deputies act.
    public static let permission = Permission.signedIn
    /// The step.
    public let step: SignOffStepID
    /// The version of the paper that was read.
    public let version: Int
    /// Why.
    public let reason: String

    /// Gives a paper back; the parameters are the properties.
    public init(step: SignOffStepID, version: Int, reason: String) {
        self.step = step
        self.version = version
        self.reason = reason
    }

    /// Adds the return: the course stands with the author.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        let decision = try StepDecision(step, in: transaction)
        let words = try TextField(label: "Grund der Rückgabe", text: reason).block(limit: 2000)
        if words.allSatisfy(\.isWhitespace) { throw RuleViolation.missing(field: "Grund der Rückgabe") }
        try decision.check(readVersion: version)
        try transaction.signOffs.add(
            .returned,
            to: step,
            version: version,
            deputyFor: decision.deputyFor,
            words: words
        )
        return Performed(decision.paper.id, event: decision.event("signOffReturned"))
    }
}
