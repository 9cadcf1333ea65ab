import CPlatform
import Glibc

/// A file without a name that lives in memory, for the standard streams of a child.
///
/// As standard input it can be opened again by a program that wants to seek (`/dev/stdin`), also in a view of the file
/// system of the child's own. A pipe cannot.
public final class MemoryFile: Sendable {
    /// For ``ProcessLaunch/Redirection/descriptor(_:)``; open as long as this object lives.
    public let descriptor: Int32

    /// An empty file that a child may fill.
    ///
    /// - Throws: ``PlatformError`` when there is no room.
    public init() throws(PlatformError) {
        descriptor = cplatform_memory_file()
        guard descriptor >= 0 else { throw PlatformError(.descriptor, errno) }
    }

    /// A file with bytes that everybody may read and nobody can change.
    ///
    /// - Parameter bytes: What it holds.
    /// - Throws: ``PlatformError`` when there is no room.
    public convenience init(_ bytes: [UInt8]) throws(PlatformError) {
        try self.init()
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { bytes in
                unsafe write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw PlatformError(.descriptor, errno) }
            written += count
        }
        guard fchmod(descriptor, 0o444) == 0, cplatform_seal(descriptor) == 0, lseek(descriptor, 0, SEEK_SET) == 0
        else { throw PlatformError(.descriptor, errno) }
    }

    deinit {
        close(descriptor)
    }

    /// What the file holds.
    ///
    /// - Parameter limit: The most bytes to read; what lies behind is left out.
    /// - Returns: The bytes.
    /// - Throws: ``PlatformError`` when it cannot be read.
    public func contents(limit: Int) throws(PlatformError) -> [UInt8] {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw PlatformError(.descriptor, errno) }
        let size = min(Int(status.st_size), limit)
        var filled = 0
        var bytes = [UInt8](repeating: 0, count: size)
        while filled < size {
            let count = unsafe bytes.withUnsafeMutableBytes { bytes in
                unsafe pread(descriptor, bytes.baseAddress?.advanced(by: filled), size - filled, off_t(filled))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            filled += count
        }
        if filled < size { bytes.removeLast(size - filled) }
        return bytes
    }
}
