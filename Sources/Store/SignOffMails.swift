public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Mails to offices that are asked to sign.
    public var signOffMails: SignOffMails { SignOffMails(transaction: self) }
}

/// Mails to offices that are asked to sign: rows are added, never changed.
public struct SignOffMails {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// Somebody who is told that an office is asked.
    public struct Recipient: Sendable, Equatable {
        /// The account.
        public let account: AccountID
        /// Whom it stands in for.
        public let deputyFor: AccountID?
        /// Where mails go.
        public let address: String
    }

    /// A mail that the server took.
    public struct Delivery: Sendable, Equatable {
        /// The step.
        public let step: SignOffStepID
        /// Why it was written.
        public let kind: SignOffMail.Kind
        /// Who got it.
        public let account: AccountID
        /// When.
        public let at: Date
    }

    /// Where the actor wants hints by mail.
    public struct Choice: Sendable, Equatable {
        /// The address that was chosen; `nil` for the one of the directory.
        public let address: String?
        /// Whether hints are wanted.
        public let isWanted: Bool

        /// A choice; the parameters are the properties.
        public init(address: String?, isWanted: Bool) {
            self.address = address
            self.isWanted = isWanted
        }
    }

    /// The people of an office and their deputies who have an address; only for the installation itself.
    public func recipients(of office: OrganizationID) throws -> [Recipient] {
        try connection.query(
            "SELECT * FROM council.sign_off_recipients(\(office), \(transaction.today))"
        ).map { row in
            Recipient(
                account: try row["account_id"],
                deputyFor: try row["deputy_for_id"],
                address: try row["address"]
            )
        }
    }

    /// Files a mail.
    ///
    /// - Returns: `false` when the account got this one already.
    public func insert(_ mail: SignOffMail) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO council.sign_off_mail (id, step_id, act_number, kind, account_id, deputy_for_id, address,
                queued_at)
            VALUES (\(mail.id), \(mail.step), \(mail.act), \(mail.kind.rawValue), \(mail.account), \(mail.deputyFor),
                \(mail.address), \(mail.queued))
            ON CONFLICT (step_id, act_number, kind, account_id) DO NOTHING
            """
        ) == 1
    }

    /// A mail.
    public func find(_ id: SignOffMailID) throws -> SignOffMail? {
        try connection.atMostOne("SELECT * FROM council.sign_off_mail WHERE id = \(id)").map { row in
            SignOffMail(
                id: try row["id"],
                step: try row["step_id"],
                act: try row["act_number"],
                kind: try row.word("kind"),
                account: try row["account_id"],
                deputyFor: try row["deputy_for_id"],
                address: try row["address"],
                queued: try row["queued_at"]
            )
        }
    }

    /// Adds what became of a mail.
    ///
    /// - Parameters:
    ///   - state: What.
    ///   - mail: Of which.
    ///   - words: The server's words; cut after 1000 characters.
    /// - Throws: ``PostgresError``.
    public func note(_ state: SignOffMail.State, on mail: SignOffMailID, words: String? = nil) throws {
        try connection.execute(
            """
            INSERT INTO council.sign_off_mail_state (mail_id, number, state, at, words)
            SELECT \(mail), coalesce(max(number), 0) + 1, \(state.rawValue), \(transaction.now),
                \(words.map { String($0.prefix(1000)) })
            FROM council.sign_off_mail_state WHERE mail_id = \(mail)
            """
        )
    }

    /// What became of a mail last; `nil` while it waits.
    public func state(of mail: SignOffMailID) throws -> SignOffMail.State? {
        try connection.atMostOne(
            "SELECT state FROM council.sign_off_mail_state WHERE mail_id = \(mail) ORDER BY number DESC LIMIT 1"
        ).map { try $0.word("state") }
    }

    /// The mails of a course that the server took, oldest first.
    public func deliveries(of course: SignOffCourseID) throws -> [Delivery] {
        try connection.query(
            """
            SELECT m.step_id, m.kind, m.account_id, s.at FROM council.sign_off_mail m
            JOIN council.sign_off_step t ON t.id = m.step_id AND t.course_id = \(course)
            JOIN council.sign_off_mail_state s ON s.mail_id = m.id AND s.state = 'delivered'
            ORDER BY s.at, m.id
            """
        ).map { row in
            Delivery(
                step: try row["step_id"],
                kind: try row.word("kind"),
                account: try row["account_id"],
                at: try row["at"]
            )
        }
    }

    /// What the actor chose last; `nil` for nothing yet.
    public func ownChoice() throws -> Choice? {
        try connection.atMostOne(
            """
            SELECT address, wanted FROM council.account_mail WHERE account_id = \(transaction.actor.account)
            ORDER BY chosen_at DESC, id DESC LIMIT 1
            """
        ).map { Choice(address: try $0["address"], isWanted: try $0["wanted"]) }
    }

    /// Notes what the actor chose.
    public func choose(_ choice: Choice) throws {
        try connection.execute(
            """
            INSERT INTO council.account_mail (id, account_id, address, wanted, chosen_at)
            VALUES (\(transaction.newID(SignOffMail.self)), \(transaction.actor.account), \(choice.address),
                \(choice.isWanted), \(transaction.now))
            """
        )
    }
}
