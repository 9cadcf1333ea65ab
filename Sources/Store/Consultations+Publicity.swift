public import CouncilModel
internal import Postgres

extension Consultations {
    /// The steps of a paper that the public may know, whoever asks: those without a meeting, and those on a public item of
    /// an announced one.
    public func publicSteps(of paper: PaperID) throws -> Set<ConsultationID> {
        Set(try transaction.connection.query("SELECT council.public_steps(\(paper)) AS id").map { try $0["id"] })
    }

    /// Whether a public item deals with a paper, also one that the actor does not see.
    public func areOnPublicItem(_ paper: PaperID) throws -> Bool {
        try transaction.connection.one("SELECT council.paper_is_on_public_item(\(paper)) AS is_public")["is_public"]
    }

    /// Takes the papers off an item; they keep their place in their sequences.
    ///
    /// - Parameters:
    ///   - item: The item.
    ///   - kept: The paper that stays, if any.
    /// - Throws: ``PostgresError``.
    public func unlink(from item: AgendaItemID, except kept: PaperID? = nil) throws {
        try transaction.connection.execute(
            """
            UPDATE council.consultation SET agenda_item_id = NULL, modified_at = \(transaction.now)
            WHERE agenda_item_id = \(item) AND paper_id IS DISTINCT FROM \(kept)
            """
        )
    }
}
