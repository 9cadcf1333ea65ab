public import CouncilModel
public import Store

/// A file's particulars, and the event that a non-public one was opened.
public struct OpenFile: WritingAction {
    /// Whoever is logged in; the database shows each their own.
    public static let permission = Permission.signedIn
    /// The file.
    public let file: FileID

    /// Opens a file.
    public init(file: FileID) {
        self.file = file
    }

    /// The file, with an entry in the log of who opened it.
    ///
    /// - Throws: ``StoreError/notFound`` also for a file that is not the actor's to see, or has no bytes.
    public func write(in transaction: Transaction) throws -> Performed<File> {
        guard let found = try transaction.files.find(file), found.newest != nil else { throw StoreError.notFound }
        return Performed(
            found,
            event: .init(
                kind: found.publicity == .public ? "fileOpened" : "nonPublicFileOpened",
                subjectKind: "file",
                subject: file.uuid
            )
        )
    }
}
