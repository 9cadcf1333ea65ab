public import CouncilModel
public import Store

/// Corrects name and publicity of an attachment.
///
/// Made non-public, it leaves the portal in the same transaction; made public, it still needs a publication.
public struct ChangeFile: WritingAction {
    /// The clerk, and the authors for their own papers.
    public static let permission = Permission.roles([.clerk, .staffAuthor])
    /// The file.
    public let file: FileID
    /// Name for people.
    public let name: String
    /// Whether the public may see it; a non-public paper makes it non-public in effect.
    public let publicity: Publicity
    private var filing: PaperFiling?

    /// Corrects a file.
    public init(file: FileID, name: String, publicity: Publicity) {
        self.file = file
        self.name = name
        self.publicity = publicity
    }

    /// Takes the composer along: a released paper's document lists its attachments.
    public func prepared(by office: CouncilOffice, as actor: Actor) async throws -> ChangeFile {
        var ready = self
        ready.filing = PaperFiling(by: office)
        return ready
    }

    /// Changes the file and sets the paper's document anew.
    public func write(in transaction: Transaction) throws -> Performed<PaperID> {
        let (found, paper) = try PaperFiling.attachment(file, in: transaction)
        var current = found
        current.name = try TextField(label: "Bezeichnung", text: name).required(limit: 200)
        current.publicity = Publicity.strictest(of: [paper.publicity, publicity])
        current.modified = transaction.now
        try transaction.files.save(current)
        if paper.isReleased { try filing?.file(paper.id, in: transaction) }
        return Performed(
            paper.id,
            event: .init(
                kind: "fileChanged",
                subjectKind: "paper",
                subject: paper.id.uuid,
                detail: ["file": file.description, "publicity": current.publicity.rawValue]
            )
        )
    }
}
