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

    /// The article of the newest version; `nil` for files of others, and for those that are not the actor's to see.
    public func read(in transaction: Transaction) throws -> String? {
        try transaction.files.article(of: file)
    }
}
