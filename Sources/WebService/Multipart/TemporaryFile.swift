import Glibc

/// A file without a name: nobody else can open it, and nothing of it is left when the process ends, however it ends.
public final class TemporaryFile: Sendable {
    /// Why a temporary file could not be used.
    public struct Failure: Error, Sendable, Equatable {
        /// The function of the C library that failed.
        public let function: String
        /// Its error number.
        public let errno: Int32
    }

    private let descriptor: Int32

    /// Creates an empty file.
    ///
    /// - Parameter directory: The folder.
    /// - Throws: ``Failure`` when it cannot be created.
    public init(in directory: String) throws(Failure) {
        // O_TMPFILE is not everywhere (overlayfs of older kernels); a name that is gone at once is.
        let path = "\(directory)/upload-\(RequestIdentifier.random())"
        self.descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Failure(function: "open", errno: errno) }
        unsafe unlink(path)
    }

    deinit {
        guard descriptor >= 0 else { return }
        close(descriptor)
    }

    /// Writes at the end. Blocks.
    ///
    /// - Parameter bytes: The bytes.
    /// - Throws: ``Failure``, with `ENOSPC` when the disk is full.
    public func append(_ bytes: [UInt8]) throws(Failure) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let written = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            guard written >= 0 else {
                if errno == EINTR { continue }
                throw Failure(function: "write", errno: errno)
            }
            rest = rest.dropFirst(written)
        }
    }

    /// Reads a part of the file. Blocks.
    ///
    /// - Parameter range: The bytes to read; must lie inside the file.
    /// - Returns: The bytes.
    /// - Throws: ``Failure`` when the file is shorter or cannot be read.
    public func read(_ range: Range<Int>) throws(Failure) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: range.count)
        var position = 0
        while position < bytes.count {
            let start = position
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
                return unsafe pread(descriptor, rest.baseAddress, rest.count, off_t(range.lowerBound + start))
            }
            guard count > 0 else {
                if count < 0, errno == EINTR { continue }
                throw Failure(function: "pread", errno: count == 0 ? 0 : errno)
            }
            position += count
        }
        return bytes
    }
}
