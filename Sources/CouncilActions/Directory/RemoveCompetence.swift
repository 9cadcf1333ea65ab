public import CouncilModel
public import Store

/// Takes away that an organization deals with papers of a kind.
public struct RemoveCompetence: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The competence.
    public let competence: CompetenceID

    /// Takes a competence away.
    public init(competence: CompetenceID) {
        self.competence = competence
    }

    /// Takes it away; sequences that exist stay.
    public func write(in transaction: Transaction) throws -> Performed<OrganizationID> {
        guard let found = try transaction.competences.find(competence) else { throw StoreError.notFound }
        try transaction.competences.remove(competence)
        return Performed(
            found.organization,
            event: .init(kind: "competenceRemoved", subjectKind: "organization", subject: found.organization.uuid)
        )
    }
}
