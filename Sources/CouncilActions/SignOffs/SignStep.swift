public import CouncilModel
public import Store

/// Signs a paper for an office.
public struct SignStep: WritingAction {
    /// Whoever is logged in; the database lets only an office's people and their deputies sign.
    public static let permission = Permission.signedIn
    /// The step.
    public let step: SignOffStepID
    /// The version of the paper that was read.
    public let version: Int
    /// A remark for the author and the offices; empty for none.
    public let remark: String

    /// Signs; the parameters are the properties.
    public init(step: SignOffStepID, version: Int, remark: String = "") {
        self.step = step
        self.version = version
        self.remark = remark
    }

    /// Adds the signature.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        let decision = try StepDecision(step, in: transaction)
        let words = try TextField(label: "Anmerkung", text: remark).block(limit: 2000)
        try decision.check(readVersion: version)
        try transaction.signOffs.add(
            .signed,
            to: step,
            version: version,
            deputyFor: decision.deputyFor,
            words: words
        )
        return Performed(decision.paper.id, event: decision.event("signOffSigned"))
    }
}
