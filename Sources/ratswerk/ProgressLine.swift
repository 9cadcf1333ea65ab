import ConsoleProgram
import Glibc

/// What a long command is doing: one line that is written over on a terminal, one line per step elsewhere.
struct ProgressLine {
    let isTerminal = isatty(STDERR_FILENO) == 1

    /// Begins a step.
    ///
    /// - Parameter text: What is done now, German.
    func step(_ text: String) {
        Terminal.say(isTerminal ? "\r\u{1B}[K\(text) …" : "\(text) …\n")
    }

    /// Shows how far a step is; only on a terminal.
    ///
    /// - Parameters:
    ///   - text: What is done now, German.
    ///   - done: So much is done.
    ///   - total: Of so much.
    func advance(_ text: String, _ done: Int, of total: Int) {
        guard isTerminal, total > 0 else { return }
        let width = 24
        let filled = min(width, done * width / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        Terminal.say("\r\u{1B}[K\(bar) \(done)/\(total) \(text)")
    }

    /// Says how far a step without a known end is; only on a terminal.
    ///
    /// - Parameter text: What was done up to now, German.
    func report(_ text: String) {
        if isTerminal { Terminal.say("\r\u{1B}[K\(text) …") }
    }

    /// Leaves an empty line for what follows.
    func finish() {
        if isTerminal { Terminal.say("\r\u{1B}[K") }
    }
}
