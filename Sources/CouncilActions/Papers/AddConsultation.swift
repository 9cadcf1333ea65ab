public import CouncilModel
public import Store

/// Adds a step to a paper's way through the bodies.
public struct AddConsultation: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// Which body.
    public let organization: OrganizationID?
    /// In which meeting; `nil` while it is open.
    public let meeting: MeetingID?
    /// What it does: one of ``ConsultationRole``.
    public let role: String

    /// Adds a step.
    public init(paper: PaperID, organization: OrganizationID?, meeting: MeetingID?, role: String) {
        self.paper = paper
        self.organization = organization
        self.meeting = meeting
        self.role = role
    }

    /// Adds the step at the end.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let organization else { throw RuleViolation.missing(field: "Gremium") }
        guard try transaction.organizations.find(organization) != nil else { throw StoreError.notFound }
        var step = Consultation(id: transaction.newID(), paper: paper, position: -1, created: transaction.now)
        if let meeting, try transaction.meetings.find(meeting) == nil { throw StoreError.notFound }
        step.meeting = meeting
        step.organizations = [organization]
        let words = try TextField(label: "Zuständigkeit", text: role).required(limit: 80)
        guard let role = ConsultationRole(rawValue: words) else {
            let known = ConsultationRole.allCases.map(\.rawValue).joined(separator: ", ")
            throw RuleViolation.unreadable(field: "Zuständigkeit", expected: "eines der Worte \(known)")
        }
        step.role = role.rawValue
        step.authoritative = role == .decision
        try transaction.consultations.save(step)
        return Performed(
            paper,
            event: .init(
                kind: "consultationAdded",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["consultation": step.id.description]
            )
        )
    }
}
