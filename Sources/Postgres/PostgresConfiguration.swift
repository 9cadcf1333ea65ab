import CPostgres

/// Where the database is and who logs in.
public struct PostgresConfiguration: Sendable {
    /// Which server of a list of hosts will do. Source: libpq, `target_session_attrs`.
    public enum TargetSessionAttributes: String, Sendable {
        /// Any server that accepts connections.
        case any
        /// A server that accepts writes.
        case readWrite = "read-write"
        /// A server that accepts no writes.
        case readOnly = "read-only"
        /// The primary of a replication.
        case primary
        /// A standby.
        case standby
        /// A standby when there is one, otherwise any.
        case preferStandby = "prefer-standby"
    }

    /// The socket's folder, a host, or several hosts with commas between them.
    public var host: String
    /// The port, or one per host with commas between them.
    public var port: String
    /// The database.
    public var database: String
    /// The role that logs in.
    public var user: String
    /// The role's password; `nil` when the server asks for none.
    public var password: String?
    /// The name shown in `pg_stat_activity`.
    public var applicationName: String
    /// After this time the server cancels a statement; `nil` leaves it to the role's own setting.
    public var statementTimeout: Duration?
    /// Which server of a list of hosts will do.
    public var targetSessionAttributes: TargetSessionAttributes
    /// The longest time one attempt to connect may take, in whole seconds of at least 2.
    public var connectTimeout: Duration
    /// Further parameters of libpq, such as `sslmode` or `sslrootcert`.
    public var parameters: [String: String]

    /// A configuration by its parts.
    ///
    /// - Parameters:
    ///   - host: The socket's folder, a host, or several hosts with commas between them.
    ///   - port: The port, or one per host with commas between them.
    ///   - database: The database.
    ///   - user: The role that logs in.
    ///   - password: The role's password.
    ///   - applicationName: The name shown in `pg_stat_activity`.
    ///   - statementTimeout: After this time the server cancels a statement; `nil` leaves it to the role's own setting.
    ///   - targetSessionAttributes: Which server of a list of hosts will do.
    ///   - connectTimeout: The longest time one attempt to connect may take.
    ///   - parameters: Further parameters of libpq.
    public init(
        host: String,
        port: String = "5432",
        database: String,
        user: String,
        password: String? = nil,
        applicationName: String = "ratswerk",
        statementTimeout: Duration? = nil,
        targetSessionAttributes: TargetSessionAttributes = .any,
        connectTimeout: Duration = .seconds(5),
        parameters: [String: String] = [:]
    ) {
        self.host = host
        self.port = port
        self.database = database
        self.user = user
        self.password = password
        self.applicationName = applicationName
        self.statementTimeout = statementTimeout
        self.targetSessionAttributes = targetSessionAttributes
        self.connectTimeout = connectTimeout
        self.parameters = parameters
    }

    /// A configuration from a connection URL such as `postgresql://ratswerk@db1,db2/ratswerk?sslmode=verify-full`.
    ///
    /// - Parameters:
    ///   - url: A URL, or `key=value` pairs, as libpq understands them.
    ///   - defaultUser: The role that logs in when the URL names none.
    /// - Throws: ``PostgresError`` of kind ``PostgresError/Kind/connection`` when libpq does not understand the URL; the
    ///   URL itself, which may hold a password, is not in the error.
    public init(url: String, defaultUser: String = "ratswerk_office") throws(PostgresError) {
        guard var found = Self.parse(url) else {
            throw PostgresError(kind: .connection, reason: "the database URL cannot be read")
        }
        let session = found.removeValue(forKey: "target_session_attrs") ?? "any"
        guard let attributes = TargetSessionAttributes(rawValue: session) else {
            throw PostgresError(kind: .connection, reason: "the database URL has an unknown target_session_attrs")
        }
        let user = found.removeValue(forKey: "user") ?? defaultUser
        self.init(
            host: found.removeValue(forKey: "host") ?? "/var/run/postgresql",
            port: found.removeValue(forKey: "port") ?? "5432",
            database: found.removeValue(forKey: "dbname") ?? user,
            user: user,
            password: found.removeValue(forKey: "password"),
            applicationName: found.removeValue(forKey: "application_name") ?? "ratswerk",
            targetSessionAttributes: attributes
        )
        if let seconds = found.removeValue(forKey: "connect_timeout").flatMap(Int.init) {
            connectTimeout = .seconds(seconds)
        }
        parameters = found
    }

    /// Everything but the password in one line that ``init(url:defaultUser:)`` reads again, for the arguments of a child.
    public var connectionString: String {
        var all = parameters
        all["host"] = host
        all["port"] = port
        all["dbname"] = database
        all["user"] = user
        all["application_name"] = applicationName
        all["target_session_attrs"] = targetSessionAttributes.rawValue
        all["connect_timeout"] = "\(connectTimeout.components.seconds)"
        return all.sorted { $0.key < $1.key }.map { keyword, value in
            let quoted = value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "\(keyword)='\(quoted)'"
        }.joined(separator: " ")
    }

    /// The parameters that stand in a URL; `nil` when `PQconninfoParse` does not understand it.
    private static func parse(_ url: String) -> [String: String]? {
        guard !url.utf8.contains(0), let options = unsafe PQconninfoParse(url, nil) else { return nil }
        defer { unsafe PQconninfoFree(options) }
        var found: [String: String] = [:]
        var option = unsafe options
        while let keyword = unsafe option.pointee.keyword {
            if let value = unsafe option.pointee.val {
                unsafe found[String(cString: keyword)] = unsafe String(cString: value)
            }
            unsafe option += 1
        }
        return found
    }

    /// The keywords and values of `PQconnectdbParams`.
    var connectionParameters: [(keyword: String, value: String)] {
        var options = parameters["options"].map { [$0] } ?? []
        options.append("-c timezone=UTC -c datestyle=ISO -c intervalstyle=iso_8601")
        // Policies make short statements look expensive; compiling one takes many times as long as running it.
        options.append("-c jit=off")
        if let statementTimeout { options.append("-c statement_timeout=\(statementTimeout.milliseconds)") }
        var all: [(keyword: String, value: String)] = [
            ("host", host), ("port", port), ("dbname", database), ("user", user),
            ("application_name", applicationName),
            ("connect_timeout", "\(max(2, connectTimeout.components.seconds))"),
            ("client_encoding", "UTF8"),
            ("target_session_attrs", targetSessionAttributes.rawValue),
            ("tcp_user_timeout", "15000"), ("keepalives_idle", "30"),
            ("keepalives_interval", "10"), ("keepalives_count", "3"),
        ]
        if let password { all.append(("password", password)) }
        for (keyword, value) in parameters.sorted(by: { $0.key < $1.key }) where keyword != "options" {
            all.removeAll { $0.keyword == keyword }
            all.append((keyword, value))
        }
        all.append(("options", options.joined(separator: " ")))
        return all
    }
}

extension PostgresConfiguration: CustomStringConvertible, CustomReflectable {
    /// Host, database and role; never the password.
    public var description: String { "\(user) at \(host):\(port)/\(database)" }

    /// The same, so that dumps do not show the password either.
    public var customMirror: Mirror {
        Mirror(self, children: ["description": description])
    }
}

extension Duration {
    /// Whole milliseconds, at least 1.
    var milliseconds: Int64 {
        max(1, components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
    }
}
