import CPostgres

/// Whether a server takes connections, without logging in.
public enum ServerState: Sendable {
    /// It takes connections.
    case accepting
    /// It is there but starting, stopping or full.
    case rejecting
    /// Nobody answers.
    case unreachable

    /// Asks a server with `PQping`.
    ///
    /// - Parameter configuration: Where the server is.
    /// - Returns: Its state now.
    public static func current(of configuration: PostgresConfiguration) -> ServerState {
        let parameters = configuration.connectionParameters
        let answer = unsafe CStringList.withPointers(parameters.map(\.keyword)) { keywords in
            unsafe CStringList.withPointers(parameters.map(\.value)) { values in
                unsafe PQpingParams(keywords, values, 0)
            }
        }
        switch answer {
        case PQPING_OK: return .accepting
        case PQPING_REJECT: return .rejecting
        default: return .unreachable
        }
    }
}
