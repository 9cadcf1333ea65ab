public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// What happened.
    public var events: Events { Events(transaction: self) }
}

/// The append-only, hash-chained log; one row per action.
public struct Events {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// What an action did: kinds, identities and numbers, never names or texts.
    public struct Entry: Sendable {
        /// What happened, "paperReleased".
        public let kind: String
        /// The noun that it happened to, "paper".
        public let subjectKind: String
        /// The identity of that thing.
        public let subject: UUID
        /// Numbers and identities that belong to it.
        public let detail: [String: String]

        /// An entry.
        public init(kind: String, subjectKind: String, subject: UUID, detail: [String: String] = [:]) {
            self.kind = kind
            self.subjectKind = subjectKind
            self.subject = subject
            self.detail = detail
        }
    }

    /// An entry that was written.
    public struct Recorded: Sendable {
        /// Place in the chain, from 1.
        public let seq: Int
        /// When.
        public let at: Date
        /// Who; `nil` for the installation itself.
        public let account: AccountID?
        /// What.
        public let kind: String
    }

    /// Appends an entry; takes the lock on the chain's head until the transaction ends.
    ///
    /// Rules that wait for COMMIT are checked before: they may wait for rows of other transactions, and whoever holds the
    /// head must not wait.
    ///
    /// - Returns: The entry's place in the chain, from 1.
    @discardableResult
    public func append(_ entry: Entry) throws -> Int {
        try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        let detail = String(decoding: try JSONEncoder().encode(entry.detail), as: UTF8.self)
        return try connection.one(
            """
            SELECT council.append_event(\(transaction.actor.account), \(entry.kind), \(entry.subjectKind),
                \(entry.subject), \(PostgresJSON(detail))) AS seq
            """
        )["seq"]
    }

    /// What happened to a thing, newest first.
    public func list(of subject: UUID, limit: Int) throws -> [Recorded] {
        try connection.query(
            """
            SELECT seq, at, account_id, kind FROM council.event WHERE subject_id = \(subject)
            ORDER BY seq DESC LIMIT \(limit)
            """
        ).map { Recorded(seq: try $0["seq"], at: try $0["at"], account: try $0["account_id"], kind: try $0["kind"]) }
    }

    /// Recomputes the whole chain.
    ///
    /// - Returns: How many entries there are, and the first one that is wrong (a cut tail shows as the head's number).
    public func verify() throws -> (count: Int, firstBroken: Int?) {
        let row = try connection.one(
            "SELECT (SELECT count(*) FROM council.event) AS count, council.first_broken_event() AS broken"
        )
        return (try row["count"], try row["broken"])
    }
}
