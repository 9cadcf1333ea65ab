public import CouncilModel
public import Store

/// Lays down what a paper has to do with another.
public struct AddPaperRelation: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper that bears the relation.
    public let paper: PaperID
    /// What was typed: the other paper's number.
    public let text: String
    /// The other paper, when it was chosen from several.
    public let other: PaperID?
    /// What the former is for the latter; `nil` while nothing is chosen.
    public let role: PaperRelation.Role?

    /// Relates a paper to another.
    public init(paper: PaperID, text: String, other: PaperID? = nil, role: PaperRelation.Role?) {
        self.paper = paper
        self.text = text
        self.other = other
        self.role = role
    }

    /// Adds the relation; a paper that the actor may not see counts as unknown.
    ///
    /// - Throws: ``StoreError/notFound``, ``RuleViolation``.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let bearer = try transaction.papers.find(paper) else { throw StoreError.notFound }
        guard let role, PaperRelation.Role.choices.contains(role) else { throw RuleViolation.missing(field: "Bezug") }
        let found = try named(in: bearer.body, transaction)
        let reference = found.reference ?? found.name
        let known = try transaction.paperRelations.list(of: paper)
        if found.id == paper || known.contains(where: { $0.relation.paper == found.id && $0.relation.role == role }) {
            throw RuleViolation.circularRelation(reference: reference)
        }
        try transaction.paperRelations.add(PaperRelation(paper: paper, other: found.id, role: role))
        try bearer.keepAmendedPaperClosed(in: transaction)
        return Performed(
            paper,
            event: .init(
                kind: "paperRelationAdded",
                subjectKind: "paper",
                subject: paper.uuid,
                detail: ["other": found.id.description, "role": role.rawValue]
            )
        )
    }

    private func named(in body: BodyID, _ transaction: Transaction) throws -> Paper {
        if let other {
            guard let paper = try transaction.papers.find(other), paper.body == body else { throw StoreError.notFound }
            return paper
        }
        let typed = try TextField(label: "Drucksache", text: text).required(limit: 200)
        if let paper = try transaction.papers.find(reference: typed, of: body) { return paper }
        let candidates = try SuggestPapers(body: body, text: typed).read(in: transaction)
        throw candidates.isEmpty
            ? RuleViolation.unknownPaper(reference: typed) : RuleViolation.ambiguousPaper(text: typed)
    }
}
