public import CouncilModel
public import Store

/// Gives a step to another office, or takes it over for the own one.
public struct TakeOverStep: WritingAction {
    /// Whoever is logged in; the database lets the step's office, the author, the clerk and offices of the course do it.
    public static let permission = Permission.signedIn
    /// The step.
    public let step: SignOffStepID
    /// The office that has it from here on.
    public let office: OrganizationID?

    /// Hands a step over; the parameters are the properties.
    public init(step: SignOffStepID, office: OrganizationID?) {
        self.step = step
        self.office = office
    }

    /// Adds the handing over; both offices stay in the history.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        guard let course = try transaction.signOffs.course(with: step),
            let held = course.steps.first(where: { $0.id == step }),
            let paper = try transaction.papers.find(course.paper)
        else { throw StoreError.notFound }
        guard let office else { throw RuleViolation.missing(field: "Amt, das übernimmt") }
        guard let kind = try transaction.organizations.find(office)?.kind else { throw StoreError.notFound }
        guard kind == .department, office != held.office else { throw RuleViolation.signOff(.officesOnly) }
        guard held.decision?.isOpen == true else {
            throw RuleViolation.signOff(held.decision == nil ? .notTheTurn : .decided)
        }
        guard course.canDecide(step) else { throw RuleViolation.signOff(.notTheTurn) }
        // As long as the own office gives it away, whoever stands in for somebody there says so.
        let standsInFor = try transaction.signOffs.mandate().standsInFor(held.office) ?? nil
        try transaction.signOffs.add(
            .takenOver,
            to: step,
            version: paper.version,
            deputyFor: standsInFor,
            office: office
        )
        return Performed(
            paper.id,
            event: .init(
                kind: "signOffTakenOver",
                subjectKind: "paper",
                subject: paper.id.uuid,
                detail: ["step": step.description, "from": held.office.description, "to": office.description]
            )
        )
    }
}
