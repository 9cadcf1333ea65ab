public import Logging
internal import Synchronization

/// Keeps every log line with its metadata, so that tests can search it for what must not be there.
public final class LogKeeper: Sendable {
    private let lines: Mutex<[String]>

    /// A log that begins with the lines of another one.
    public init(after earlier: LogKeeper? = nil) {
        lines = Mutex(earlier?.lines.withLock(\.self) ?? [])
    }

    /// All lines so far.
    public var text: String { lines.withLock { $0.joined(separator: "\n") } }

    /// A logger that writes here, at the finest level.
    public func logger(_ label: String) -> Logger {
        Logger(label: label) { [self] _ in Handler(keeper: self) }
    }

    private struct Handler: LogHandler {
        let keeper: LogKeeper
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
            keeper.lines.withLock { $0.append("\(event.level) \(event.message) \(all)") }
        }
    }
}
