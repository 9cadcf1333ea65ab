public import CouncilModel
public import Store

/// Takes an attachment away from its paper, and from the portal in the same transaction.
public struct RemoveFile: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The file.
    public let file: FileID
    private var filing: PaperFiling?

    /// Removes a file.
    public init(file: FileID) {
        self.file = file
    }

    /// Takes the composer along: a released paper's document lists its attachments.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> RemoveFile {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Removes the file and sets the paper's document anew.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        let paper = try PaperFiling.attachment(file, in: transaction).paper
        try transaction.files.remove(file)
        if paper.isReleased { try filing?.file(paper.id, in: transaction) }
        return Performed(
            paper.id,
            event: .init(
                kind: "fileRemoved",
                subjectKind: "paper",
                subject: paper.id.uuid,
                detail: ["file": file.description]
            )
        )
    }
}
