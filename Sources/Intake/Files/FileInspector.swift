internal import Foundation
public import Logging

/// Looks into the files of others without trusting them.
///
/// Every look is a child process of Debian's poppler-utils or qpdf, kept apart by bubblewrap and by limits of the kernel.
/// The bytes themselves never touch a file system.
public final class FileInspector: Sendable {
    /// The limits of an inspection.
    public struct Configuration: Sendable {
        /// Largest file that is looked at, in bytes.
        public var largestFile = 200 << 20
        /// Most pages a file may have.
        public var mostPages = 20_000
        /// Seconds of processor time for one program over one file.
        public var processorSeconds = 10
        /// Bytes of memory for one program.
        public var addressSpace = 1 << 30
        /// Largest result of one program, in bytes.
        public var outputSize = 256 << 20
        /// Longest time one program may take.
        public var wallTime = Duration.seconds(30)
        /// How many programs run at once.
        public var parallelRuns = 2
        /// Where it is said once that bubblewrap does not run on this machine.
        public var logger = Logger(label: "intake")

        /// The limits of a normal installation.
        public init() {}
    }

    /// How the programs are kept apart from everything else.
    public enum Isolation: Sendable, Equatable {
        /// Own view of the file system, no network, no rights, and the limits.
        case bubblewrap
        /// The limits only, because bubblewrap is missing or the kernel does not let it.
        case limitsOnly
    }

    let configuration: Configuration
    let sandbox: ParserSandbox

    /// An inspector; it does nothing before the first file.
    ///
    /// - Parameter configuration: The limits.
    public init(configuration: Configuration = .init()) {
        self.configuration = configuration
        sandbox = ParserSandbox(configuration: configuration)
    }

    /// How programs are kept apart on this machine. Found by trying, once.
    ///
    /// - Throws: ``IntakeError`` when no program can be started at all.
    public var isolation: Isolation {
        get async throws { try await sandbox.isolation() }
    }

    /// Checks that a file is a PDF everybody can open.
    ///
    /// - Parameters:
    ///   - bytes: The file.
    ///   - fileName: Its name, for nothing but the choice of words.
    /// - Returns: What is known of it.
    /// - Throws: ``FileRefusal`` when it is empty, too large, no PDF, incomplete, broken, encrypted, without pages or takes
    ///   too long; ``IntakeError`` when it cannot be checked now.
    public func inspectPDF(_ bytes: [UInt8], fileName: String) async throws -> InspectedPDF {
        try refuseByLooks(bytes, fileName: fileName)
        let facts = try await facts(of: bytes)
        if facts["Encrypted"]?.hasPrefix("yes") == true { throw FileRefusal.encrypted }
        guard let pages = facts["Pages"].flatMap({ Int($0) }) else { throw FileRefusal.broken }
        guard pages > 0 else { throw FileRefusal.noPages }
        guard pages <= configuration.mostPages else { throw FileRefusal.tooManyPages(limit: configuration.mostPages) }
        // poppler shows a page it cannot find as one without size.
        guard !facts.contains(where: { $0.key.hasSuffix(" size") && $0.value.hasPrefix("0 x 0") }) else {
            throw FileRefusal.broken
        }
        guard Self.hasEnd(bytes) else { throw FileRefusal.incomplete }
        return InspectedPDF(pageCount: pages)
    }

    /// Reads the text of a PDF in reading order, pages divided by U+000C.
    ///
    /// - Parameter bytes: A PDF.
    /// - Returns: Its text; empty for a scan without text.
    /// - Throws: ``FileRefusal`` or ``IntakeError`` as ``inspectPDF(_:fileName:)``.
    public func text(of bytes: [UInt8]) async throws -> String {
        try refuseByLooks(bytes, fileName: "")
        let run = try await sandbox.run(
            "pdftotext",
            ["-enc", "UTF-8", "-q", "/dev/stdin", "-"],
            on: bytes
        )
        if run.isTooCostly { throw FileRefusal.tooCostly }
        guard run.isSuccess else { throw Self.refusal(for: run) }
        return String(decoding: run.output, as: UTF8.self)
    }

    /// What `pdfinfo` says, by its English labels.
    ///
    /// All pages are visited (`-l -1`), so that a page tree without end or bottom is found.
    func facts(of file: [UInt8]) async throws -> [String: String] {
        let run = try await sandbox.run("pdfinfo", ["-f", "1", "-l", "-1", "/dev/stdin"], on: file)
        if run.isTooCostly { throw FileRefusal.tooCostly }
        guard run.isSuccess else { throw Self.refusal(for: run) }
        var facts: [String: String] = [:]
        for line in String(decoding: run.output, as: UTF8.self).split(separator: "\n") {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            facts[String(line[..<colon])] = value
        }
        return facts
    }

    /// Refuses what no program has to look at.
    func refuseByLooks(_ bytes: [UInt8], fileName: String) throws(FileRefusal) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= configuration.largestFile else { throw .tooLarge(limit: configuration.largestFile) }
        // Readers accept up to 1,024 bytes of something else in front. Source: ISO 32000-1, annex H, note 13.
        guard bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil else {
            let office = [".docx", ".doc", ".odt", ".xlsx", ".xls", ".pptx", ".zip"]
            let isOffice =
                bytes.starts(with: Array("PK".utf8)) || office.contains { fileName.lowercased().hasSuffix($0) }
            throw isOffice ? .officeDocument : .notPDF
        }
    }

    static func refusal(for run: ParserSandbox.Run) -> FileRefusal {
        let complaints = run.complaints.lowercased()
        return complaints.contains("password") || complaints.contains("encrypt") ? .encrypted : .broken
    }

    /// A complete PDF ends with `%%EOF`; a little rubbish behind it is common.
    private static func hasEnd(_ bytes: [UInt8]) -> Bool {
        bytes.suffix(4096).firstRange(of: Array("%%EOF".utf8)) != nil
    }
}
