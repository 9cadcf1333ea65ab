public import CouncilModel
internal import Foundation
internal import Postgres

extension Transaction {
    /// Forms that were carried out.
    public var formSubmissions: FormSubmissions { FormSubmissions(transaction: self) }
}

/// Remembers which forms were carried out and what they were answered with, so that a form that arrives twice is
/// carried out once.
public struct FormSubmissions {
    let transaction: Transaction
    private var connection: PostgresConnection { transaction.connection }

    /// How long a form is remembered, in seconds: longer than any session.
    private static let memory: TimeInterval = 48 * 3600

    /// The answer that a form got.
    ///
    /// - Parameter key: The form's SHA-256, 32 bytes.
    /// - Returns: `nil` for a form that was not carried out.
    /// - Throws: ``PostgresError``.
    public func answer(to key: [UInt8]) throws -> String? {
        try connection.atMostOne("SELECT answer FROM council.form_submission WHERE key = \(key)")?["answer"]
    }

    /// Takes a form up; waits for a transaction that carries the same form out at this moment.
    ///
    /// - Parameters:
    ///   - key: The form's SHA-256, 32 bytes.
    ///   - account: Whose form.
    /// - Returns: `false` when the form was carried out before.
    /// - Throws: ``PostgresError``.
    public func begin(_ key: [UInt8], of account: AccountID) throws -> Bool {
        try connection.execute(
            """
            DELETE FROM council.form_submission
            WHERE account_id = \(account) AND submitted_at < \(transaction.now.addingTimeInterval(-Self.memory))
            """
        )
        let added = try connection.execute(
            """
            INSERT INTO council.form_submission (key, account_id, submitted_at)
            VALUES (\(key), \(account), \(transaction.now)) ON CONFLICT DO NOTHING
            """
        )
        return added > 0
    }

    /// Keeps the answer to a form that was taken up in this transaction.
    ///
    /// - Parameters:
    ///   - key: The form's SHA-256, 32 bytes.
    ///   - answer: The path that the browser is sent to.
    /// - Throws: ``PostgresError``.
    public func finish(_ key: [UInt8], with answer: String) throws {
        try connection.execute("UPDATE council.form_submission SET answer = \(answer) WHERE key = \(key)")
    }
}
