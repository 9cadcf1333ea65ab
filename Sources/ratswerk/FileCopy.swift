import Foundation
import Glibc

/// A copy of a file that is made anew only when the file has changed.
struct FileCopy {
    private let source: String

    /// - Parameter source: The file.
    init(of source: URL) {
        self.source = source.path(percentEncoded: false)
    }

    /// Makes the copy equal to the file: same bytes, same time of change. Whoever runs the old copy keeps it.
    ///
    /// - Parameter target: Where the copy is, or is to be.
    /// - Throws: An error of the file system.
    func refresh(_ target: URL) throws {
        let (path, temporary) = (target.path(percentEncoded: false), target.path(percentEncoded: false) + ".new")
        let wanted = try state(of: source)
        if let present = try? state(of: path), present.st_size == wanted.st_size,
            present.st_mtim.tv_sec == wanted.st_mtim.tv_sec, present.st_mtim.tv_nsec == wanted.st_mtim.tv_nsec
        {
            return
        }
        unlink(temporary)
        try FileManager.default.copyItem(atPath: source, toPath: temporary)
        guard utimensat(AT_FDCWD, temporary, [wanted.st_atim, wanted.st_mtim], 0) == 0,
            rename(temporary, path) == 0
        else { throw CocoaError(.fileWriteUnknown) }
    }

    private func state(of path: String) throws -> stat {
        var status = stat()
        guard stat(path, &status) == 0 else { throw CocoaError(.fileReadUnknown) }
        return status
    }
}
