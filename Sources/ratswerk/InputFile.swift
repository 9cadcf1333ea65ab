import ConsoleProgram
import Glibc

/// A file somebody named on the command line, or the standard input.
struct InputFile {
    private let path: String

    /// - Parameter path: The file; `-` is the standard input.
    init(_ path: String) {
        self.path = path
    }

    /// Reads all of it.
    ///
    /// - Parameter limit: The most bytes that are read.
    /// - Returns: What the file holds.
    /// - Throws: ``CommandFailure``
    func bytes(limit: Int = 64 << 20) throws(CommandFailure) -> [UInt8] {
        let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unreadable() }
        defer { if path != "-" { close(descriptor) } }
        var bytes: [UInt8] = []
        var size = stat()
        if fstat(descriptor, &size) == 0, size.st_size > 0 { bytes.reserveCapacity(min(Int(size.st_size), limit) + 1) }
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw unreadable() }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
            if bytes.count > limit {
                throw CommandFailure(
                    message: "„\(path)“ hat mehr als \(limit >> 20) MiB.",
                    hint: "Teilen Sie die Angaben auf mehrere Dokumente auf."
                )
            }
        }
    }

    private func unreadable() -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(
            message: "„\(path)“ ist nicht lesbar.",
            hint: "Prüfen Sie Namen und Rechte der Datei.",
            detail: reason
        )
    }
}
