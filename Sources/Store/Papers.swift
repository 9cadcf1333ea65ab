public import CouncilModel
public import Foundation
internal import Postgres

extension Transaction {
    /// Papers.
    public var papers: Papers { Papers(transaction: self) }
}

/// Papers and every text that was ever saved for them.
public struct Papers {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// What a list of papers is narrowed by.
    public struct Filter: Sendable {
        /// Part of the title or number, any case.
        public var text: String?
        /// Kind, exactly.
        public var paperType: String?
        /// Year of the date.
        public var year: Int?
        /// The organization in charge.
        public var organization: OrganizationID?

        /// No narrowing.
        public init() {}

        /// For ILIKE; `nil` without text.
        var pattern: String? {
            guard let text, !text.isEmpty else { return nil }
            return "%"
                + text.replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_") + "%"
        }

        var firstDay: CivilDate? { year.flatMap { CivilDate(year: $0, month: 1, day: 1) } }
        var lastDay: CivilDate? { year.flatMap { CivilDate(year: $0, month: 12, day: 31) } }
    }

    private static let columns: SQL = "SELECT p.* FROM council.paper p"

    /// A paper that the actor may see.
    ///
    /// - Parameter id: Its identity.
    /// - Returns: `nil` when there is none, or not for this actor.
    /// - Throws: ``PostgresError``.
    public func find(_ id: PaperID) throws -> Paper? {
        try connection.atMostOne("\(fragment: Self.columns) WHERE p.id = \(id)").map(paper)
    }

