import ConsoleProgram
import Glibc

/// A file that a command makes: written beside its place and moved there when it is complete, so that a failed run leaves
/// what was there before.
struct OutputFile {
    private enum Way {
        /// Standard output, a pipe, a device.
        case descriptor(path: String)
        /// A file that is replaced as a whole.
        case replacement(path: String)
    }

    private let way: Way

    /// The places of a document's two forms.
    ///
    /// - Parameters:
    ///   - output: Where the PDF goes; `-` is the standard output.
    ///   - html: Where the HTML goes; nil for nowhere.
    ///   - input: The file that must not be written over.
    /// - Returns: One place for each form that is wanted.
    /// - Throws: ``CommandFailure``
    static func targets(
        output: String,
        html: String?,
        notOver input: String
    ) throws(CommandFailure) -> [OutputFile] {
        var targets: [OutputFile] = []
        for path in [output, html].compactMap({ $0 }) {
            targets.append(try OutputFile(path, notOver: input))
        }
        return targets
    }

    /// - Parameters:
    ///   - path: Where the file shall be; `-` is the standard output.
    ///   - input: The file that must not be written over; `-` for none.
    /// - Throws: ``CommandFailure`` when it is the same file, or a folder.
    init(_ path: String, notOver input: String) throws(CommandFailure) {
        var present = stat()
        guard path != "-", stat(path, &present) == 0 else {
            way = path == "-" ? .descriptor(path: "-") : .replacement(path: path)
            return
        }
        // What stands there is open already, and somebody reads it.
        if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") {
            way = .descriptor(path: path)
            return
        }
        switch present.st_mode & S_IFMT {
        case S_IFDIR:
            throw CommandFailure(message: "„\(path)“ ist ein Ordner.", hint: "Nennen Sie eine Datei in diesem Ordner.")
        case S_IFREG:
            var source = stat()
            if input != "-", stat(input, &source) == 0, source.st_ino == present.st_ino,
                source.st_dev == present.st_dev
            {
                throw CommandFailure(
                    message: "„\(path)“ ist die Datei mit den Angaben und würde überschrieben.",
                    hint: "Nennen Sie eine andere Datei für das Dokument."
                )
            }
            way = .replacement(path: Self.resolved(path))
        default:
            way = .descriptor(path: path)
        }
    }

    /// Lets somebody write a file beside the place, and moves it there when it is complete.
    ///
    /// - Parameter write: Writes the file of the given name.
    /// - Returns: What `write` returns.
    /// - Throws: What `write` throws; ``CommandFailure`` when the place is no file, or nothing can be moved there.
    func replacing<Value, Failure: Error>(_ write: (String) throws(Failure) -> Value) throws -> Value {
        guard case .replacement(let path) = way else {
            throw CommandFailure(
                message: "Die Ausgabe ist keine Datei.",
                hint: "Nennen Sie eine Datei in einem Ordner."
            )
        }
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        guard access(Self.folder(of: path), W_OK) == 0 else { throw Self.unwritable(path) }
        do {
            let value = try write(temporary)
            guard rename(temporary, path) == 0 else { throw Self.unwritable(path) }
            return value
        } catch {
            unlink(temporary)
            throw error
        }
    }

    private static func folder(of path: String) -> String {
        guard let end = path.lastIndex(of: "/") else { return "." }
        return end == path.startIndex ? "/" : String(path[..<end])
    }

    /// Writes contents to their places; files appear when all contents are complete.
    ///
    /// - Parameters:
    ///   - contents: The bytes, one array for each place; what is beyond the places is dropped.
    ///   - targets: The places.
    /// - Throws: ``CommandFailure``
    static func write(_ contents: [[UInt8]], to targets: [OutputFile]) throws(CommandFailure) {
        var moves: [(temporary: String, path: String)] = []
        func discard() {
            for move in moves { unlink(move.temporary) }
        }
        for (target, bytes) in zip(targets, contents) {
            guard case .replacement(let path) = target.way else { continue }
            let temporary = "\(path).\(getpid()).new"
            unlink(temporary)
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            moves.append((temporary, path))
            guard descriptor >= 0, write(bytes, to: descriptor), close(descriptor) == 0 else {
                let failure = unwritable(path)
                discard()
                throw failure
            }
        }
        for (target, bytes) in zip(targets, contents) {
            guard case .descriptor(let path) = target.way else { continue }
            let descriptor = path == "-" ? STDOUT_FILENO : open(path, O_WRONLY | O_CLOEXEC)
            defer { if path != "-" { close(descriptor) } }
            guard descriptor >= 0, write(bytes, to: descriptor) else {
                let failure = unwritable(path)
                discard()
                throw failure
            }
        }
        for move in moves where rename(move.temporary, move.path) != 0 {
            let failure = unwritable(move.path)
            discard()
            throw failure
        }
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    private static func unwritable(_ path: String) -> CommandFailure {
        let reason = String(cString: strerror(errno))
        return CommandFailure(
            message: path == "-" ? "Die Standardausgabe nimmt nichts an." : "„\(path)“ lässt sich nicht schreiben.",
            hint: "Prüfen Sie, ob der Ordner da ist, ob Sie darin schreiben dürfen und ob Platz ist.",
            detail: reason
        )
    }

    /// The file behind symbolic links, which stay.
    private static func resolved(_ path: String) -> String {
        guard let pointer = realpath(path, nil) else { return path }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
