internal import CouncilModel
internal import Store

/// What an office does with its step: finds the step and for whom the actor would act.
struct StepDecision {
    let course: SignOffCourse
    let step: SignOffStep
    let paper: Paper
    /// Whom the actor stands in for; nil when acting for the own office.
    let deputyFor: AccountID?

    /// - Throws: ``StoreError/notFound`` for a step that is not the actor's to see; ``RuleViolation`` for one of another office.
    init(_ id: SignOffStepID, in transaction: Transaction) throws {
        guard let course = try transaction.signOffs.course(with: id),
            let step = course.steps.first(where: { $0.id == id }),
            let paper = try transaction.papers.find(course.paper)
        else { throw StoreError.notFound }
        guard !paper.isReleased, course.withdrawal == nil else { throw RuleViolation.signOff(.over) }
        guard let standsInFor = try transaction.signOffs.mandate().standsInFor(step.office) else {
            throw RuleViolation.signOff(.notOfTheOffice)
        }
        self.course = course
        self.step = step
        self.paper = paper
        deputyFor = standsInFor
    }

    /// - Throws: ``RuleViolation`` when it is not the step's turn, or when the text is another one than was read.
    func check(readVersion: Int) throws {
        guard step.decision?.isOpen == true else {
            throw RuleViolation.signOff(step.decision == nil ? .notTheTurn : .decided)
        }
        guard course.canDecide(step.id) else { throw RuleViolation.signOff(.notTheTurn) }
        guard paper.version == readVersion else { throw RuleViolation.signOff(.changed) }
    }

    func event(_ kind: String) -> Events.Entry {
        var detail = ["step": step.id.description, "version": "\(paper.version)"]
        if let deputyFor { detail["deputyFor"] = deputyFor.description }
        return .init(kind: kind, subjectKind: "paper", subject: paper.id.uuid, detail: detail)
    }
}
