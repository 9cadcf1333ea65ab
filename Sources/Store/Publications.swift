public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Publishing by two persons.
    public var publications: Publications { Publications(transaction: self) }
}

/// What was prepared, released and withdrawn, by whom and when.
public struct Publications {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// What is published as one.
    public enum Subject: Sendable, Hashable {
        /// The body with its organizations, persons and memberships.
        case body(BodyID)
        /// A meeting with the public part of its agenda and the public papers there.
        case meeting(MeetingID)
        /// A paper with its public files.
        case paper(PaperID)

        var kind: String {
            switch self {
            case .body: "body"
            case .meeting: "meeting"
            case .paper: "paper"
            }
        }

        /// The bare identity.
        public var uuid: UUID {
            switch self {
            case .body(let id): id.uuid
            case .meeting(let id): id.uuid
            case .paper(let id): id.uuid
            }
        }
    }

    /// Where the publication of a subject stands.
    public struct Status: Sendable {
        /// The request.
        public let id: UUID
        /// What the one who prepared it saw.
        public let fingerprint: Int
        /// Who prepared it.
        public let requestedBy: AccountID
        /// When.
        public let requested: Date
        /// Who released it; `nil` while it waits.
        public let releasedBy: AccountID?
        /// When.
        public let released: Date?
        /// Who withdrew it; `nil` while it stands.
        public let withdrawnBy: AccountID?
        /// When.
        public let withdrawn: Date?

        /// Whether the public can see it now.
        public var isPublic: Bool { released != nil && withdrawn == nil }
        /// Whether it waits for a second person.
        public var isWaiting: Bool { released == nil }
    }

    private static let columns: SQL = """
        SELECT r.*, p.released_by, p.released_at, p.turn, w.withdrawn_by, w.withdrawn_at
        FROM council.publication_request r
        LEFT JOIN council.publication p ON p.id = r.id
        LEFT JOIN LATERAL (
            SELECT withdrawn_by, withdrawn_at FROM council.publication_withdrawal w
            WHERE w.subject_id = r.subject_id AND w.turn > p.turn ORDER BY w.turn LIMIT 1
        ) w ON true
        """

    /// Prepares a publication; the actor becomes the first of the two persons.
    ///
    /// - Parameters:
    ///   - subject: What is to be published.
    ///   - fingerprint: The state that the actor saw.
    /// - Returns: The request's identity.
    /// - Throws: ``StoreError/notFound`` when the actor is no account.
    @discardableResult
    public func request(_ subject: Subject, fingerprint: Int) throws -> UUID {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        let id = transaction.newID(Status.self).uuid
        try connection.execute(
            """
            INSERT INTO council.publication_request (id, subject_kind, subject_id, fingerprint, requested_by,
                requested_at)
            VALUES (\(id), \(subject.kind), \(subject.uuid), \(fingerprint), \(account), \(transaction.now))
            """
        )
        return id
    }

    /// The newest request of a subject.
    ///
    /// - Returns: `nil` when nothing was ever prepared.
    public func status(of subject: Subject) throws -> Status? {
        try connection.atMostOne(
            """
            \(fragment: Self.columns) WHERE r.subject_kind = \(subject.kind) AND r.subject_id = \(subject.uuid)
            ORDER BY r.requested_at DESC, r.id DESC LIMIT 1
            """
        ).map(status)
    }

    /// The newest requests of several subjects; one for which nothing was ever prepared is missing.
    public func statuses(of subjects: [Subject]) throws -> [Subject: Status] {
        var statuses: [Subject: Status] = [:]
        for row in try connection.query(
            """
            SELECT newest.* FROM unnest(\(subjects.map(\.uuid))::uuid[], \(subjects.map(\.kind))::text[])
                AS wanted (id, kind)
            CROSS JOIN LATERAL (
                \(fragment: Self.columns) WHERE r.subject_id = wanted.id AND r.subject_kind = wanted.kind
                ORDER BY r.requested_at DESC, r.id DESC LIMIT 1
            ) newest
            """
        ) {
            statuses[try subject(row)] = try status(row)
        }
        return statuses
    }

    /// The meetings and papers whose newest request waits for a second person, oldest first, at most a hundred.
    public func waiting() throws -> [(subject: Subject, status: Status)] {
        try connection.query(
            """
            \(fragment: Self.columns) WHERE r.is_open AND NOT EXISTS (
                SELECT FROM council.publication_request newer
                WHERE newer.subject_id = r.subject_id AND (newer.requested_at, newer.id) > (r.requested_at, r.id))
            ORDER BY r.requested_at, r.id LIMIT 100
            """
        ).map { (try subject($0), try status($0)) }
    }

