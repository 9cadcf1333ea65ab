public import CouncilModel
internal import Foundation
public import Intake
internal import Store

/// Fetches the bytes of imported files that still lie at the source. Each file is checked like an upload.
public struct ImportFiles: Sendable {
    /// What a run did.
    public struct Report: Sendable {
        /// Files whose bytes are here now.
        public internal(set) var taken = 0
        /// Files that were not taken.
        public internal(set) var findings = ImportFindings()
        /// Why files were not taken: addresses by the reason, German.
        public internal(set) var reasons: [String: [String]] = [:]

        mutating func add(_ failure: Failure, _ address: String) {
            findings.add(failure.finding, address)
            reasons[failure.reason, default: []].append(address)
        }
    }

    /// Why the bytes of a file are not here.
    struct Failure: Error {
        let finding: ImportFinding
        let reason: String
        /// Whether it says something of the server and not of the file.
        var isOfServer = false
    }

    /// The body.
    public let body: BodyID
    /// The body's identity at the source.
    public let source: String

    /// After so many failures of the server one after the other it counts as gone.
    private static let patience = 10

    /// A fetching of files.
    public init(body: BodyID, source: String) {
        self.body = body
        self.source = source
    }

    /// Fetches what is missing; a broken-off run is simply started again.
    ///
    /// - Parameters:
    ///   - office: Where files are checked and kept.
    ///   - progress: Told after each file.
    /// - Returns: What was fetched.
    /// - Throws: ``IntakeError`` when files cannot be checked now, or an error of the database.
    public func perform(
        by office: CouncilOffice,
        progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Report {
        let body = body
        let missing = try await office.database.read(as: .system) {
            try $0.importedRecords.filesWithoutBytes(of: body)
        }
        var report = Report()
        guard !missing.isEmpty, let fetcher = try? ImportFileFetcher(source: source) else { return report }
        var failures = 0
        for (index, file) in missing.enumerated() {
            do {
                guard failures < Self.patience else { throw Self.serverIsGone }
                try await keep(try await fetch(file.address, with: fetcher, office), as: file.id, office)
                failures = 0
                report.taken += 1
            } catch let failure as Failure {
                failures = failure.isOfServer ? failures + 1 : 0
                report.add(failure, file.address)
                if !failure.isOfServer {
                    try await office.database.write(as: .system) {
                        try $0.importedRecords.rememberFailure(toFetch: file.id)
                    }
                }
            }
            progress(index + 1, missing.count)
        }
        return report
    }

    private static let serverIsGone = Failure(
        finding: .fileUnreachable,
        reason: "Der Server antwortet nicht mehr; nicht versucht.",
        isOfServer: true
    )

    private struct Fetched: Sendable {
        let bytes: [UInt8]
        let name: String
        let pageCount: Int
    }

    /// - Throws: ``Failure``, or ``IntakeError`` when nothing can be said of any file.
    private func fetch(
        _ address: String,
        with fetcher: ImportFileFetcher,
        _ office: CouncilOffice
    ) async throws -> Fetched {
        guard await fetcher.mayFetch(address) else {
            throw Failure(finding: .foreignServer, reason: OParlSourceError.foreignServer.message)
        }
        let bytes: [UInt8]?
        do throws(OParlSourceError) {
            bytes = try await fetcher.bytes(at: address)
        } catch {
            throw Failure(finding: .fileUnreachable, reason: error.message, isOfServer: error.isOfServer)
        }
        guard let bytes else {
            throw Failure(finding: .fileUnreachable, reason: "Unter der Adresse liegt keine Datei mehr.")
        }
        let last = URL(string: address)?.lastPathComponent ?? ""
        let name = last.lowercased().hasSuffix(".pdf") ? last : "Datei.pdf"
        do {
            let inspected = try await office.inspector.inspectPDF(bytes, fileName: name)
            return Fetched(bytes: bytes, name: name, pageCount: inspected.pageCount)
        } catch let refusal as FileRefusal {
            throw Failure(finding: .fileRefused, reason: refusal.message)
        }
    }

    private func keep(_ fetched: Fetched, as file: FileID, _ office: CouncilOffice) async throws {
        try await office.database.write(as: .system) { transaction in
            let sha256: [UInt8]
            do {
                sha256 = try transaction.vault.put(fetched.bytes)
            } catch StoreError.erasedBytes {
                throw Failure(finding: .fileRefused, reason: "Diese Datei wurde hier endgültig gelöscht.")
            }
            try transaction.files.addVersion(
                sha256,
                to: file,
                fileName: fetched.name,
                mediaType: "application/pdf",
                pageCount: fetched.pageCount
            )
            try transaction.jobs.enqueue(
                kind: ReadFileText.kind,
                key: file.description,
                payload: "{\"file\":\"\(file)\"}"
            )
            try transaction.events.append(.init(kind: "fileImported", subjectKind: "file", subject: file.uuid))
        }
    }
}

extension OParlSourceError {
    /// Whether the server itself is in trouble, and not one of its documents.
    fileprivate var isOfServer: Bool {
        switch self {
        case .unreachable: true
        case .status(let status): status >= 500 || status == 429
        default: false
        }
    }
}
