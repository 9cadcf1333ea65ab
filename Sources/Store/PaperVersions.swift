public import CouncilModel
public import Foundation
internal import Postgres

/// A text of a paper that somebody saved.
public struct PaperVersion: Sendable {
    /// Counts the texts, from 1.
    public let number: Int
    /// The version of the paper that the writer had open.
    public let basedOn: Int
    /// Who saved it; `nil` for the installation itself.
    public let writer: AccountID?
    /// When.
    public let written: Date
    /// Title.
    public let name: String
    /// Proposed resolution, plain notation.
    public let resolutionText: String
    /// Reasons, plain notation.
    public let reasons: String
    /// Financial effects, plain notation.
    public let financialEffects: String
}

extension Papers {
    /// Every text that was saved for a paper, as far as the actor may see them.
    ///
    /// - Returns: The oldest first, with the texts of the two wanted ones only; empty for whoever may not change the paper.
    /// - Throws: ``PostgresError``.
    public func versions(of paper: PaperID, withTexts wanted: Set<Int>) throws -> [PaperVersion] {
        try transaction.connection.query(
            """
            SELECT revision, based_on, written_by, written_at, name,
                CASE WHEN revision = ANY (\(wanted.sorted())::integer[]) THEN resolution_text ELSE '' END AS resolution_text,
                CASE WHEN revision = ANY (\(wanted.sorted())::integer[]) THEN reasons ELSE '' END AS reasons,
                CASE WHEN revision = ANY (\(wanted.sorted())::integer[]) THEN financial_effects ELSE '' END
                    AS financial_effects
            FROM council.paper_revision WHERE paper_id = \(paper) ORDER BY revision
            """
        ).map { row in
            PaperVersion(
                number: try row["revision"],
                basedOn: try row["based_on"],
                writer: try row["written_by"],
                written: try row["written_at"],
                name: try row["name"],
                resolutionText: try row["resolution_text"],
                reasons: try row["reasons"],
                financialEffects: try row["financial_effects"]
            )
        }
    }

    /// The number of the newest saved text; `nil` for whoever may not change the paper.
    ///
    /// - Throws: ``PostgresError``.
    public func newestVersion(of paper: PaperID) throws -> Int? {
        try transaction.connection.one(
            "SELECT max(revision) AS newest FROM council.paper_revision WHERE paper_id = \(paper)"
        )["newest"]
    }
}
