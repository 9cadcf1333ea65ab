internal import Foundation

/// A real SMTP server beside the tests, aiosmtpd, with a folder for what it gets. Ends with the object.
public final class MailSink: Sendable {
    /// What it was started for.
    public enum Failure: Error {
        /// It did not say its port.
        case notStarted
        /// The reader did not understand a message.
        case notRead(String)
    }

    /// How it is spoken to.
    public enum Encryption: Sendable {
        /// Not encrypted.
        case none
        /// STARTTLS is offered.
        case startTLS
        /// From the first byte.
        case implicit
    }

    /// Where it listens.
    public let port: Int
    private let process: Process
    private let folder: URL

    private static let place = URL(filePath: #filePath).deletingLastPathComponent()
    private static let python = place.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: ".build/python/bin/python")

    /// Starts it.
    ///
    /// - Parameters:
    ///   - port: Where it shall listen; 0 for any free port.
    ///   - encryption: How it is spoken to; its certificate is ``certificate``.
    ///   - login: Who must log in.
    /// - Throws: ``Failure``, or an error of the process.
    public init(
        port: Int = 0,
        encryption: Encryption = .none,
        login: (user: String, password: String)? = nil
    ) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "ratswerk-sink-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        var arguments = [Self.place.appending(path: "sink.py").path, folder.path, "--port", "\(port)"]
        if encryption != .none {
            try Self.run(
                "/usr/bin/openssl",
                [
                    "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                    "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1",
                    "-keyout", folder.appending(path: "key.pem").path,
                    "-out", folder.appending(path: "certificate.pem").path,
                ]
            )
            arguments += ["--certificate", folder.appending(path: "certificate.pem").path]
            arguments += ["--key", folder.appending(path: "key.pem").path]
            if encryption == .implicit { arguments.append("--implicit") }
        }
        if let login { arguments += ["--user", login.user, "--password", login.password] }
        process = Process()
        process.executableURL = Self.python
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let said = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else { throw Failure.notStarted }
        self.port = said
    }

    deinit {
        end()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Ends it; what it got stays readable.
    public func end() {
        if process.isRunning {
            // Threads of tests may block the gentler signals, and children inherit that.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
    }

    /// The file with its own certificate.
    public var certificate: String { folder.appending(path: "certificate.pem").path }

    /// Who got something so far, in order.
    public var recipients: [String] {
        get throws { try files.map { try Self.split($0).recipient } }
    }

    /// The messages so far, read by Python's email package.
    public func messages() throws -> [ReadMessage] {
        try files.map { try Self.read(try Self.split($0).content) }
    }

    /// A message as Python's email package understands it.
    public static func read(_ bytes: [UInt8]) throws -> ReadMessage {
        try JSONDecoder().decode(ReadMessage.self, from: try reader("message", bytes))
    }

    /// A calendar as the package icalendar understands it.
    public static func readCalendar(_ text: String) throws -> ReadCalendar {
        try JSONDecoder().decode(ReadCalendar.self, from: try reader("calendar", Array(text.utf8)))
    }

    private var files: [URL] {
        get throws {
            try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
                .filter { $0.pathExtension == "eml" }.sorted { $0.path < $1.path }
        }
    }

    private static func split(_ file: URL) throws -> (recipient: String, content: [UInt8]) {
        let bytes = Array(try Data(contentsOf: file))
        let first = bytes.prefix { $0 != 0x0A }
        return (String(decoding: first, as: UTF8.self), Array(bytes.dropFirst(first.count + 1)))
    }

    private static func reader(_ kind: String, _ bytes: [UInt8]) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(path: "ratswerk-read-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        return try run(python.path, [place.appending(path: "reader.py").path, kind, file.path])
    }

    @discardableResult
    private static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        process.standardInput = FileHandle.nullDevice
        try process.run()
        let data = try output.fileHandleForReading.readToEnd() ?? Data()
        let said = try errors.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure.notRead(String(decoding: said, as: UTF8.self)) }
        return data
    }
}

/// A message as an independent reader understands it.
public struct ReadMessage: Decodable, Sendable {
    /// A file that came along.
    public struct Attachment: Decodable, Sendable, Equatable {
        /// Its name.
        public let name: String
        /// Its media type.
        public let kind: String
        /// Number of bytes.
        public let size: Int
    }

    /// Names of all header lines.
    public let headers: [String]
    /// Subject.
    public let subject: String
    /// Name and address of the sender.
    public let from: [[String]]
    /// Name and address of the recipient.
    public let to: [[String]]
    /// Message-ID with its brackets.
    public let id: String
    /// ISO 8601.
    public let date: String
    /// Media types of all parts, outermost first.
    public let kinds: [String]
    /// The plain text.
    public let text: String
    /// Files.
    public let attachments: [Attachment]
    /// The calendar.
    public let calendar: ReadCalendar?
    /// The calendar part's parameter.
    public let method: String
    /// The longest line.
    public let longest: Int
    /// Whether all of it is ASCII.
    public let isASCII: Bool
    /// CR or LF alone.
    public let bareLineEnds: Int
    /// What the reader finds wrong.
    public let defects: [String]
}

/// A calendar as an independent reader understands it.
public struct ReadCalendar: Decodable, Sendable {
    /// An appointment.
    public struct Event: Decodable, Sendable, Equatable {
        /// UID.
        public let uid: String
        /// SEQUENCE.
        public let sequence: Int
        /// SUMMARY.
        public let summary: String
        /// LOCATION.
        public let location: String
        /// DESCRIPTION.
        public let details: String
        /// DTSTART in UTC.
        public let start: String
        /// DTEND in UTC.
        public let end: String
        /// STATUS.
        public let status: String
        /// ORGANIZER.
        public let organizer: String
        /// ATTENDEE.
        public let attendees: [String]
        /// Their names.
        public let names: [String]
    }

    /// METHOD.
    public let method: String
    /// NAME.
    public let name: String
    /// Time zones that are explained.
    public let zones: [String]
    /// The appointments.
    public let events: [Event]
    /// What the reader finds wrong.
    public let errors: [String]
    /// The longest line in octets.
    public let longest: Int
}
