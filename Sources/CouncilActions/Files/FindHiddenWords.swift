internal import CouncilModel
internal import Foundation
internal import Intake
public import Store

/// A job: looks for words in an attached file that its pages do not show, so that whoever publishes it is told.
public enum FindHiddenWords {
    /// The job's kind.
    public static let kind = "findHiddenWords"

    private struct Payload: Codable {
        let file: UUID
    }

    /// Queues the job for the newest version of a file.
    static func enqueue(_ file: FileID, in transaction: Transaction) throws {
        try transaction.jobs.enqueue(kind: kind, key: file.description, payload: "{\"file\":\"\(file)\"}")
    }

    /// Does one such job; doing it twice finds the same.
    ///
    /// - Throws: What the sandbox or the database throws; the queue tries again.
    public static func run(_ lease: Jobs.Lease, in office: CouncilOffice) async throws {
        let id = FileID(try JSONDecoder().decode(Payload.self, from: Data(lease.payload.utf8)).file)
        try await look(at: id, in: office)
        _ = try await office.database.write(as: .system) { try $0.jobs.finish(lease) }
    }

    /// Looks at the newest version of a file, and keeps what was found.
    ///
    /// - Throws: What the sandbox or the database throws.
    static func look(at id: FileID, in office: CouncilOffice) async throws {
        let source: (version: Int, bytes: [UInt8])? = try await office.database.read(as: .system) { transaction in
            guard let version = try transaction.files.find(id)?.newest else { return nil }
            guard let bytes = try transaction.vault.readAll(version.sha256) else { return nil }
            return (version.number, bytes)
        }
        guard let source else { return }
        let found = try await office.inspector.hiddenWords(in: source.bytes)
        try await office.database.write(as: .system) { transaction in
            try transaction.files.setHiddenWords(found, of: id, version: source.version)
        }
    }
}
