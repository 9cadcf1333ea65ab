internal import CouncilModel
public import Store

/// Keeps what somebody is writing, for the writer alone. It is no record of the council: no event tells of it.
public struct KeepPaperDraft: KeepingAction {
    /// Those who write papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// What was typed so far.
    public let draft: KeptDraft

    /// Keeps a draft.
    public init(draft: KeptDraft) {
        self.draft = draft
    }

    /// - Returns: The new edition; `nil` when another window kept something under the same identity in between.
    /// - Throws: ``StoreError/notFound`` for a paper that is not the actor's to change.
    public func keep(in transaction: Transaction) throws -> Int? {
        if let paper = draft.paper, try !transaction.papers.mayChange(paper) || transaction.papers.find(paper) == nil {
            throw StoreError.notFound
        }
        return try transaction.keptDrafts.keep(draft)
    }
}
