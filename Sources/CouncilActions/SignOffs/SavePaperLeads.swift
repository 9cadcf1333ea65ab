public import CouncilModel
public import Store

/// Lays down how many working days before its summons each body wants its papers.
public struct SavePaperLeads: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The town.
    public let body: BodyID
    /// Working days as typed, by body; an empty one is none.
    public let leads: [(organization: OrganizationID, workingDays: String)]

    /// Lays leads down.
    public init(body: BodyID, leads: [(organization: OrganizationID, workingDays: String)]) {
        self.body = body
        self.leads = leads
    }

    /// Saves all of them.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        for lead in leads {
            guard try transaction.organizations.find(lead.organization) != nil else { throw StoreError.notFound }
            guard let days = Int(lead.workingDays.isEmpty ? "0" : lead.workingDays), (0...60).contains(days) else {
                throw RuleViolation.unreadable(field: "Arbeitstage", expected: "eine Zahl von 0 bis 60")
            }
            try transaction.paperLeads.save(PaperLead(organization: lead.organization, workingDays: days))
        }
        return Performed((), event: .init(kind: "paperLeadsSaved", subjectKind: "body", subject: body.uuid))
    }
}
