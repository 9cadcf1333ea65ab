public import CouncilModel
internal import Foundation
internal import Postgres

extension SignOffs {
    /// Makes a course of a paper.
    ///
    /// - Throws: ``RuleViolation``.
    public func insert(_ course: SignOffCourseID, of paper: PaperID) throws {
        try refusing {
            try transaction.connection.execute(
                """
                INSERT INTO council.sign_off_course (id, paper_id, created_by, created_at)
                VALUES (\(course), \(paper), \(transaction.actor.account), \(transaction.now))
                """
            )
        }
    }

    /// Plans a step; nobody is asked by that.
    ///
    /// - Throws: ``RuleViolation``.
    public func insert(_ step: SignOffStep, into course: SignOffCourseID) throws {
        try refusing {
            try transaction.connection.execute(
                """
                INSERT INTO council.sign_off_step (id, course_id, stage, office_id, working_days, deadline)
                VALUES (\(step.id), \(course), \(step.stage), \(step.plannedOffice), \(step.workingDays),
                    \(step.deadline))
                """
            )
        }
    }

    /// Takes a planned step out.
    ///
    /// - Throws: ``RuleViolation``, ``StoreError/notFound``.
    public func remove(_ step: SignOffStepID) throws {
        let removed = try refusing {
            try transaction.connection.execute("DELETE FROM council.sign_off_step WHERE id = \(step)")
        }
        if removed == 0 { throw StoreError.notFound }
    }

    /// Adds to what happened to a step, in the actor's name and now.
    ///
    /// - Parameters:
    ///   - decision: What happened.
    ///   - step: To which step.
    ///   - version: The version of the paper that the actor has read.
    ///   - deputyFor: Whom the actor stands in for.
    ///   - office: The office that takes over.
    ///   - words: Remark or reason.
    /// - Throws: ``RuleViolation``.
    public func add(
        _ decision: SignOffDecision,
        to step: SignOffStepID,
        version: Int,
        deputyFor: AccountID? = nil,
        office: OrganizationID? = nil,
        words: String = ""
    ) throws {
        try refusing {
            try transaction.connection.execute(
                """
                INSERT INTO council.sign_off_act (step_id, number, kind, acted_at, account_id, deputy_for_id, office_id,
                    paper_version, words)
                VALUES (\(step), 1, \(decision.rawValue), \(transaction.now), \(transaction.actor.account),
                    \(deputyFor), \(office), \(Int32(version)), \(words))
                """
            )
        }
    }

    /// Takes the course back.
    public func withdraw(_ course: SignOffCourseID) throws {
        try transaction.connection.execute(
            """
            INSERT INTO council.sign_off_withdrawal (course_id, withdrawn_by, withdrawn_at)
            VALUES (\(course), \(transaction.actor.account), \(transaction.now)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Notes why a paper is released although offices have not signed.
    public func waive(_ course: SignOffCourseID, because reason: String) throws {
        try transaction.connection.execute(
            """
            INSERT INTO council.sign_off_waiver (course_id, reason, waived_by, waived_at)
            VALUES (\(course), \(reason), \(transaction.actor.account), \(transaction.now)) ON CONFLICT DO NOTHING
            """
        )
    }

    /// Says what the triggers refused.
    @discardableResult
    func refusing<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let error as PostgresError {
            guard let refusal = Self.refusal(error) else { throw error }
            throw RuleViolation.signOff(refusal)
        }
    }

    private static func refusal(_ error: PostgresError) -> SignOffRefusal? {
        switch error.constraint {
        case "sign_off_over": .over
        case "sign_off_turn": .notTheTurn
        case "sign_off_person": .notOfTheOffice
        case "sign_off_state", "sign_off_act_pkey": .decided
        case "sign_off_version": .changed
        case "sign_off_office": .officesOnly
        case "sign_off_one_course", "sign_off_step_course_id_stage_office_id_key": .alreadyThere
        case "account_deputy_account_id_deputy_id_first_day_key": .alreadyThere
        case "deputy_of_an_office": .deputyOutside
        case "sign_off_template_body_id_name_key": .templateNameTaken
        default: nil
        }
    }
}
