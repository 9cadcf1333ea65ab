public import CouncilModel
public import Store

/// Takes a picture away; where the text still shows it stands a frame with its description.
public struct RemovePicture: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The paper.
    public let paper: PaperID
    /// What the text calls the picture.
    public let name: String
    private var filing: PaperFiling?

    /// Takes a picture away.
    public init(paper: PaperID, name: String) {
        self.paper = paper
        self.name = name
    }

    /// Takes the composer along.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> RemovePicture {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Removes the picture and sets a released paper's document anew.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let owner = try transaction.papers.find(paper), try transaction.papers.mayChange(paper),
            try transaction.paperPictures.remove(name, of: paper)
        else { throw StoreError.notFound }
        if owner.isReleased { try filing?.refresh(paper, in: transaction) }
        return Performed(paper, event: .init(kind: "pictureRemoved", subjectKind: "paper", subject: paper.uuid))
    }
}
