internal import CouncilModel
internal import Foundation
internal import Intake
public import Store

/// A job: reads the text out of an attached file, for search and for OParl's `File.text`.
public enum ReadFileText {
    /// The job's kind.
    public static let kind = "readFileText"

    private struct Payload: Decodable {
        let file: UUID
    }

    /// Does one such job; doing it twice leaves the same text.
    ///
    /// - Throws: What the sandbox or the database throws; the queue tries again.
    public static func run(_ lease: Jobs.Lease, in office: CouncilOffice) async throws {
        let payload = try JSONDecoder().decode(Payload.self, from: Data(lease.payload.utf8))
        let id = FileID(payload.file)
        let source: (version: Int, bytes: [UInt8])? = try await office.database.read(as: .system) { transaction in
            guard let version = try transaction.files.find(id)?.newest else { return nil }
            guard let bytes = try transaction.vault.readAll(version.sha256) else { return nil }
            return (version.number, bytes)
        }
        let text: String? =
            if let source { try await office.inspector.text(of: source.bytes) } else { nil }
        _ = try await office.database.write(as: .system) { transaction in
            if let source, let text {
                try transaction.files.setText(text, of: id, version: source.version)
                try FindHiddenWords.enqueue(id, in: transaction)
            }
            return try transaction.jobs.finish(lease)
        }
    }
}
