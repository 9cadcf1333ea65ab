internal import CouncilModel
internal import Crypto
internal import Foundation
public import Postgres

/// The forward-only steps from an empty database to this version, checksummed.
public struct Migrations {
    /// One step.
    struct Step {
        let number: Int
        let name: String
        let text: String

        var sha256: [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }
    }

    /// In order; a released step is never changed, a new one is appended.
    static let steps: [Step] = [
        step(1, "bodies_and_persons", PackageResources._001_bodies_and_persons_sql),
        step(2, "accounts", PackageResources._002_accounts_sql),
        step(3, "meetings_and_papers", PackageResources._003_meetings_and_papers_sql),
        step(4, "file_vault", PackageResources._004_file_vault_sql),
        step(5, "events_and_jobs", PackageResources._005_events_and_jobs_sql),
        step(6, "portal", PackageResources._006_portal_sql),
        step(7, "publication", PackageResources._007_publication_sql),
        step(8, "visibility", PackageResources._008_visibility_sql),
        step(9, "summons", PackageResources._009_summons_sql),
        step(10, "agendas", PackageResources._010_agendas_sql),
        step(11, "papers", PackageResources._011_papers_sql),
        step(12, "paper_kinds", PackageResources._012_paper_kinds_sql),
        step(13, "sign_offs", PackageResources._013_sign_offs_sql),
        step(14, "calendar", PackageResources._014_calendar_sql),
        step(15, "meeting_series", PackageResources._015_meeting_series_sql),
        step(17, "numbering", PackageResources._017_numbering_sql),
        step(18, "sign_off_templates", PackageResources._018_sign_off_templates_sql),
        step(19, "speed", PackageResources._019_speed_sql),
        step(20, "paper_pictures", PackageResources._020_paper_pictures_sql),
    ]

    private static func step(_ number: Int, _ name: String, _ bytes: [UInt8]) -> Step {
        Step(number: number, name: name, text: String(decoding: bytes, as: UTF8.self))
    }

    /// Names of the step files, in order; a test compares them with the folder.
    public static var fileNames: [String] {
        steps.map { String(repeating: "0", count: 4 - String($0.number).count) + "\($0.number)_\($0.name).sql" }
    }

    /// Brings the database to this version; each step is a transaction of its own.
    ///
    /// - Parameters:
    ///   - connection: A connection of the role that owns the schemas, outside a transaction.
    ///   - progress: Called with each step's name before it runs.
    /// - Returns: The number of steps that were taken.
    /// - Throws: ``StoreError/migrationMismatch(number:)`` when a step that was taken differs from this program's.
    @discardableResult
    public static func apply(
        on connection: PostgresConnection,
        progress: (String) -> Void = { _ in }
    ) throws -> Int {
        // One migration at a time: a second process waits here and finds the work done.
        try connection.script("SELECT pg_advisory_lock(7267265)")
        defer { try? connection.script("SELECT pg_advisory_unlock(7267265)") }
        try connection.script(
            """
            CREATE SCHEMA IF NOT EXISTS migration;
            CREATE TABLE IF NOT EXISTS migration.step (
                number integer PRIMARY KEY,
                name text NOT NULL,
                sha256 bytea NOT NULL,
                applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
            );
            GRANT USAGE ON SCHEMA migration TO ratswerk_office;
            GRANT SELECT ON migration.step TO ratswerk_office;
            """
        )
        let missing = try missingSteps(on: connection)
        for step in missing {
            progress(step.name)
            let checksum = step.sha256.hexadecimal
            try connection.script(
                """
                BEGIN;
                \(step.text)
                INSERT INTO migration.step (number, name, sha256)
                VALUES (\(step.number), '\(step.name)', decode('\(checksum)', 'hex'));
                COMMIT;
                """
            )
        }
        return missing.count
    }

    /// Refuses a database that is older or other than this program.
    ///
    /// - Parameter connection: A connection of the office's role.
    /// - Throws: ``StoreError/migrationsMissing(count:)`` or ``StoreError/migrationMismatch(number:)``.
    public static func check(on connection: PostgresConnection) throws {
        let missing = try missingSteps(on: connection)
        if !missing.isEmpty { throw StoreError.migrationsMissing(count: missing.count) }
    }

    private static func missingSteps(on connection: PostgresConnection) throws -> ArraySlice<Step> {
        let rows = try connection.query("SELECT number, sha256 FROM migration.step ORDER BY number")
        for (index, row) in rows.enumerated() {
            let number: Int = try row["number"]
            let sha256: [UInt8] = try row["sha256"]
            guard index < steps.count, steps[index].number == number, steps[index].sha256 == sha256 else {
                throw StoreError.migrationMismatch(number: number)
            }
        }
        return steps[rows.count...]
    }
}
