public import CouncilModel
public import Store

/// Puts a step of a paper's way one place earlier or later.
public struct MoveConsultation: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The step.
    public let step: ConsultationID
    /// Whether it goes earlier.
    public let isEarlier: Bool

    /// Moves a step.
    public init(step: ConsultationID, isEarlier: Bool) {
        self.step = step
        self.isEarlier = isEarlier
    }

    /// Changes places with the step beside it; the first and the last stay.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        guard let found = try transaction.consultations.find(step) else { throw StoreError.notFound }
        try transaction.papers.lock(found.paper)
        var order = try transaction.consultations.list(of: found.paper).map(\.id)
        if let place = order.firstIndex(of: step) {
            let target = isEarlier ? place - 1 : place + 1
            if order.indices.contains(target) { order.swapAt(place, target) }
        }
        try transaction.consultations.arrange(order, of: found.paper)
        return Performed(
            found.paper,
            event: .init(
                kind: "consultationMoved",
                subjectKind: "paper",
                subject: found.paper.uuid,
                detail: ["consultation": step.description]
            )
        )
    }
}
