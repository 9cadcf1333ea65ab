public import CouncilModel
public import Store

/// The actor's own unsaved writing for a paper.
public struct ListPaperDrafts: ReadingAction {
    /// Those who write papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper; `nil` for papers that were never saved.
    public let paper: PaperID?

    /// Lists drafts.
    public init(paper: PaperID?) {
        self.paper = paper
    }

    /// Newest first.
    public func read(in transaction: Transaction) throws -> [KeptDraft] {
        try transaction.keptDrafts.list(of: paper)
    }
}
