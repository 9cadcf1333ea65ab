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

    /// Makes the folder and the files that are missing, and gives all of them to those who read them.
    ///
    /// The owner's password is never made anew for a database that exists: it is the only way in. A file that is there
    /// but cannot be read is never replaced.
    func create(
        isNewDatabase: Bool,
        owner: OperatingSystemUser?,
        portalUser: OperatingSystemUser?
    ) throws(ClusterError) {
        // Others may pass through, because the portal's user has to reach its own file.
        let permissions: mode_t = portalUser == nil ? 0o700 : 0o711
        if mkdir(directory, permissions) != 0, errno != EEXIST { throw failure() }
        guard FolderEntry(directory)?.isDirectory == true else { throw .foreignDirectory(directory) }
        if let owner, lchown(directory, owner.userID, owner.groupID) != 0 { throw failure() }
        if chmod(directory, permissions) != 0 { throw failure() }
        for role in ClusterRole.allCases {
            let reader = role == .portal ? portalUser ?? owner : owner
            if read(role) != nil {
                try give(path(of: role), to: reader)
                continue
            }
            let isRecoverable = isNewDatabase || role != .owner
            guard isRecoverable, FolderEntry(path(of: role)) == nil else { throw .secretsMissing(directory) }
            try write(Self.randomPassword(), to: path(of: role), reader: reader)
        }
    }

    /// The folder belongs to an ordinary user, who could have put another's file in the place of ours.
    private func give(_ path: String, to reader: OperatingSystemUser?) throws(ClusterError) {
        guard let reader else { return }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw failure() }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 else {
            throw .secretsMissing(directory)
        }
        if status.st_uid != reader.userID, fchown(descriptor, reader.userID, reader.groupID) != 0 { throw failure() }
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

    private func failure() -> ClusterError { .system(errno, at: directory) }

    private static func randomPassword() -> String {
        var random = SystemRandomNumberGenerator()
        return (0..<32).map { _ in
            let text = String(UInt8.random(in: .min ... .max, using: &random), radix: 16)
            return text.count == 1 ? "0" + text : text
        }.joined()
    }
}
