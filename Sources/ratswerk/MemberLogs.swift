import ConsoleProgram
import Foundation
import Glibc

/// The log files of the household's members, in one folder.
struct MemberLogs: Sendable {
    /// The folder.
    let folder: URL

    /// A longer file is put aside when its member starts; one older file is kept. In bytes.
    private static let limit = 8 << 20

    /// - Parameter folder: Is made when it is missing.
    /// - Throws: ``CommandFailure``
    init(folder: URL) throws {
        self.folder = folder
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw Self.failure(folder.path(percentEncoded: false))
        }
    }

    /// The file of a member.
    func path(of name: String) -> String { folder.appending(path: "\(name).log").path(percentEncoded: false) }

    /// Opens the file of a member for appending; the caller closes it.
    func open(_ name: String) throws -> Int32 {
        let path = path(of: name)
        let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        if let size, size > Self.limit { rename(path, path + ".old") }
        let descriptor = Glibc.open(path, O_CREAT | O_APPEND | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
        return descriptor
    }

    /// The last refusal in the file of a member, when it ended with one.
    func failure(in name: String) -> CommandFailure? {
        (try? String(contentsOfFile: path(of: name), encoding: .utf8)).flatMap { CommandFailure(lastIn: $0) }
    }

    private static func failure(_ path: String) -> CommandFailure {
        CommandFailure(
            message: "Das Protokoll „\(path)“ lässt sich nicht schreiben.",
            hint: "Prüfen Sie Rechte und Platz auf diesem Datenträger."
        )
    }
}
