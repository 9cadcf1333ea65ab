import ArgumentParser
import Glibc
import Logging

/// The command `ratswerk`; each subcommand has a file of its own.
struct Ratswerk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratswerk",
        abstract: "Ratswerk: die Ratsarbeit einer Stadt, ohne Papier.",
        version: "0.1",
        subcommands: [
            DemoCommand.self, ServeCommand.self, WorkerCommand.self, MigrateCommand.self, VerifyCommand.self,
            AccountCommand.self, ImportCommand.self, PublishCommand.self, SeedCommand.self, InspectCommand.self,
        ]
    )

    /// Runs what the arguments say and ends the process: 0 when it was done, 1 when it was refused, 2 when the arguments
    /// cannot be understood.
    static func start() async -> Never {
        let output = ConsoleLog.self
        LoggingSystem.bootstrap { output.init(label: $0) }
        let status: Int32
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            status = 0
        } catch {
            status = report(error)
        }
        PrivateDatabase.shared.stop()
        fflush(nil)
        Glibc.exit(status)
    }

    private static func report(_ error: any Error) -> Int32 {
        if let failure = CommandFailure(explaining: error) {
            failure.write()
            return failure.exitCode
        }
        if exitCode(for: error).isSuccess {
            print(fullMessage(for: error))
            return 0
        }
        let failure =
            exitCode(for: error) == .validationFailure
            ? CommandFailure.usage(UsageMessage.german(message(for: error)))
            : CommandFailure(unexpected: error)
        failure.write()
        return failure.exitCode
    }
}
