import Postgres

extension PublicReader {
    /// Makes sure that the role can read nothing but what was published.
    ///
    /// A portal that was given the office's role by mistake would work just as well, until the day of its first hole.
    ///
    /// - Throws: ``PublicRecordError/excessiveRights(_:)`` with the name of something the role should not be able to
    ///   read; ``PublicRecordError``.
    public func requireOwnRights() async throws {
        let excess = try await read { snapshot in
            try snapshot.connection.atMostOne(
                """
                SELECT name FROM (
                    SELECT 'superuser' AS name FROM pg_roles WHERE rolname = current_user AND rolsuper
                    UNION ALL
                    SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                    WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname <> 'portal'
                        AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%'
                        AND has_schema_privilege(n.oid, 'USAGE') AND has_any_column_privilege(c.oid, 'SELECT')
                        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
                            AND d.objid = c.oid AND d.deptype = 'e')
                ) excess ORDER BY name LIMIT 1
                """
            ).map { row -> String in try row["name"] }
        }
        if let excess { throw PublicRecordError.excessiveRights(excess) }
    }
}
