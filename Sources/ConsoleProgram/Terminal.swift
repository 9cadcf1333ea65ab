import Glibc

/// What a program says while it works. A full disk or a closed terminal must not end it: then nobody hears it.
public enum Terminal {
    /// Writes to standard error.
    ///
    /// - Parameter text: Whole lines, with their ends.
    public static func say(_ text: String) {
        write(text, to: STDERR_FILENO)
    }

    /// Writes to standard output.
    ///
    /// - Parameter text: Whole lines, with their ends.
    public static func show(_ text: String) {
        write(text, to: STDOUT_FILENO)
    }

    private static func write(_ text: String, to descriptor: Int32) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }
}
