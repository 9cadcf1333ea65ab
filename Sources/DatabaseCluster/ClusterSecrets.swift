import Glibc
import Platform

/// The folder with one file per role, each with a random password of 256 bits that only its reader can open.
struct ClusterSecrets: Sendable {
    let directory: String

    func path(of role: ClusterRole) -> String { "\(directory)/\(role.secretName)" }

    /// The role's password; `nil` when there is none or it cannot be read.
    func read(_ role: ClusterRole) -> String? {
        let text = FolderEntry.tail(of: path(of: role), bytes: 256)
        let password = text.prefix { $0.isHexDigit }
        return password.count == 64 ? String(password) : nil
    }

    /// Makes the folder and the files that are missing, and tells the roles that got a new password.
    ///
    /// The owner's password is never made anew for a database that exists: it is the only way in. A file that is there
    /// but cannot be read is never replaced.
    func create(
        isNewDatabase: Bool,
        owner: OperatingSystemUser?,
        portalUser: OperatingSystemUser?
    ) throws(ClusterError) -> [ClusterRole] {
        // Others may pass through, because the portal's user has to reach its own file.
        let permissions: mode_t = portalUser == nil ? 0o700 : 0o711
        if mkdir(directory, permissions) != 0, errno != EEXIST { throw failure() }
        guard FolderEntry(directory)?.isDirectory == true else { throw failure() }
        if let owner, lchown(directory, owner.userID, owner.groupID) != 0 { throw failure() }
        if chmod(directory, permissions) != 0 { throw failure() }
        var fresh: [ClusterRole] = []
        for role in ClusterRole.allCases where read(role) == nil {
            let isRecoverable = isNewDatabase || role != .owner
            guard isRecoverable, FolderEntry(path(of: role)) == nil else { throw .secretsMissing(directory) }
            let reader = role == .portal ? portalUser ?? owner : owner
            try write(Self.randomPassword(), to: path(of: role), reader: reader)
            fresh.append(role)
        }
        return fresh
    }

    private func write(_ password: String, to path: String, reader: OperatingSystemUser?) throws(ClusterError) {
        let temporary = path + ".new"
        unlink(temporary)
        let descriptor = open(temporary, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        let bytes = Array((password + "\n").utf8)
        guard
            Glibc.write(descriptor, bytes, bytes.count) == bytes.count,
            reader.map({ fchown(descriptor, $0.userID, $0.groupID) == 0 }) ?? true,
            fsync(descriptor) == 0,
            rename(temporary, path) == 0
        else { throw failure() }
    }

    private func failure() -> ClusterError {
        errno == ENOSPC
            ? .diskFull(directory)
            : .noPermission(directory, user: "\(geteuid())", detail: "errno \(errno)")
    }

    private static func randomPassword() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in
            let text = String(UInt8.random(in: .min ... .max, using: &random), radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
