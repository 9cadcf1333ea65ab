public import CouncilModel
public import Store

/// What an organization's agendas begin and end with, and which papers it deals with.
public struct ShowAgendaTemplate: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// Template and competences.
    public struct Outcome: Sendable {
        /// The organization.
        public let organization: Organization
        /// The template.
        public let template: AgendaTemplate
        /// What it deals with.
        public let competences: [Competence]
        /// Kinds of papers that occur in the town.
        public let paperTypes: [String]
    }

    /// The organization.
    public let organization: OrganizationID

    /// Shows a template.
    public init(organization: OrganizationID) {
        self.organization = organization
    }

    /// Looks it up.
    public func read(in transaction: Transaction) throws -> Outcome {
        guard let organization = try transaction.organizations.find(organization) else { throw StoreError.notFound }
        return Outcome(
            organization: organization,
            template: try transaction.agendaTemplates.find(organization.id),
            competences: try transaction.competences.list(of: organization.id),
            paperTypes: try transaction.papers.types(of: organization.body)
        )
    }
}
