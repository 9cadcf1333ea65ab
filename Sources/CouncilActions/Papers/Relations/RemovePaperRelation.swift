public import CouncilModel
public import Store

/// Takes a relation of a paper away.
public struct RemovePaperRelation: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The relation.
    public let relation: PaperRelation

    /// Takes a relation away.
    public init(relation: PaperRelation) {
        self.relation = relation
    }

    /// Takes it away; what an import brought stays.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(relation.paper)
        try transaction.paperRelations.remove(relation)
        return Performed(
            relation.paper,
            event: .init(
                kind: "paperRelationRemoved",
                subjectKind: "paper",
                subject: relation.paper.uuid,
                detail: ["other": relation.other.description, "role": relation.role.rawValue]
            )
        )
    }
}
