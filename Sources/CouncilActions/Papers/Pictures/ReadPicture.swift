public import CouncilModel
public import Store

/// A picture in the text of a paper.
public struct ReadPicture: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// The paper.
    public let paper: PaperID
    /// What the text calls the picture.
    public let name: String

    /// Reads a picture.
    public init(paper: PaperID, name: String) {
        self.paper = paper
        self.name = name
    }

    /// The picture and its bytes.
    ///
    /// - Throws: ``StoreError/notFound`` also for one that is not the actor's to see.
    public func read(in transaction: Transaction) throws -> (picture: PaperPicture, bytes: [UInt8]) {
        guard let picture = try transaction.paperPictures.list(of: paper).first(where: { $0.name == name }),
            let bytes = try transaction.vault.readAll(picture.sha256)
        else { throw StoreError.notFound }
        return (picture, bytes)
    }
}
