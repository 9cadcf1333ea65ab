public import CouncilModel
public import Store

/// A document that was composed here, as an article in HTML.
public struct ReadArticle: ReadingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// The file.
    public let file: FileID

    /// Reads an article.
    public init(file: FileID) {
        self.file = file
    }

    /// The article of the newest version.
    ///
    /// - Throws: ``StoreError/notFound`` for files of others, and for those that are not the actor's to see.
    public func read(in transaction: Transaction) throws -> String {
        guard let article = try transaction.files.article(of: file) else { throw StoreError.notFound }
        return article
    }
}
