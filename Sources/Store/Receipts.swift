public import CouncilModel
internal import Postgres

extension Transaction {
    /// What became of notices, member by member.
    public var receipts: Receipts { Receipts(transaction: self) }
}

/// The ledger of receipts: rows are added, never changed.
public struct Receipts {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The rows of a notice that the actor may see, in the order of its recipients.
    public func list(of notice: MeetingNoticeID) throws -> [Receipt] {
        try read("SELECT * FROM council.receipt WHERE notice_id = \(notice) ORDER BY position")
    }

    /// A row that the actor may see.
    public func find(_ id: ReceiptID) throws -> Receipt? {
        try read("SELECT * FROM council.receipt WHERE id = \(id)").first
    }

    /// The acting person's own rows of a meeting.
    public func own(in meeting: MeetingID) throws -> [Receipt] {
        try read(
            """
            SELECT r.* FROM council.receipt r JOIN council.meeting_notice n ON n.id = r.notice_id
            WHERE n.meeting_id = \(meeting) AND r.person_id = \(transaction.actor.person) ORDER BY n.number
            """
        )
    }

    /// Adds what happened.
    ///
    /// - Parameters:
    ///   - state: What.
    ///   - receipt: To which row.
    ///   - words: The server's words, or what somebody wrote down; at most 1000 characters.
    /// - Returns: `false` when it cannot follow what happened before, or was noted already.
    /// - Throws: ``PostgresError`` with SQLSTATE 42501 when it is not the actor's to note.
    @discardableResult
    public func note(_ state: Receipt.State, on receipt: ReceiptID, words: String? = nil) throws -> Bool {
        try connection.one(
            """
            SELECT council.note_receipt(\(receipt), \(state.rawValue), \(transaction.now), \(words)) AS added
            """
        )["added"]
    }

    private func read(_ sql: SQL) throws -> [Receipt] {
        let rows = try connection.query(sql)
        var receipts = try rows.map { row in
            Receipt(
                id: try row["id"],
                notice: try row["notice_id"],
                person: try row["person_id"],
                channel: try row.word("channel"),
                address: try row["address"]
            )
        }
        let places = Dictionary(uniqueKeysWithValues: receipts.enumerated().map { ($1.id, $0) })
        for row in try connection.query(
            """
            SELECT * FROM council.receipt_step WHERE receipt_id = ANY (\(receipts.map(\.id.uuid))::uuid[])
            ORDER BY receipt_id, number
            """
        ) {
            let id: ReceiptID = try row["receipt_id"]
            guard let place = places[id] else { continue }
            receipts[place].steps.append(
                Receipt.Step(
                    state: try row.word("state"),
                    at: try row["at"],
                    account: try row["account_id"],
                    words: try row["words"]
                )
            )
        }
        return receipts
    }
}
