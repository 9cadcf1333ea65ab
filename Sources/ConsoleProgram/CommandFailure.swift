import Foundation
import Platform

/// Why a command ends without having done its work, in German: what is wrong, and the way out.
public struct CommandFailure: Error, Hashable {
    /// What is wrong.
    public let message: String
    /// What to do.
    public let hint: String
    /// What the system said, in English; empty when that helps nobody.
    public let detail: String
    /// 1: refused; 2: the arguments cannot be understood.
    public let exitCode: Int32

    /// A refusal.
    ///
    /// - Parameters:
    ///   - message: What is wrong.
    ///   - hint: What to do.
    ///   - detail: What the system said, in English.
    ///   - exitCode: 1, or 2 for arguments that cannot be understood.
    public init(message: String, hint: String, detail: String = "", exitCode: Int32 = 1) {
        self.message = message
        self.hint = hint
        self.detail = detail
        self.exitCode = exitCode
    }

    /// Arguments that cannot be understood.
    ///
    /// - Parameters:
    ///   - message: What is wrong with them.
    ///   - hint: What to write instead.
    /// - Returns: The refusal, with exit code 2.
    public static func usage(_ message: String, hint: String) -> CommandFailure {
        CommandFailure(message: message, hint: hint, exitCode: 2)
    }

    /// An error that nothing else has words for; those of the file system have some.
    ///
    /// - Parameter error: Any error.
    public init(unexpected error: any Error) {
        switch (error as? CocoaError)?.code {
        case .fileWriteOutOfSpace:
            self.init(
                message: "Auf dem Datenträger ist zu wenig Platz.",
                hint: "Schaffen Sie Platz und starten Sie noch einmal.",
                detail: "\(error)"
            )
        case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly:
            self.init(
                message: "Eine Datei oder ein Ordner ist nicht zugänglich.",
                hint: "Prüfen Sie Rechte und Besitzer.",
                detail: "\(error)"
            )
        default:
            self.init(
                message: "Etwas Unerwartetes ist geschehen.",
                hint: "Wiederholen Sie den Befehl mit RATSWERK_LOG=debug und melden Sie, was dann erscheint.",
                detail: String(reflecting: error)
            )
        }
    }

    /// Writes it to standard error, in the form that other programs can rely on.
    ///
    /// - Parameter program: The name that the line begins with.
    public func write(as program: String) {
        var text = "\(program): error: \(message)\n"
        if !detail.isEmpty {
            text += detail.split(separator: "\n").map { "  \($0)\n" }.joined()
        }
        text += "hint: \(hint)\n"
        Terminal.say(text)
    }

    /// Reads back the last refusal in the text of a log.
    ///
    /// - Parameter log: Lines among which may be what ``write(as:)`` of any program wrote.
    public init?(lastIn log: String) {
        let lines = log.split(separator: "\n")
        let (errorMark, hintMark) = (": error: ", "hint: ")
        guard let start = lines.lastIndex(where: { $0.hasPrefix("ratswerk") && $0.contains(errorMark) }),
            let mark = lines[start].firstRange(of: errorMark)
        else { return nil }
        let rest = lines[(start + 1)...]
        let hint = rest.first { $0.hasPrefix(hintMark) }.map { String($0.dropFirst(hintMark.count)) }
        let detail = rest.prefix { $0.hasPrefix("  ") }.map { $0.trimmingCharacters(in: .whitespaces) }
        self.init(
            message: String(lines[start][mark.upperBound...]),
            hint: hint ?? "",
            detail: detail.joined(separator: "\n")
        )
    }

    /// Makes sure that a server is not run by root: it answers strangers and reads their files.
    ///
    /// - Parameters:
    ///   - command: What was started, such as `ratswerk worker`.
    ///   - user: The user that should start it.
    /// - Throws: ``CommandFailure``
    public static func refuseSuperuser(_ command: String, user: String) throws(CommandFailure) {
        guard OperatingSystemUser.isSuperuser else { return }
        throw CommandFailure(
            message: "Als root läuft „\(command)“ nicht.",
            hint: "Starten Sie es als Benutzer „\(user)“, zum Beispiel mit „runuser -u \(user) -- \(command) …“."
        )
    }
}
