import Foundation
import Glibc
import Logging

/// One line per message on standard error: time in UTC, level, label, message, metadata in the order of its keys.
struct ConsoleLog: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel = Self.wantedLevel
    private let label: String

    private static let wantedLevel: Logger.Level = {
        let name = ProcessInfo.processInfo.environment["RATSWERK_LOG"] ?? ""
        return Logger.Level(rawValue: name) ?? .notice
    }()

    init(label: String) {
        self.label = label
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        if let more = event.metadata { all.merge(more) { $1 } }
        let pairs = all.sorted { $0.key < $1.key }.map { " \($0.key)=\(Self.oneLine("\($0.value)"))" }.joined()
        let time = Date().formatted(.iso8601)
        Terminal.say("\(time) \(event.level) \(label): \(Self.oneLine("\(event.message)"))\(pairs)\n")
    }

    /// A value cannot begin a line of its own.
    private static func oneLine(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? " " : $0 }))
    }
}
