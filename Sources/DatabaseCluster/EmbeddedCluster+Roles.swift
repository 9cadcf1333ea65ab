import Postgres

extension EmbeddedCluster {
    /// What the roles begin their sessions with.
    ///
    /// `default_transaction_read_only` can be switched off by the portal's role: safety comes from its missing rights,
    /// this only makes a mistake visible. What it cannot raise is the last one.
    private static let sessionSettings: [(role: ClusterRole, settings: [(name: String, value: String)])] = [
        (.office, [("lock_timeout", "10s")]),
        (
            .portal,
            [
                ("default_transaction_read_only", "on"),
                ("statement_timeout", "2s"),
                ("lock_timeout", "1s"),
                ("idle_in_transaction_session_timeout", "5s"),
                ("temp_file_limit", "64MB"),
            ]
        ),
    ]

    /// Connections the portal may have at most, so that a storm of citizens leaves room for the office.
    private static let portalConnections = 40

    /// Makes the roles and the database that are missing.
    ///
    /// Passwords are set at every start: a file that was made anew before a start that failed would be the only one to
    /// know the new one.
    func prepareRoles() throws(ClusterError) {
        do throws(PostgresError) {
            let connection = try PostgresConnection(configuration: configuration(role: .owner, database: "postgres"))
            for (role, settings) in Self.sessionSettings { try prepare(role, settings, connection) }
            for database in ["postgres", "template1"] { try close(database, for: "PUBLIC", connection) }
            let existing = try connection.query("SELECT 1 FROM pg_database WHERE datname = \(Self.databaseName)")
            if existing.isEmpty { try create(Self.databaseName, template: "template1", connection) }
            try open(Self.databaseName, connection)
        } catch {
            throw .setupFailed(String(reflecting: error))
        }
    }

    /// Makes a database that only the three roles can enter.
    ///
    /// - Parameters:
    ///   - name: Its name: letters, digits and underscores.
    ///   - template: The database it is a copy of; nobody may be connected to that one.
    /// - Throws: ``ClusterError``
    public func createDatabase(named name: String, template: String = "template1") throws(ClusterError) {
        do throws(PostgresError) {
            let connection = try PostgresConnection(configuration: configuration(role: .owner, database: "postgres"))
            try create(name, template: template, connection)
            try open(name, connection)
        } catch {
            throw .setupFailed(String(reflecting: error))
        }
    }

    /// Removes a database and throws out everybody who is connected to it.
    ///
    /// - Parameter name: Its name.
    /// - Throws: ``ClusterError``
    public func dropDatabase(named name: String) throws(ClusterError) {
        do throws(PostgresError) {
            let connection = try PostgresConnection(configuration: configuration(role: .owner, database: "postgres"))
            try connection.execute("DROP DATABASE IF EXISTS \(identifier: name) WITH (FORCE)")
        } catch {
            throw .setupFailed(String(reflecting: error))
        }
    }

    private func prepare(
        _ role: ClusterRole,
        _ settings: [(name: String, value: String)],
        _ connection: PostgresConnection
    ) throws(PostgresError) {
        let name = role.rawValue
        let isMissing = try connection.query("SELECT 1 FROM pg_roles WHERE rolname = \(name)").isEmpty
        if isMissing { try connection.execute("CREATE ROLE \(identifier: name)") }
        let limit = role == .portal ? Self.portalConnections : -1
        try connection.execute(
            """
            ALTER ROLE \(identifier: name) LOGIN NOSUPERUSER NOCREATEROLE NOCREATEDB NOREPLICATION NOBYPASSRLS NOINHERIT
            CONNECTION LIMIT \(unsafeRaw: String(limit))
            """
        )
        if let password = layout.secrets.read(role) {
            try connection.execute("ALTER ROLE \(identifier: name) PASSWORD \(literal: password)")
        }
        for (setting, value) in settings {
            try connection.execute("ALTER ROLE \(identifier: name) SET \(identifier: setting) = \(literal: value)")
        }
    }

    private func create(_ name: String, template: String, _ connection: PostgresConnection) throws(PostgresError) {
        try connection.execute("CREATE DATABASE \(identifier: name) TEMPLATE \(identifier: template)")
    }

    /// Lets the roles in and everybody else out; rights on a database are not copied from its template.
    private func open(_ name: String, _ connection: PostgresConnection) throws(PostgresError) {
        try close(name, for: "PUBLIC", connection)
        for role in [ClusterRole.office, .portal] {
            try connection.execute("GRANT CONNECT ON DATABASE \(identifier: name) TO \(identifier: role.rawValue)")
        }
        let inside = try PostgresConnection(configuration: configuration(role: .owner, database: name))
        try inside.execute("REVOKE CREATE ON SCHEMA public FROM PUBLIC")
    }

    private func close(_ name: String, for grantee: String, _ connection: PostgresConnection) throws(PostgresError) {
        try connection.execute("REVOKE ALL ON DATABASE \(identifier: name) FROM \(unsafeRaw: grantee)")
    }
}

extension SQL.StringInterpolation {
    /// A name in quotes. Commands such as CREATE ROLE take no binds.
    fileprivate mutating func appendInterpolation(identifier: String) {
        appendInterpolation(unsafeRaw: "\"" + identifier.filter { $0 != "\"" && $0 != "\0" } + "\"")
    }

    /// A constant in quotes, for commands that take no binds; only for values of our own making.
    fileprivate mutating func appendInterpolation(literal: String) {
        appendInterpolation(unsafeRaw: "'" + literal.filter { $0.isLetter || $0.isNumber } + "'")
    }
}
