import Glibc
import Platform

/// Where the parts of an embedded database lie in the data directory of an installation.
struct ClusterLayout: Sendable {
    /// The data directory of the installation.
    let root: String

    /// PostgreSQL's own folder.
    var data: String { root + "/postgres" }
    /// The folder in which a new database is set up; renamed to ``data`` when it is whole.
    var unfinishedData: String { root + "/postgres.new" }
    /// What PostgreSQL said while starting.
    var startLog: String { root + "/postgres-start.log" }
    /// The folder of PostgreSQL's log files, one per day of the week.
    var logs: String { data + "/log" }
    /// The file that says this folder is ours.
    var marker: String { root + "/RATSWERK" }
    /// The file that is locked while a process of ours works with the folder.
    var lock: String { root + "/lock" }
    /// The passwords of the roles.
    var secrets: ClusterSecrets { ClusterSecrets(directory: root + "/secrets") }
    /// The folder of the server's socket.
    let socket: String

    /// The longest path of a socket with its final zero is 108 bytes. Source: unix(7).
    private static let longestSocketPath = 107
    private static let socketName = "/.s.PGSQL.5432"

    init(root: String) {
        let absolute = root.hasPrefix("/") ? root : Self.workingDirectory + "/" + root
        var trimmed = absolute[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        self.root = String(trimmed)
        let inside = self.root + "/socket"
        if inside.utf8.count + Self.socketName.utf8.count <= Self.longestSocketPath {
            socket = inside
        } else {
            let place = access("/run", W_OK) == 0 ? "/run" : "/tmp"
            socket = "\(place)/ratswerk-\(String(Self.hash(self.root), radix: 16))"
        }
    }

    /// Whether PostgreSQL's folder holds a finished database.
    var isSetUp: Bool { access(data + "/PG_VERSION", F_OK) == 0 }

    /// The major version that wrote the data; `nil` when there is none or it cannot be read.
    var dataVersion: Int? {
        let text = FolderEntry.tail(of: data + "/PG_VERSION", bytes: 32)
        return Int(text.prefix(while: \.isNumber))
    }

    /// Makes the data directory, or checks that the one there is ours or empty.
    func claimRoot() throws(ClusterError) {
        guard let names = FolderEntry.names(in: root) else {
            guard errno == ENOENT else { throw .system(errno, at: root) }
            try makeRoot()
            return
        }
        if names.contains("RATSWERK") { return }
        guard names.isEmpty else { throw .foreignDirectory(root) }
        try writeMarker()
    }

    private func makeRoot() throws(ClusterError) {
        var path = ""
        for part in root.split(separator: "/") {
            path += "/" + part
            if mkdir(path, 0o755) != 0, errno != EEXIST { throw .system(errno, at: path) }
        }
        // Passage for the portal's user; names inside are not listed.
        if chmod(root, 0o711) != 0 { throw .system(errno, at: root) }
        try writeMarker()
    }

    private func writeMarker() throws(ClusterError) {
        let descriptor = open(marker, O_CREAT | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw .system(errno, at: root) }
        defer { close(descriptor) }
        let text = Array("Data directory of Ratswerk. Do not change anything in here by hand.\n".utf8)
        guard write(descriptor, text, text.count) == text.count else { throw .system(errno, at: root) }
    }

    /// Makes the folder of the socket, with nobody but the owner and one group able to reach it.
    func makeSocketFolder(owner: OperatingSystemUser?, group: UInt32?) throws(ClusterError) {
        if mkdir(socket, 0o700) != 0, errno != EEXIST { throw .system(errno, at: socket) }
        let ownerID = owner?.userID ?? geteuid()
        if let owner, lchown(socket, owner.userID, group ?? owner.groupID) != 0 { throw .system(errno, at: socket) }
        guard let entry = FolderEntry(socket), entry.isDirectory, entry.owner == ownerID else {
            throw .noPermission(socket, user: OperatingSystemUser.effectiveName)
        }
        if chmod(socket, group == nil ? 0o700 : 0o710) != 0 { throw .system(errno, at: socket) }
    }

    /// Takes the lock of the folder. It is given back when the descriptor is closed, also by `kill -9`.
    func takeLock() throws(ClusterError) -> Int32 {
        let descriptor = open(lock, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .system(errno, at: root) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw .inUse(root)
        }
        return descriptor
    }

    private static var workingDirectory: String {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
    }

    /// FNV-1a, so that the same folder always gets the same socket.
    private static func hash(_ text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
}