    /// Those of several papers that the actor may see.
    public func find(_ ids: Set<PaperID>) throws -> [PaperID: Paper] {
        let found = try connection.query(
            "\(fragment: Self.columns) WHERE p.id = ANY (\(ids.map(\.uuid))::uuid[])"
        ).map(paper)
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// A paper by its number.
    ///
    /// - Returns: `nil` when there is none, or not for this actor.
    public func find(reference: String, of body: BodyID) throws -> Paper? {
        try connection.atMostOne(
            "\(fragment: Self.columns) WHERE p.body_id = \(body) AND p.reference = \(reference)"
        ).map(paper)
    }

    /// The papers of a body, newest first; not further than ``countLimit(_:)``.
    public func list(of body: BodyID, filter: Filter, offset: Int, limit: Int) throws -> [Paper] {
        try connection.query(
            """
            \(fragment: Self.columns) WHERE p.body_id = \(body) \(fragment: condition(filter, of: body))
            ORDER BY p.date DESC NULLS LAST, p.id DESC LIMIT \(limit)
            OFFSET \(min(offset, Self.countLimit(filter)))
            """
        ).map(paper)
    }

    /// How far papers are counted and listed: a page must not depend on how many there are.
    ///
    /// - Returns: A number of papers; behind them the reader narrows the list.
    public static func countLimit(_ filter: Filter) -> Int { filter.pattern == nil ? 5_000 : 500 }

    /// How many papers there are.
    ///
    /// - Returns: At most one more than ``countLimit(_:)``, which means: more than that.
    public func count(of body: BodyID, filter: Filter) throws -> Int {
        try connection.one(
            """
            SELECT count(*) AS count FROM (
                SELECT FROM council.paper p WHERE p.body_id = \(body) \(fragment: condition(filter, of: body))
                LIMIT \(Self.countLimit(filter) + 1)
            ) counted
            """
        )["count"]
    }

    /// First and last year of the papers that the actor may see.
    public func years(of body: BodyID) throws -> ClosedRange<Int>? {
        let row = try connection.one(
            "SELECT min(date) AS first, max(date) AS last FROM council.paper WHERE body_id = \(body)"
        )
        let first: CivilDate? = try row["first"]
        let last: CivilDate? = try row["last"]
        guard let first, let last else { return nil }
        return first.year...last.year
    }

    /// The kinds of papers in use, for the list's filter.
    public func types(of body: BodyID) throws -> [String] {
        try connection.query(
            """
            WITH RECURSIVE kind AS (
                (SELECT min(paper_type::text) AS name FROM council.paper WHERE body_id = \(body))
                UNION ALL
                SELECT (SELECT min(paper_type::text) FROM council.paper
                    WHERE body_id = \(body) AND paper_type::text > kind.name)
                FROM kind WHERE kind.name IS NOT NULL
            )
            SELECT name FROM kind WHERE name IS NOT NULL LIMIT 50
            """
        ).map { try $0["name"] }
    }

    private func condition(_ filter: Filter, of body: BodyID) -> SQL {
        if let pattern = filter.pattern {
            return """
                AND p.id = ANY (ARRAY(SELECT council.papers_with_words(\(body), \(pattern), \(filter.paperType),
                    \(filter.firstDay), \(filter.lastDay), \(filter.organization),
                    \(Self.countLimit(filter) + 1))))
                """
        }
        var parts: [SQL] = []
        if let type = filter.paperType { parts.append("AND p.paper_type = \(type)") }
        if let first = filter.firstDay, let last = filter.lastDay {
            parts.append("AND p.date BETWEEN \(first) AND \(last)")
        }
        if let organization = filter.organization {
            parts.append("AND p.under_direction_of_id = \(organization)")
        }
        return parts.joined(separator: " ")
    }

    /// The next number of a paper that stands below another, "2026/0123-1". It is counted for itself, also for authors who do
    /// not see all papers below.
    public func nextSubordinate(of body: BodyID, below reference: String) throws -> String {
        let prefix = "\(reference)-"
        let number: Int = try connection.one(
            "SELECT council.next_paper_number(\(body), 0, \(reference), \(prefix), '', 1) AS number"
        )["number"]
        return prefix + String(number)
    }

    /// Makes a paper and its first saved text.
    public func insert(_ paper: Paper) throws {
        try connection.execute(
            """
            INSERT INTO council.paper (id, body_id, reference, name, paper_type, date, publicity, resolution_text,
                reasons, financial_effects, financial_rows, under_direction_of_id, originator_organization_id,
                author_id, created_at, modified_at)
            VALUES (\(paper.id), \(paper.body), \(paper.reference), \(paper.name), \(paper.paperType), \(paper.date),
                \(paper.publicity.rawValue), \(paper.resolutionText), \(paper.reasons), \(paper.financialEffects),
                \(try paper.financialRows.json), \(paper.underDirectionOf), \(paper.originator), \(paper.author), \(paper.created), \(paper.modified))
            """
        )
        try keepRevision(of: paper, basedOn: 0)
    }

    /// Whether the actor may change the paper, by the same rule that locking it meets.
    public func mayChange(_ paper: PaperID) throws -> Bool {
        try connection.one(
            "SELECT council.actor_sees_all() OR council.paper_is_by(\(paper), council.actor_account()) AS may"
        )["may"]
    }

    /// Keeps others from changing a paper until the transaction ends. The database decides which papers the actor may
    /// change: this is where an action finds out.
    ///
    /// - Throws: ``StoreError/notFound``, also when the actor may read the paper but not change it.
    public func lock(_ paper: PaperID) throws { try lock([paper]) }

    /// Keeps others from changing several papers until the transaction ends; always in the same order, so that two
    /// transactions never wait for each other.
    ///
    /// - Throws: ``StoreError/notFound`` when the actor may not change one of them.
    public func lock(_ papers: Set<PaperID>) throws {
        let rows = try connection.query(
            "SELECT id FROM council.paper WHERE id = ANY (\(papers.map(\.uuid))::uuid[]) ORDER BY id FOR UPDATE"
        )
        if rows.count < papers.count { throw StoreError.notFound }
    }

    /// Saves a changed text.
    ///
    /// - Parameter paper: The wanted state; its version is the one that the writer had read.
    /// - Throws: ``StoreError/stale(currentVersion:)`` when somebody saved in between, ``StoreError/notFound``.
    public func update(_ paper: Paper) throws {
        let changed = try connection.execute(
            """
            UPDATE council.paper SET name = \(paper.name), paper_type = \(paper.paperType), date = \(paper.date),
                publicity = \(paper.publicity.rawValue), resolution_text = \(paper.resolutionText),
                reasons = \(paper.reasons), financial_effects = \(paper.financialEffects),
                financial_rows = \(try paper.financialRows.json),
                under_direction_of_id = \(paper.underDirectionOf),
                originator_organization_id = \(paper.originator), version = version + 1,
                modified_at = \(transaction.now)
            WHERE id = \(paper.id) AND version = \(paper.version)
            """
        )
        if changed == 0 {
            guard let current = try find(paper.id) else { throw StoreError.notFound }
            throw StoreError.stale(currentVersion: current.version)
        }
        try keepRevision(of: paper, basedOn: paper.version)
    }

    /// Keeps a text that could not become the paper's: somebody else saved first.
    ///
    /// - Parameters:
    ///   - paper: The text.
    ///   - version: The version that its writer had read.
    /// - Throws: ``PostgresError``.
    public func keepRevision(of paper: Paper, basedOn version: Int) throws {
        try connection.execute(
            """
            INSERT INTO council.paper_revision (paper_id, revision, name, resolution_text, reasons, financial_effects,
                financial_rows, based_on, written_by, written_at)
            SELECT \(paper.id), coalesce(max(revision), 0) + 1, \(paper.name), \(paper.resolutionText),
                \(paper.reasons), \(paper.financialEffects), \(try paper.financialRows.json), \(version), \(transaction.actor.account),
                \(transaction.now)
            FROM council.paper_revision WHERE paper_id = \(paper.id)
            """
        )
    }

    /// Lets members see the paper.
    public func release(_ paper: PaperID) throws {
        try connection.execute(
            """
            INSERT INTO council.paper_release (paper_id, released_at, released_by)
            VALUES (\(paper), \(transaction.now), \(transaction.actor.account)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Who saved the paper last.
    public func lastWriter(of paper: PaperID) throws -> (account: AccountID?, at: Date)? {
        try connection.atMostOne(
            """
            SELECT written_by, written_at FROM council.paper_revision
            WHERE paper_id = \(paper) AND based_on < (SELECT version FROM council.paper WHERE id = \(paper))
            -- Of several texts upon the same version the first one was saved; the others were overtaken.
            ORDER BY based_on DESC, revision LIMIT 1
            """
        ).map { (account: try $0["written_by"], at: try $0["written_at"]) }
    }

    private func paper(_ row: PostgresRow) throws -> Paper {
        var paper = Paper(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            paperType: try row["paper_type"],
            created: try row["created_at"]
        )
        paper.reference = try row["reference"]
        paper.date = try row["date"]
        paper.publicity = try row.word("publicity")
        paper.resolutionText = try row["resolution_text"]
        paper.reasons = try row["reasons"]
        paper.financialEffects = try row["financial_effects"]
        paper.financialRows = try [FinancialEffect](json: try row["financial_rows"])
        paper.underDirectionOf = try row["under_direction_of_id"]
        paper.originator = try row["originator_organization_id"]
        paper.author = try row["author_id"]
        paper.version = try row["version"]
        paper.isReleased = try row["is_released"]
        paper.modified = try row["modified_at"]
        return paper
    }
}
