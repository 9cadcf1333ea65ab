import Logging

/// The place of one connection in a pool, used by the slot's thread only. Opens, checks and replaces the connection.
final class ConnectionSlot {
    private let configuration: PostgresConfiguration
    private let logger: Logger
    private var connection: PostgresConnection?

    init(configuration: PostgresConfiguration, logger: Logger) {
        self.configuration = configuration
        self.logger = logger
    }

    /// Runs a whole transaction.
    func transaction<T>(
        _ cancellation: JobCancellation,
        settings: [(name: String, value: String)],
        readOnly: Bool,
        _ body: (PostgresConnection) throws -> T
    ) throws -> T {
        let connection = try begin(cancellation, settings: settings, readOnly: readOnly)
        defer { release(connection) }
        let value: T
        do {
            value = try body(connection)
        } catch {
            let isCancelled = cancellation.seal()
            connection.rollback()
            throw isCancelled ? CancellationError() : error
        }
        if cancellation.seal() {
            connection.rollback()
            throw CancellationError()
        }
        try connection.commit()
        return value
    }

    /// Closes the connection.
    func close() {
        connection = nil
    }

    /// Opens a transaction; a connection that died while nobody used it is replaced first.
    private func begin(
        _ cancellation: JobCancellation,
        settings: [(name: String, value: String)],
        readOnly: Bool
    ) throws -> PostgresConnection {
        func attempt(_ connection: PostgresConnection) throws {
            connection.isCancelled = { [cancellation] in cancellation.isCancelled }
            try connection.begin(settings: settings, readOnly: readOnly)
            cancellation.attach(connection.canceller)
        }
        if cancellation.isCancelled { throw CancellationError() }
        if let old = connection.flatMap(usable) {
            do {
                try attempt(old)
                return old
            } catch let error as PostgresError where error.isConnectionFailure || old.isBroken {
                connection = nil
            }
        }
        let fresh = try open()
        try attempt(fresh)
        return fresh
    }

    private func usable(_ connection: PostgresConnection) -> PostgresConnection? {
        connection.isBroken || connection.hasUnexpectedInput ? nil : connection
    }

    private func open() throws -> PostgresConnection {
        connection = nil
        do {
            let fresh = try PostgresConnection(configuration: configuration)
            connection = fresh
            return fresh
        } catch {
            logger.warning("database connection failed", metadata: ["reason": "\(error.reason)"])
            throw error
        }
    }

    /// Keeps the connection for the next transaction, or closes it when it is broken or its session was changed.
    private func release(_ used: PostgresConnection) {
        used.isCancelled = { false }
        if used.isBroken || used.hasSessionState || !used.isIdle { connection = nil }
    }
}
