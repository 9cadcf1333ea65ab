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
    /// What it costs and brings.
    public let financialRows: [FinancialEffect]
}

/// An attachment as it was from some moment on.
public struct AttachmentVersion: Sendable {
    /// The attachment.
    public let file: FileID
    /// Its name; earlier names are not kept.
    public let name: String
    /// Counts its bytes, from 1.
    public let version: Int
    /// Since when it has these.
    public let added: Date
    /// When the attachment was taken away.
    public let removed: Date?
}

extension Papers {
    /// Every attachment that a paper ever had, with every version of its bytes, in the order of the attachments.
    ///
    /// - Throws: ``PostgresError``.
    public func attachments(of paper: PaperID) throws -> [AttachmentVersion] {
        try transaction.connection.query(
            """
            SELECT f.id, f.name, v.version, v.added_at, f.removed_at
            FROM council.file f JOIN council.file_version v ON v.file_id = f.id
            WHERE f.paper_id = \(paper) AND f.role = 'auxiliaryFile'
            ORDER BY f.position, f.id, v.version
            """
        ).map { row in
            AttachmentVersion(
                file: try row["id"],
                name: try row["name"],
                version: try row["version"],
                added: try row["added_at"],
                removed: try row["removed_at"]
            )
        }
    }

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
                    AS financial_effects,
                CASE WHEN revision = ANY (\(wanted.sorted())::integer[]) THEN financial_rows ELSE '[]' END
                    AS financial_rows
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
                financialEffects: try row["financial_effects"],
                financialRows: try [FinancialEffect](json: try row["financial_rows"])
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
