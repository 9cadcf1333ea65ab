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
    }

    /// The body.
    public let body: BodyID
    /// The body's identity at the source.
    public let source: String

    /// After so many failures one after the other the server counts as gone.
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
    /// - Throws: An error of the database.
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
            switch failures < Self.patience
                ? await fetch(file.address, with: fetcher, office) : .failure(.fileUnreachable)
            {
            case .success(let fetched):
                failures = 0
                try await keep(fetched, as: file.id, office)
                report.taken += 1
            case .failure(let finding):
                failures = finding == .fileUnreachable ? failures + 1 : 0
                report.findings.add(finding, file.address)
            }
            progress(index + 1, missing.count)
        }
        return report
    }

    private struct Fetched: Sendable {
        let bytes: [UInt8]
        let name: String
        let pageCount: Int
    }

    private func fetch(
        _ address: String,
        with fetcher: ImportFileFetcher,
        _ office: CouncilOffice
    ) async -> Result<Fetched, ImportFinding> {
        guard await fetcher.mayFetch(address) else { return .failure(.foreignServer) }
        guard let bytes = try? await fetcher.bytes(at: address) else {
            return .failure(.fileUnreachable)
        }
        let last = URL(string: address)?.lastPathComponent ?? ""
        let name = last.lowercased().hasSuffix(".pdf") ? last : "Datei.pdf"
        guard let inspected = try? await office.inspector.inspectPDF(bytes, fileName: name) else {
            return .failure(.fileRefused)
        }
        return .success(Fetched(bytes: bytes, name: name, pageCount: inspected.pageCount))
    }

    private func keep(_ fetched: Fetched, as file: FileID, _ office: CouncilOffice) async throws {
        try await office.database.write(as: .system) { transaction in
            let sha256 = try transaction.vault.put(fetched.bytes)
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
        }
    }
}
