public import ArgumentParser
import Glibc
import Logging

/// The one way in which a program of the house begins and ends.
public enum ProgramRun {
    /// Runs what the arguments say and ends the process: 0 when it was done, 1 when it was refused, 2 when the arguments
    /// cannot be understood.
    ///
    /// - Parameters:
    ///   - root: The program's command; its name begins the lines of errors.
    ///   - explain: Puts errors into words; `nil` for those it does not know.
    ///   - atEnd: Called before the process ends, however it went.
    public static func start<Root: ParsableCommand>(
        _ root: Root.Type,
        explain: @Sendable (any Error) -> CommandFailure?,
        atEnd: @Sendable () -> Void = {}
    ) async -> Never {
        LoggingSystem.bootstrap { ConsoleLog(label: $0) }
        // A reader that went away is an error of writing, not the end of the servers.
        signal(SIGPIPE, SIG_IGN)
        let name = root.configuration.commandName ?? ""
        var status: Int32 = 0
        do {
            var command = try root.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            if let failure = failure(error, root: root, name: name, explain: explain) {
                failure.write(as: name)
                status = failure.exitCode
            } else {
                Terminal.show(root.fullMessage(for: error) + "\n")
            }
        }
        atEnd()
        fflush(nil)
        exit(status)
    }

    /// `nil` for what is no error: somebody asked for help.
    private static func failure<Root: ParsableCommand>(
        _ error: any Error,
        root: Root.Type,
        name: String,
        explain: @Sendable (any Error) -> CommandFailure?
    ) -> CommandFailure? {
        if let failure = error as? CommandFailure ?? explain(error) { return failure }
        if root.exitCode(for: error).isSuccess { return nil }
        guard root.exitCode(for: error) == .validationFailure else { return CommandFailure(unexpected: error) }
        let hint =
            root.configuration.subcommands.isEmpty
            ? "„\(name) --help“ nennt alle Angaben."
            : "„\(name) --help“ nennt alle Befehle, „\(name) BEFEHL --help“ ihre Angaben."
        return .usage(UsageMessage.german(root.message(for: error)), hint: hint)
    }
}
