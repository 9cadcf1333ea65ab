import ArgumentParser
import ConsoleProgram

/// The command `ratswerk`; each subcommand has a file of its own.
struct Ratswerk: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ratswerk",
        abstract: "Ratswerk: die Ratsarbeit einer Stadt, ohne Papier.",
        version: "0.1",
        subcommands: [
            DemoCommand.self, ServeCommand.self, WorkerCommand.self, MigrateCommand.self, VerifyCommand.self,
            AccountCommand.self, ImportCommand.self, PublishCommand.self, ExportCommand.self, SeedCommand.self,
            InspectCommand.self, ReadBouncesCommand.self,
            ComposeCommand.self, DeadlineCommand.self,
        ]
    )
}
