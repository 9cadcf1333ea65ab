public import CouncilModel
public import Store

/// Notes in the own rows of a meeting's ledger that its member opened the document or loaded the whole packet here.
public struct NoteOwnReading: WritingAction {
    /// Whoever is logged in; the database takes only what is the person's own.
    public static let permission = Permission.signedIn

    /// What was done.
    public enum Fact: String, Sendable {
        /// The document was opened.
        case opened
        /// All bytes of the packet were sent.
        case downloaded

        var state: Receipt.State { self == .opened ? .opened : .downloaded }
    }

    /// The meeting.
    public let meeting: MeetingID
    /// What was done.
    public let fact: Fact

    /// Notes a reading.
    public init(meeting: MeetingID, fact: Fact) {
        self.meeting = meeting
        self.fact = fact
    }

    /// Adds it to all own rows; those that hold it stay as they are.
    public func write(in transaction: Transaction) throws -> Performed<Void> {
        for receipt in try transaction.receipts.own(in: meeting) {
            try transaction.receipts.note(fact.state, on: receipt.id)
        }
        return Performed(
            (),
            event: .init(
                kind: "notice" + (fact == .opened ? "Opened" : "Loaded"),
                subjectKind: "meeting",
                subject: meeting.uuid
            )
        )
    }
}
