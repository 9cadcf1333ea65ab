internal import CouncilModel
public import Foundation
public import Store

/// Forgets unsaved writing that its writer gives up. It was no record of the council: no event tells of it.
public struct DropPaperDraft: KeepingAction {
    /// Those who write papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The draft.
    public let draft: UUID

    /// Forgets a draft.
    public init(draft: UUID) {
        self.draft = draft
    }

    /// Forgets it; one that is not there, or not the actor's, is forgotten already.
    public func keep(in transaction: Transaction) throws {
        try transaction.keptDrafts.remove(draft)
    }
}
