public import CouncilModel
public import Store

/// Takes a step out of a paper's way.
public struct RemoveConsultation: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The step.
    public let step: ConsultationID

    /// Takes a step away.
    public init(step: ConsultationID) {
        self.step = step
    }

    /// Takes it away unless it stands on an agenda.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        guard let found = try transaction.consultations.find(step) else { throw StoreError.notFound }
        try transaction.papers.lock(found.paper)
        if found.agendaItem != nil { throw RuleViolation.consultationOnAgenda }
        try transaction.consultations.remove(step)
        let rest = try transaction.consultations.list(of: found.paper).map(\.id)
        try transaction.consultations.arrange(rest, of: found.paper)
        return Performed(
            found.paper,
            event: .init(
                kind: "consultationRemoved",
                subjectKind: "paper",
                subject: found.paper.uuid,
                detail: ["consultation": step.description]
            )
        )
    }
}
