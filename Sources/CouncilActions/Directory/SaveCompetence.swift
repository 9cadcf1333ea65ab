public import CouncilModel
public import Store

/// Enters that an organization deals with papers of a kind, and how.
public struct SaveCompetence: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The organization.
    public let organization: OrganizationID
    /// Kind of papers.
    public let paperType: String
    /// Only papers of this office; `nil` for those of every office.
    public let office: OrganizationID?
    /// One of ``ConsultationRole``.
    public let role: String

    /// Enters a competence.
    public init(organization: OrganizationID, paperType: String, office: OrganizationID?, role: String) {
        self.organization = organization
        self.paperType = paperType
        self.office = office
        self.role = role
    }

    /// Enters it, in the place of one for the same kind and office.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard try transaction.organizations.find(organization) != nil else { throw StoreError.notFound }
        if let office, try transaction.organizations.find(office) == nil { throw StoreError.notFound }
        guard let role = ConsultationRole(rawValue: role) else { throw RuleViolation.missing(field: "Zweck") }
        try transaction.competences.save(
            Competence(
                id: transaction.newID(),
                organization: organization,
                paperType: try TextField(label: "Art der Vorlage", text: paperType).required(limit: 100),
                office: office,
                role: role
            )
        )
        return Performed(
            organization,
            event: .init(kind: "competenceSaved", subjectKind: "organization", subject: organization.uuid)
        )
    }
}
