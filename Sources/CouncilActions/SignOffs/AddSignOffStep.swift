public import CouncilModel
public import Store

/// Adds an office to the sign-off of a paper; the first one begins the course.
public struct AddSignOffStep: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// The office.
    public let office: OrganizationID?
    /// Whether it signs beside the last stage, and not after it.
    public let besideLast: Bool
    /// Working days that it is given, as typed; empty for two.
    public let workingDays: String
    /// Until when, `yyyy-mm-dd`; empty for no fixed day.
    public let deadline: String

    /// Adds an office; the parameters are the properties.
    public init(
        paper: PaperID,
        office: OrganizationID?,
        besideLast: Bool,
        workingDays: String = "",
        deadline: String = ""
    ) {
        self.paper = paper
        self.office = office
        self.besideLast = besideLast
        self.workingDays = workingDays
        self.deadline = deadline
    }

    /// Plans the step; in a course that was sent the office is asked at once.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let record = try transaction.papers.find(paper) else { throw StoreError.notFound }
        guard !record.isReleased else { throw RuleViolation.signOff(.over) }
        guard let office else { throw RuleViolation.missing(field: "Amt") }
        guard try transaction.organizations.find(office) != nil else { throw StoreError.notFound }
        let days = workingDays.isEmpty ? 2 : Int(workingDays) ?? 0
        guard (1...30).contains(days) else {
            throw RuleViolation.unreadable(field: "Arbeitstage", expected: "eine Zahl von 1 bis 30")
        }
        let day = CivilDate(deadline)
        guard deadline.isEmpty || day.map({ $0 >= transaction.today }) ?? false else {
            throw RuleViolation.unreadable(field: "Frist", expected: "ein Tag ab heute")
        }
        var course = try transaction.signOffs.course(of: paper)
        if course?.withdrawal != nil { course = nil }
        let id: SignOffCourseID = course?.id ?? transaction.newID()
        if course == nil { try transaction.signOffs.insert(id, of: paper) }
        let step = SignOffStep(
            id: transaction.newID(),
            stage: course?.stage(ofNewStepBesideLast: besideLast) ?? 0,
            plannedOffice: office,
            workingDays: days,
            deadline: day
        )
        try transaction.signOffs.insert(step, into: id)
        switch course?.state {
        case .running, .complete: try transaction.signOffs.add(.asked, to: step.id, version: record.version)
        default: break
        }
        return Performed(
            paper,
            event: .init(
                kind: "signOffStepAdded",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["step": step.id.description, "office": office.description, "stage": "\(step.stage)"]
            )
        )
    }
}
