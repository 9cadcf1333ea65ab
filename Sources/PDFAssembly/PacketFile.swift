internal import Glibc

/// Files as they lie on the disk.
public enum PacketFile {
    /// Whether there is a regular file that may be read; a pipe would keep its reader waiting.
    ///
    /// - Parameter path: The file.
    /// - Returns: False also for folders.
    public static func isReadable(_ path: String) -> Bool {
        var facts = stat()
        return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG && access(path, R_OK) == 0
    }

    /// Whether two files hold the same bytes.
    ///
    /// - Parameters:
    ///   - first: A file.
    ///   - second: Another, or the same.
    /// - Returns: False when one of them cannot be read.
    public static func areEqual(_ first: String, _ second: String) -> Bool {
        var left = stat()
        var right = stat()
        guard unsafe stat(first, &left) == 0, unsafe stat(second, &right) == 0, left.st_size == right.st_size else {
            return false
        }
        if left.st_ino == right.st_ino, left.st_dev == right.st_dev { return true }
        guard let left = contents(of: first), let right = contents(of: second) else { return false }
        return left == right
    }

    /// All bytes of a file, nil when it cannot be read.
    static func contents(of path: String) -> [UInt8]? {
        guard isReadable(path), let file = unsafe fopen(path, "re") else { return nil }
        defer { unsafe fclose(file) }
        var facts = stat()
        guard unsafe stat(path, &facts) == 0 else { return nil }
        let size = Int(facts.st_size)
        return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            count = size == 0 ? 0 : unsafe fread(buffer.baseAddress, 1, size, file)
        }
    }
}
