public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// Sign-offs of papers by offices.
    public var signOffs: SignOffs { SignOffs(transaction: self) }
}

/// Sign-offs of papers by offices. Who may act, and when, is decided by the database's triggers.
public struct SignOffs {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// The offices that the actor signs for.
    public struct Mandate: Sendable {
        /// The own offices.
        public let own: Set<OrganizationID>
        /// The offices of those whom the actor stands in for.
        public let deputized: [(account: AccountID, offices: Set<OrganizationID>)]

        /// All of them.
        public var all: Set<OrganizationID> { deputized.reduce(own) { $0.union($1.offices) } }

        /// For whom the actor would sign in the name of an office: `.some(nil)` for the own one.
        public func standsInFor(_ office: OrganizationID) -> AccountID?? {
            if own.contains(office) { return .some(nil) }
            return deputized.first { $0.offices.contains(office) }.map { .some($0.account) } ?? .none
        }
    }

    /// The course of a paper that counts: the one that goes on, else the newest.
    public func course(of paper: PaperID) throws -> SignOffCourse? {
        let found = try courses("WHERE c.paper_id = \(paper)")
        return found.first { $0.withdrawal == nil } ?? found.max { $0.created < $1.created }
    }

    /// The course that a step belongs to.
    public func course(with step: SignOffStepID) throws -> SignOffCourse? {
        try courses("WHERE c.id = (SELECT s.course_id FROM council.sign_off_step s WHERE s.id = \(step))").first
    }

    /// The courses that the actor is asked or was asked in, of papers that are not released; the oldest first.
    public func ownCourses() throws -> [SignOffCourse] {
        try courses(
            """
            WHERE c.paper_id = ANY ((SELECT council.actor_sign_off_papers())::uuid[])
                AND NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
            """
        ).sorted { $0.created < $1.created }
    }

    /// The courses that go on with papers that the actor wrote.
    public func authoredCourses() throws -> [SignOffCourse] {
        try courses(
            """
            JOIN council.paper p ON p.id = c.paper_id AND NOT p.is_released
                AND p.author_id = \(transaction.actor.account)
            WHERE NOT EXISTS (SELECT FROM council.sign_off_withdrawal w WHERE w.course_id = c.id)
            """
        ).sorted { $0.created < $1.created }
    }

    /// The courses in which an office is asked, of papers that are not released; the oldest first.
    public func waitingCourses() throws -> [SignOffCourse] {
        try courses(
            """
            JOIN council.paper p ON p.id = c.paper_id AND NOT p.is_released
            WHERE w.course_id IS NULL AND EXISTS (
                SELECT FROM council.sign_off_state s
                WHERE s.course_id = c.id AND s.kind IN ('asked', 'takenOver', 'takenBack'))
            """
        ).filter { !$0.awaited.isEmpty }.sorted { $0.created < $1.created }
    }

    /// How many steps wait for an account; `nil` for whoever signs for no office.
    public func waitingCount(for account: AccountID) throws -> Int? {
        try connection.one("SELECT council.waiting_sign_offs(\(account)) AS count")["count"]
    }

    /// The offices that the actor signs for today.
    public func mandate() throws -> Mandate {
        guard let account = transaction.actor.account else { return Mandate(own: [], deputized: []) }
        let own: [UUID] = try connection.one(
            "SELECT council.offices_of(\(account), \(transaction.today)) AS offices"
        )["offices"]
        let others = try connection.query(
            """
            SELECT d AS account, council.offices_of(d, \(transaction.today)) AS offices
            FROM council.deputized_by(\(account), \(transaction.today)) AS d ORDER BY d
            """
        ).map { row in
            let offices: [UUID] = try row["offices"]
            return (account: try row["account"] as AccountID, offices: Set(offices.map { OrganizationID($0) }))
        }
        return Mandate(own: Set(own.map { OrganizationID($0) }), deputized: others)
    }

    /// The body that a paper goes to next, and the days of its coming meetings: the one that is fixed for the paper first.
    public func targets(of paper: PaperID) throws -> (organization: OrganizationID, days: [CivilDate])? {
        let rows = try connection.query("SELECT * FROM council.sign_off_targets(\(paper)) ORDER BY day")
        guard let organization: OrganizationID = try rows.first.map({ try $0["organization_id"] }) else { return nil }
        let days: [(day: CivilDate, isFixed: Bool)] = try rows.map { (try $0["day"], try $0["is_fixed"]) }
        guard let fixed = days.first(where: \.isFixed) else { return (organization, days.map(\.day)) }
        return (organization, [fixed.day] + days.map(\.day).filter { $0 > fixed.day })
    }

    private func courses(_ condition: SQL) throws -> [SignOffCourse] {
        let heads = try connection.query(
            """
            SELECT c.id, c.paper_id, c.created_at, w.withdrawn_by, w.withdrawn_at FROM council.sign_off_course c
            LEFT JOIN council.sign_off_withdrawal w ON w.course_id = c.id
            \(fragment: condition)
            """
        )
        let ids: [UUID] = try heads.map { try $0["id"] }
        var acts: [UUID: [SignOffAct]] = [:]
        for row in try connection.query(
            """
            SELECT a.* FROM council.sign_off_act a JOIN council.sign_off_step s ON s.id = a.step_id
            WHERE s.course_id = ANY (\(ids)::uuid[]) ORDER BY a.step_id, a.number
            """
        ) { acts[try row["step_id"], default: []].append(try act(row)) }
        var steps: [UUID: [SignOffStep]] = [:]
        for row in try connection.query(
            """
            SELECT s.* FROM council.sign_off_step s JOIN council.organization o ON o.id = s.office_id
            WHERE s.course_id = ANY (\(ids)::uuid[]) ORDER BY s.stage, o.name, s.id
            """
        ) {
            let id: UUID = try row["id"]
            steps[try row["course_id"], default: []].append(
                SignOffStep(
                    id: SignOffStepID(id),
                    stage: try row["stage"],
                    plannedOffice: try row["office_id"],
                    workingDays: try row["working_days"],
                    deadline: try row["deadline"],
                    acts: acts[id] ?? []
                )
            )
        }
        return try heads.map { row in
            let id: UUID = try row["id"]
            let withdrawn: Date? = try row["withdrawn_at"]
            let by: AccountID? = try row["withdrawn_by"]
            return SignOffCourse(
                id: SignOffCourseID(id),
                paper: try row["paper_id"],
                created: try row["created_at"],
                withdrawal: withdrawn.map { SignOffCourse.Withdrawal(account: by, at: $0) },
                steps: steps[id] ?? []
            )
        }
    }

    private func act(_ row: PostgresRow) throws -> SignOffAct {
        SignOffAct(
            try row.word("kind"),
            at: try row["acted_at"],
            account: try row["account_id"],
            deputyFor: try row["deputy_for_id"],
            office: try row["office_id"],
            paperVersion: try row["paper_version"],
            words: try row["words"]
        )
    }
}
