public import CouncilModel
public import Foundation
public import Store

/// Makes a paper with the next number of its kind.
public struct CreatePaper: WritingAction {
    /// The clerk and the authors in the offices.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The town.
    public let body: BodyID
    /// What was typed.
    public let draft: PaperDraft
    /// The paper that the new one is about, and what it is for it.
    public var parent: (paper: PaperID, role: PaperRelation.Role)?
    /// The unsaved writing that is saved by this, and forgotten then.
    public var finishedDraft: UUID?

    /// Makes a paper.
    public init(body: BodyID, draft: PaperDraft) {
        self.body = body
        self.draft = draft
    }

    /// Makes the paper; members do not see it before it is released.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        var paper = Paper(id: transaction.newID(), body: body, name: "", paperType: "", created: transaction.now)
        try draft.apply(to: &paper, in: transaction)
        paper.author = transaction.actor.account
        paper.reference = try number(of: paper, in: transaction)
        try transaction.papers.insert(paper)
        if let parent {
            guard try transaction.papers.find(parent.paper)?.body == body else { throw StoreError.notFound }
            let relation = PaperRelation(paper: paper.id, other: parent.paper, role: parent.role)
            try transaction.paperRelations.add(relation)
            try paper.keepAmendedPaperClosed(in: transaction)
        }
        if let finishedDraft { try transaction.keptDrafts.remove(finishedDraft) }
        return Performed(paper.id, event: .init(kind: "paperCreated", subjectKind: "paper", subject: paper.id.uuid))
    }

    /// Drawn last before the paper is written: whatever is refused earlier takes no number.
    private func number(of paper: Paper, in transaction: Transaction) throws -> String {
        if let parent, let above = try transaction.papers.find(parent.paper) {
            if parent.role == .amends {
                let kinds = try transaction.paperKinds.list(of: body)
                if kinds.contains(where: { $0.name == above.paperType && !$0.isAmendable }) {
                    throw RuleViolation.kindNotAmendable(name: above.paperType)
                }
            }
            if let number = above.reference, parent.role.isSubordinate, above.publicity == .public {
                return try transaction.papers.nextSubordinate(of: body, below: number)
            }
        }
        let numbering = try PaperNumbering(of: body, in: transaction)
        let series = try numbering.series(
            of: numbering.scheme(of: paper.paperType),
            on: paper.date ?? transaction.today
        )
        return try transaction.numberingSchemes.next(in: series, of: body)
    }
}
