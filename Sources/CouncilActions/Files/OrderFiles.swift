public import CouncilModel
public import Store

/// Puts the attachments of a paper in another order.
public struct OrderFiles: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])

    /// What is wanted.
    public enum Change: Sendable {
        /// All attachments in this order; those that are not named follow in theirs.
        case order([FileID])
        /// One place up.
        case up(FileID)
        /// One place down.
        case down(FileID)
    }

    /// The paper.
    public let paper: PaperID
    /// What is wanted.
    public let change: Change
    private var filing: PaperFiling?

    /// Orders attachments.
    public init(paper: PaperID, change: Change) {
        self.paper = paper
        self.change = change
    }

    /// Takes the composer along: a released paper's document lists its attachments.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> OrderFiles {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Writes the new places and sets the paper's document anew.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        try transaction.papers.lock(paper)
        guard let owner = try transaction.papers.find(paper) else { throw StoreError.notFound }
        let files = try transaction.files.list(of: .paper(paper)).filter { $0.role == .auxiliaryFile }
        for (position, file) in ordered(files).enumerated() where file.position != position {
            var moved = file
            moved.position = position
            moved.modified = transaction.now
            try transaction.files.save(moved)
        }
        if owner.isReleased { try filing?.file(paper, in: transaction) }
        return Performed(paper, event: .init(kind: "filesOrdered", subjectKind: "paper", subject: paper.uuid))
    }

    private func ordered(_ files: [File]) -> [File] {
        var files = files
        switch change {
        case .order(let wanted):
            let places = Dictionary(wanted.enumerated().map { ($1, $0) }) { first, _ in first }
            return files.enumerated().sorted { one, other in
                let (here, there) = (places[one.element.id], places[other.element.id])
                return (here ?? wanted.count, one.offset) < (there ?? wanted.count, other.offset)
            }.map(\.element)
        case .up(let id):
            guard let place = files.firstIndex(where: { $0.id == id }), place > 0 else { return files }
            files.swapAt(place, place - 1)
        case .down(let id):
            guard let place = files.firstIndex(where: { $0.id == id }), place + 1 < files.count else { return files }
            files.swapAt(place, place + 1)
        }
        return files
    }
}
