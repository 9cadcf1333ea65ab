public import CouncilModel
internal import Postgres

extension Transaction {
    /// The kinds of papers.
    public var paperKinds: PaperKinds { PaperKinds(transaction: self) }
}

/// The kinds of papers of a town.
public struct PaperKinds {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// All kinds of a town, also hidden ones, in their order.
    public func list(of body: BodyID) throws -> [PaperKind] {
        try connection.query("SELECT * FROM council.paper_kind WHERE body_id = \(body) ORDER BY position, id").map(kind)
    }

    /// Makes a kind or changes the one of the same identity.
    public func save(_ kind: PaperKind) throws {
        let texts = kind.template
        try connection.execute(
            """
            INSERT INTO council.paper_kind (id, body_id, name, position, is_hidden, is_subordinate, is_amendable,
                numbering_scheme_id, asks_resolution, asks_reasons, asks_financial_effects, resolution_template,
                reasons_template, financial_template)
            VALUES (\(kind.id), \(kind.body), \(kind.name), \(kind.position), \(kind.isHidden), \(kind.isSubordinate),
                \(kind.isAmendable), \(kind.numbering), \(kind.asksResolution), \(kind.asksReasons),
                \(kind.asksFinancialEffects), \(texts.resolutionText), \(texts.reasons), \(texts.financialEffects))
            ON CONFLICT (id) DO UPDATE SET name = excluded.name, position = excluded.position,
                is_hidden = excluded.is_hidden, is_subordinate = excluded.is_subordinate,
                is_amendable = excluded.is_amendable, numbering_scheme_id = excluded.numbering_scheme_id,
                asks_resolution = excluded.asks_resolution, asks_reasons = excluded.asks_reasons,
                asks_financial_effects = excluded.asks_financial_effects,
                resolution_template = excluded.resolution_template, reasons_template = excluded.reasons_template,
                financial_template = excluded.financial_template
            """
        )
    }

    private func kind(_ row: PostgresRow) throws -> PaperKind {
        var kind = PaperKind(
            id: try row["id"],
            body: try row["body_id"],
            name: try row["name"],
            position: try row["position"]
        )
        kind.isHidden = try row["is_hidden"]
        kind.isSubordinate = try row["is_subordinate"]
        kind.isAmendable = try row["is_amendable"]
        kind.numbering = try row["numbering_scheme_id"]
        kind.asksResolution = try row["asks_resolution"]
        kind.asksReasons = try row["asks_reasons"]
        kind.asksFinancialEffects = try row["asks_financial_effects"]
        kind.template = PaperTemplate(
            resolutionText: try row["resolution_template"],
            reasons: try row["reasons_template"],
            financialEffects: try row["financial_template"]
        )
        return kind
    }
}
