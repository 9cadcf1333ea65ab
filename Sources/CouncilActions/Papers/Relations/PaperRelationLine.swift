public import CouncilModel
internal import Store

/// What a paper has to do with another one that the actor may see.
public struct PaperRelationLine: Sendable {
    /// The other paper.
    public let other: Paper
    /// What the one is for the other.
    public let role: PaperRelation.Role
    /// Whether the paper whose page it is bears the relation; otherwise the other one does.
    public let isOwn: Bool
    /// Whether a person laid it down; what an import brought cannot be taken away here.
    public let isByHand: Bool

    /// In front of the other paper's number.
    public var words: String { isOwn ? role.words : role.wordsFromOther }

    static func list(of paper: PaperID, in transaction: Transaction) throws -> [PaperRelationLine] {
        let entries = try transaction.paperRelations.list(of: paper)
        guard !entries.isEmpty else { return [] }
        let papers = try transaction.papers.find(Set(entries.flatMap { [$0.relation.paper, $0.relation.other] }))
        return entries.compactMap { entry in
            let isOwn = entry.relation.paper == paper
            return papers[isOwn ? entry.relation.other : entry.relation.paper].map { other in
                PaperRelationLine(other: other, role: entry.relation.role, isOwn: isOwn, isByHand: entry.isByHand)
            }
        }
    }
}
