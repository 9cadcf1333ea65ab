public import CouncilModel
public import Store

/// "Noch einmal senden": a mail that was refused, given up or lost goes out again.
public struct RequeueDelivery: WritingAction {
    /// The clerk.
    public static let permission = Permission.roles([.clerk])
    /// Whose row.
    public let receipt: ReceiptID

    /// Sends a mail again.
    public init(receipt: ReceiptID) {
        self.receipt = receipt
    }

    /// Queues it; a mail that is on its way is not queued twice.
    public func write(in transaction: Transaction) throws -> Performed<MeetingID> {
        guard let row = try transaction.receipts.find(receipt),
            let notice = try transaction.meetingNotices.find(row.notice)
        else { throw StoreError.notFound }
        if try transaction.receipts.note(.queued, on: receipt) { try DeliverNotice.enqueue(receipt, in: transaction) }
        return Performed(
            notice.meeting,
            event: .init(
                kind: "deliveryRequeued",
                subjectKind: "meeting",
                subject: notice.meeting.uuid,
                detail: ["receipt": receipt.description]
            )
        )
    }
}