    private func subject(_ row: PostgresRow) throws -> Subject {
        let uuid: UUID = try row["subject_id"]
        let kind: String = try row["subject_kind"]
        return switch kind {
        case "meeting": .meeting(MeetingID(uuid))
        case "paper": .paper(PaperID(uuid))
        default: .body(BodyID(uuid))
        }
    }

    /// Releases what another person prepared, and opens the door for the copies of this transaction.
    ///
    /// - Parameter status: The waiting request.
    /// - Throws: ``RuleViolation/samePersonReleases`` when the actor prepared it.
    public func release(_ status: Status) throws {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        guard account != status.requestedBy else { throw RuleViolation.samePersonReleases }
        try connection.execute(
            """
            INSERT INTO council.publication (id, requested_by, released_by, released_at)
            VALUES (\(status.id), \(status.requestedBy), \(account), \(transaction.now))
            """
        )
        try connection.execute("SELECT set_config('app.publication', \(status.id.uuidString), true)")
    }

    /// Takes a subject back and opens the door for the tombstones of this transaction. One person is enough.
    ///
    /// - Parameters:
    ///   - subject: What is withdrawn; whether by itself or with a meeting it became public does not matter.
    ///   - reason: Why; not shown to the public.
    /// - Throws: ``StoreError/notFound`` when the actor is no account.
    public func withdraw(_ subject: Subject, reason: String) throws {
        guard let account = transaction.actor.account else { throw StoreError.notFound }
        let id = transaction.newID(Status.self).uuid
        try connection.execute(
            """
            INSERT INTO council.publication_withdrawal (id, subject_kind, subject_id, withdrawn_by, withdrawn_at, reason)
            VALUES (\(id), \(subject.kind), \(subject.uuid), \(account), \(transaction.now), \(reason))
            """
        )
        try connection.execute("SELECT set_config('app.publication', \(id.uuidString), true)")
    }

    /// When the public could see a meeting, release by release.
    public func display(of meeting: MeetingID) throws -> NoticeDisplay {
        NoticeDisplay(
            try connection.query(
                """
                SELECT p.released_at, r.fingerprint, (
                    SELECT w.withdrawn_at FROM council.publication_withdrawal w
                    WHERE w.subject_id = r.subject_id AND w.turn > p.turn ORDER BY w.turn LIMIT 1) AS withdrawn_at
                FROM council.publication_request r JOIN council.publication p ON p.id = r.id
                WHERE r.subject_kind = 'meeting' AND r.subject_id = \(meeting) ORDER BY p.turn
                """
            ).map { row in
                NoticeDisplay.Release(
                    at: try row["released_at"],
                    withdrawn: try row["withdrawn_at"],
                    fingerprint: try row["fingerprint"]
                )
            }
        )
    }

    /// How often a subject was withdrawn.
    public func withdrawalCount(of subject: Subject) throws -> Int {
        try connection.one(
            "SELECT count(*) AS n FROM council.publication_withdrawal WHERE subject_id = \(subject.uuid)"
        )["n"]
    }

    /// The withdrawal after which a subject was not published by itself again.
    ///
    /// - Returns: Who withdrew it (`nil`: an import) and when; `nil` when none stands.
    public func withdrawal(of subject: Subject) throws -> (by: AccountID?, at: Date)? {
        try connection.atMostOne(
            """
            SELECT withdrawn_by, withdrawn_at FROM council.publication_withdrawal w
            WHERE w.subject_id = \(subject.uuid) AND NOT EXISTS (
                SELECT FROM council.publication_request r JOIN council.publication p ON p.id = r.id
                WHERE r.subject_id = w.subject_id AND p.turn > w.turn)
            ORDER BY turn DESC LIMIT 1
            """
        ).map { (by: try $0["withdrawn_by"], at: try $0["withdrawn_at"]) }
    }

    private func status(_ row: PostgresRow) throws -> Status {
        Status(
            id: try row["id"],
            fingerprint: try row["fingerprint"],
            requestedBy: try row["requested_by"],
            requested: try row["requested_at"],
            releasedBy: try row["released_by"],
            released: try row["released_at"],
            withdrawnBy: try row["withdrawn_by"],
            withdrawn: try row["withdrawn_at"]
        )
    }
}
