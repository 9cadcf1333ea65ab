/// What the server is told on its command line, where no file in the data directory can say otherwise.
enum ServerSettings {
    /// The command line of `postgres`. The socket's folder is the only way in; `isDurable` is `false` only for data that
    /// may be lost, in tests.
    static func arguments(data: String, socket: String, isDurable: Bool, extra: [String: String]) -> [String] {
        var settings: [String: String] = [
            "listen_addresses": "",
            "unix_socket_directories": socket,
            "unix_socket_permissions": "0777",
            "port": "5432",
            "max_connections": "120",
            "password_encryption": "scram-sha-256",
            "timezone": "UTC",
            "log_timezone": "UTC",
            "synchronous_commit": "on",
            // Nothing of what somebody typed may reach a log: neither statements nor values, and not the messages of
            // refused statements either, which quote them. Refusals are logged by the caller, by SQLSTATE.
            "log_statement": "none",
            "log_min_messages": "log",
            "log_min_error_statement": "panic",
            "log_min_duration_statement": "-1",
            "log_parameter_max_length": "0",
            "log_parameter_max_length_on_error": "0",
            "log_error_verbosity": "terse",
        ]
        if isDurable {
            settings["logging_collector"] = "on"
            settings["log_directory"] = "log"
            settings["log_filename"] = "postgresql-%a.log"
            settings["log_file_mode"] = "0600"
            settings["log_rotation_age"] = "1d"
            settings["log_rotation_size"] = "0"
            settings["log_truncate_on_rotation"] = "on"
        } else {
            settings["fsync"] = "off"
            settings["full_page_writes"] = "off"
            settings["synchronous_commit"] = "off"
            settings["max_wal_size"] = "512MB"
        }
        settings.merge(extra) { $1 }
        return ["-D", data] + settings.sorted { $0.key < $1.key }.flatMap { ["-c", "\($0.key)=\($0.value)"] }
    }
}
