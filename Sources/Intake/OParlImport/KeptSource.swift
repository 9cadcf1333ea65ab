internal import Crypto
internal import Foundation

/// A source whose documents are kept in a folder until everything was read: a reading that was broken off is started again
/// and goes on where it was.
///
/// What was kept for a day is fetched again; a council changes its agendas within hours, not within one reading.
struct KeptSource: OParlSource {
    private let source: any OParlSource
    private let folder: URL
    private let now: Date

    private static let validity: TimeInterval = 24 * 3600

    /// - Parameters:
    ///   - source: Where the documents come from.
    ///   - folder: Where documents of all sources are kept; made when it is missing.
    ///   - now: The present moment.
    /// - Throws: ``OParlSourceError/noPlace`` when the folder cannot be made.
    init(_ source: any OParlSource, in folder: URL, now: Date) throws(OParlSourceError) {
        self.source = source
        self.folder = folder.appending(path: Self.name(of: source.start), directoryHint: .isDirectory)
        self.now = now
        do {
            try FileManager.default.createDirectory(
                at: self.folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .noPlace
        }
    }

    var start: String { source.start }

    func owns(_ address: String) async -> Bool { await source.owns(address) }

    func document(at address: String) async throws(OParlSourceError) -> [UInt8]? {
        let file = folder.appending(path: Self.name(of: address))
        if isValid(file), let data = try? Data(contentsOf: file) { return Array(data) }
        guard let bytes = try await source.document(at: address) else { return nil }
        // Not being able to keep it costs time in another run and nothing else.
        try? Data(bytes).write(to: file, options: .atomic)
        try? FileManager.default.setAttributes([.modificationDate: now], ofItemAtPath: file.path)
        return bytes
    }

    /// Forgets the documents: the next reading is to see what is new.
    func clear() {
        try? FileManager.default.removeItem(at: folder)
    }

    private func isValid(_ file: URL) -> Bool {
        let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
        guard let fetched = attributes?[.modificationDate] as? Date else { return false }
        return (0..<Self.validity).contains(now.timeIntervalSince(fetched))
    }

    private static func name(of address: String) -> String {
        SHA256.hash(data: Array(address.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
