public import CouncilModel
public import Store

/// The letters of those who get no mail, in one file.
public struct ReadLetters: ReadingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// The notice.
    public let notice: MeetingNoticeID

    /// Reads the letters of a notice.
    public init(notice: MeetingNoticeID) {
        self.notice = notice
    }

    /// The bytes of a PDF.
    ///
    /// - Throws: ``StoreError/notFound`` when everybody gets mail, or the notice is not the actor's to see.
    public func read(in transaction: Transaction) throws -> [UInt8] {
        guard let notice = try transaction.meetingNotices.find(notice), let letters = notice.letters,
            let bytes = try transaction.vault.readAll(letters)
        else { throw StoreError.notFound }
        return bytes
    }
}
