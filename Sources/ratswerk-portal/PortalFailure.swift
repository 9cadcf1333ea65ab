import Foundation

/// Why the portal does not run, and what to do about it.
struct PortalFailure: Error {
    let message: String
    let hint: String
    /// Whether the command line is wrong (exit 2) or the circumstances are (exit 1).
    let isUsage: Bool

    init(_ message: String, hint: String, isUsage: Bool = false) {
        self.message = message
        self.hint = hint
        self.isUsage = isUsage
    }

    /// Writes two lines to standard error.
    func write() {
        let text = "ratswerk-portal: error: \(message)\nratswerk-portal: hint: \(hint)\n"
        FileHandle.standardError.write(Data(text.utf8))
    }
}
