public import Logging

/// Connections to one database, each with a thread of its own, and a fair queue in front of them.
///
/// A transaction is one synchronous closure that runs wholly on its connection's thread: nothing can be awaited while
/// a transaction is open. Connections are opened when they are first needed and replaced when they have died.
public final class PostgresPool: Sendable {
    private let core: PoolCore

    /// A pool; nothing is connected yet.
    ///
    /// - Parameters:
    ///   - configuration: Where the database is and who logs in.
    ///   - size: The largest number of connections, at least 1.
    ///   - logger: Where failed connections are noted.
    ///   - queueLimit: How many callers may wait for a connection.
    ///   - queueTimeout: How long one may wait.
    public init(
        configuration: PostgresConfiguration,
        size: Int,
        logger: Logger,
        queueLimit: Int = 2048,
        queueTimeout: Duration = .seconds(10)
    ) {
        core = PoolCore(
            configuration: configuration,
            size: size,
            logger: logger,
            queueLimit: queueLimit,
            queueTimeout: queueTimeout
        )
    }

    deinit {
        core.shutDown()
    }

    /// Runs a transaction: committed when the body returns, undone when it throws.
    ///
    /// - Parameters:
    ///   - settings: Settings that hold for this transaction only (`set_config(…, is_local true)`), such as who asks.
    ///   - readOnly: Whether the server refuses every change.
    ///   - body: The transaction. It runs on the connection's thread; the connection must not leave it.
    /// - Returns: What the body returns, after COMMIT.
    /// - Throws: What the body throws; ``PostgresError``, ``PostgresError/poolExhausted`` when no connection became free
    ///   in time; `CancellationError` when the task was cancelled before COMMIT.
    public func transaction<T: Sendable>(
        settings: [(name: String, value: String)] = [],
        readOnly: Bool = false,
        _ body: @Sendable @escaping (PostgresConnection) throws -> T
    ) async throws -> T {
        try await core.run { slot, cancellation in
            try slot.transaction(cancellation, settings: settings, readOnly: readOnly, body)
        }
    }

    /// How many callers wait for a connection now.
    var waitingCount: Int { core.waitingCount }

    /// Listens to channels on a connection of its own, which is opened again whenever it breaks.
    ///
    /// - Parameter channels: The names of the channels.
    /// - Returns: The notifications. One with ``PostgresNotification/isResynchronization`` per channel comes first, and
    ///   again after every reconnection: whatever was sent before is not known, so look. Of a reader who does not
    ///   keep up, the oldest notifications are dropped. Ends when the pool is closed.
    public func listen(_ channels: [String]) -> AsyncStream<PostgresNotification> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: PostgresNotification.self,
            bufferingPolicy: .bufferingNewest(NotificationListener.bufferSize)
        )
        guard let listener = NotificationListener(core.configuration, channels, core.logger, continuation) else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak core, weak listener] _ in
            guard let listener else { return }
            listener.stop()
            core?.remove(listener)
        }
        if core.add(listener) {
            listener.start()
        } else {
            continuation.finish()
        }
        return stream
    }

    /// Refuses new transactions, lets running ones come to their end, and closes all connections.
    public func close() async {
        core.shutDown()
        await core.waitForEnd()
    }
}
