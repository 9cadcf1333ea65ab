public import CouncilModel
public import Store

/// The pictures that the text of a paper can show; for those who write it.
public struct ListPictures: ReadingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID

    /// Lists pictures.
    public init(paper: PaperID) {
        self.paper = paper
    }

    /// The paper and its pictures, by name.
    ///
    /// - Throws: ``StoreError/notFound`` also for a paper that is not the actor's to change.
    public func read(in transaction: Transaction) throws -> (paper: Paper, pictures: [PaperPicture]) {
        guard let found = try transaction.papers.find(paper), try transaction.papers.mayChange(paper) else {
            throw StoreError.notFound
        }
        return (found, try transaction.paperPictures.list(of: paper))
    }
}
