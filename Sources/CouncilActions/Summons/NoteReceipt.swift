public import CouncilModel
public import Store

/// Writes down what happened outside: a letter went out, or somebody has it in hand.
public struct NoteReceipt: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])

    /// What can be written down.
    public enum Fact: String, Sendable {
        /// The letter went out.
        case posted
        /// The member has it; how that is known stands in the words.
        case noted
    }

    /// Whose row.
    public let receipt: ReceiptID
    /// What.
    public let fact: Fact
    /// How that is known.
    public let words: String

    /// Writes something down; see the properties.
    public init(receipt: ReceiptID, fact: Fact, words: String) {
        self.receipt = receipt
        self.fact = fact
        self.words = words
    }

    /// Adds it to the ledger.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let row = try transaction.receipts.find(receipt),
            let notice = try transaction.meetingNotices.find(row.notice)
        else { throw StoreError.notFound }
        let field = TextField(label: "Vermerk", text: words)
        let said = fact == .noted ? try field.required(limit: 300) : try field.optional(limit: 300)
        try transaction.receipts.note(fact == .posted ? .posted : .noted, on: receipt, words: said)
        return Performed(
            notice.meeting,
            event: .init(
                kind: "receiptNoted",
                subjectKind: "meeting",
                subject: notice.meeting.uuid,
                detail: ["receipt": receipt.description, "fact": fact.rawValue]
            )
        )
    }
}
