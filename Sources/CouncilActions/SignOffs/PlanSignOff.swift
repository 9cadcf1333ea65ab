public import CouncilModel
public import Store

/// Gives a paper the offices of a course that is laid down; nobody is asked by that.
public struct PlanSignOff: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// The course.
    public let template: SignOffTemplateID

    /// Plans a course; the parameters are the properties.
    public init(paper: PaperID, template: SignOffTemplateID) {
        self.paper = paper
        self.template = template
    }

    /// Copies the steps; offices that have ended since are left out.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let record = try transaction.papers.find(paper),
            let found = try transaction.signOffTemplates.find(template), found.body == record.body
        else { throw StoreError.notFound }
        guard !record.isReleased else { throw RuleViolation.signOff(.over) }
        var course = try transaction.signOffs.course(of: paper)
        if course?.withdrawal != nil { course = nil }
        guard course?.steps.isEmpty != false else { throw RuleViolation.signOff(.alreadyPlanned) }
        let id: SignOffCourseID = course?.id ?? transaction.newID()
        if course == nil { try transaction.signOffs.insert(id, of: paper) }
        let offices = try transaction.organizations.find(Set(found.steps.map(\.office)))
        for step in found.steps {
            guard let office = offices[step.office], office.endDate.map({ $0 >= transaction.today }) ?? true else {
                continue
            }
            try transaction.signOffs.insert(
                SignOffStep(
                    id: transaction.newID(),
                    stage: step.stage,
                    plannedOffice: step.office,
                    workingDays: step.workingDays
                ),
                into: id
            )
        }
        return Performed(
            paper,
            event: .init(
                kind: "signOffPlanned",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["course": id.description, "template": template.description]
            )
        )
    }
}
