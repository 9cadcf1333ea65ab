public import CouncilModel
internal import Postgres

extension Transaction {
    /// Courses of sign-offs that are laid down.
    public var signOffTemplates: SignOffTemplates { SignOffTemplates(transaction: self) }
}

/// Courses of sign-offs that a town lays down.
public struct SignOffTemplates {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// All of a town, by name.
    public func list(of body: BodyID) throws -> [SignOffTemplate] {
        try templates("WHERE t.body_id = \(body)")
    }

    /// One of them.
    public func find(_ id: SignOffTemplateID) throws -> SignOffTemplate? {
        try templates("WHERE t.id = \(id)").first
    }

    /// Those for a kind of papers by its name, the ones for this kind alone first.
    public func list(of body: BodyID, forKindNamed name: String) throws -> [SignOffTemplate] {
        let found = try templates(
            """
            LEFT JOIN council.paper_kind k ON k.id = t.paper_kind_id
            WHERE t.body_id = \(body) AND (t.paper_kind_id IS NULL OR k.name = \(name))
            """
        )
        return found.filter { $0.kind != nil } + found.filter { $0.kind == nil }
    }

    /// Lays one down, or changes the one of the same identity.
    ///
    /// - Throws: ``RuleViolation`` for a name that another one bears.
    public func save(_ template: SignOffTemplate) throws {
        try transaction.signOffs.refusing {
            try connection.execute(
                """
                INSERT INTO council.sign_off_template (id, body_id, paper_kind_id, name)
                VALUES (\(template.id), \(template.body), \(template.kind), \(template.name))
                ON CONFLICT (id) DO UPDATE SET paper_kind_id = excluded.paper_kind_id, name = excluded.name
                """
            )
        }
        try connection.execute("DELETE FROM council.sign_off_template_step WHERE template_id = \(template.id)")
        for step in template.steps {
            try connection.execute(
                """
                INSERT INTO council.sign_off_template_step (template_id, stage, office_id, working_days)
                VALUES (\(template.id), \(step.stage), \(step.office), \(step.workingDays))
                """
            )
        }
    }

    /// Takes one away.
    ///
    /// - Throws: ``StoreError/notFound``.
    public func remove(_ id: SignOffTemplateID) throws {
        if try connection.execute("DELETE FROM council.sign_off_template WHERE id = \(id)") == 0 {
            throw StoreError.notFound
        }
    }

    private func templates(_ condition: SQL) throws -> [SignOffTemplate] {
        var found = try connection.query(
            "SELECT t.* FROM council.sign_off_template t \(fragment: condition) ORDER BY t.name, t.id"
        ).map { row in
            SignOffTemplate(
                id: try row["id"],
                body: try row["body_id"],
                name: try row["name"],
                kind: try row["paper_kind_id"],
                steps: []
            )
        }
        for index in found.indices {
            found[index].steps = try connection.query(
                """
                SELECT s.* FROM council.sign_off_template_step s JOIN council.organization o ON o.id = s.office_id
                WHERE s.template_id = \(found[index].id) ORDER BY s.stage, o.name, s.office_id
                """
            ).map { row in
                SignOffTemplate.Step(
                    stage: try row["stage"],
                    office: try row["office_id"],
                    workingDays: try row["working_days"]
                )
            }
        }
        return found
    }
}
