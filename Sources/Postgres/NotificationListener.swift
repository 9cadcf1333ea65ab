import CPostgres
import Foundation
import Glibc
import Logging
import Synchronization

/// A thread that waits for notifications on a connection of its own.
final class NotificationListener: Sendable {
    /// Notifications kept for a reader who does not keep up.
    static let bufferSize = 4096

    /// Pauses between attempts to connect grow up to this, in milliseconds.
    private static let longestPause: Int32 = 5000

    private let configuration: PostgresConfiguration
    private let channels: [String]
    private let logger: Logger
    private let continuation: AsyncStream<PostgresNotification>.Continuation
    private let stopSignal: StopSignal

    /// `nil` when the process has no file descriptors left.
    init?(
        _ configuration: PostgresConfiguration,
        _ channels: [String],
        _ logger: Logger,
        _ continuation: AsyncStream<PostgresNotification>.Continuation
    ) {
        guard let stopSignal = StopSignal() else { return nil }
        self.configuration = configuration
        self.channels = channels
        self.logger = logger
        self.continuation = continuation
        self.stopSignal = stopSignal
    }

    func start() {
        let thread = Thread { [self] in
            var pause: Int32 = 50
            while !stopSignal.isStopped {
                do throws(PostgresError) {
                    let connection = try PostgresConnection(configuration: configuration)
                    for channel in channels { try connection.listen(to: channel) }
                    for channel in channels {
                        continuation.yield(.init(channel: channel, payload: "", isResynchronization: true))
                    }
                    pause = 50
                    try connection.receive(until: stopSignal) { continuation.yield($0) }
                } catch {
                    logger.warning("database listener lost its connection", metadata: ["reason": "\(error.reason)"])
                    stopSignal.wait(milliseconds: pause)
                    pause = min(Self.longestPause, pause * 2)
                }
            }
            continuation.finish()
        }
        thread.name = "postgres-listen"
        thread.start()
    }

    func stop() {
        stopSignal.stop()
    }
}

extension PostgresConnection {
    fileprivate func listen(to channel: String) throws(PostgresError) {
        try Self.refuseNUL(channel)
        let quoted = channel.replacing("\"", with: "\"\"")
        try command("LISTEN \"\(quoted)\"")
    }

    /// Hands notifications on until it is told to stop.
    fileprivate func receive(
        until stopSignal: StopSignal,
        _ body: (PostgresNotification) -> Void
    ) throws(PostgresError) {
        while true {
            while let note = unsafe PQnotifies(handle) {
                unsafe body(
                    PostgresNotification(
                        channel: String(cString: note.pointee.relname),
                        payload: String(cString: note.pointee.extra),
                        isResynchronization: false
                    )
                )
                unsafe PQfreemem(note)
            }
            if stopSignal.wait(orReadable: unsafe PQsocket(handle)) { return }
            guard unsafe PQconsumeInput(handle) == 1 else { throw connectionError() }
        }
    }
}
