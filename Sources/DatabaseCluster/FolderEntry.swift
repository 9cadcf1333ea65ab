import Glibc

/// What lies at a path: kind, owner and rights, without following a link.
struct FolderEntry {
    let isDirectory: Bool
    let owner: UInt32
    let permissions: UInt32
    let size: Int

    /// `nil` when there is nothing or it cannot be seen.
    init?(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        isDirectory = status.st_mode & S_IFMT == S_IFDIR
        owner = status.st_uid
        permissions = status.st_mode & 0o7777
        size = Int(status.st_size)
    }

    /// The names in a folder, sorted; `nil` when it cannot be read.
    static func names(in path: String) -> [String]? {
        guard let folder = opendir(path) else { return nil }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Free bytes for ordinary users on the disk of a path.
    static func freeBytes(at path: String) -> UInt64 {
        var status = statvfs()
        guard statvfs(path, &status) == 0 else { return 0 }
        return UInt64(status.f_bavail) * UInt64(status.f_frsize)
    }

    /// Removes a folder with all that is in it; does not follow links.
    static func removeTree(_ path: String) {
        for name in names(in: path) ?? [] {
            let child = "\(path)/\(name)"
            if FolderEntry(child)?.isDirectory == true {
                removeTree(child)
            } else {
                unlink(child)
            }
        }
        rmdir(path)
    }

    /// The last bytes of a file as text, of those behind an offset; empty when it cannot be read.
    static func tail(of path: String, bytes limit: Int = 8192, after offset: Int = 0) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        let size = lseek(descriptor, 0, SEEK_END)
        lseek(descriptor, max(offset, size - limit), SEEK_SET)
        var buffer = [UInt8](repeating: 0, count: limit)
        let count = read(descriptor, &buffer, limit)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
}
