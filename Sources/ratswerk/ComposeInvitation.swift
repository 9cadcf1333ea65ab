import ArgumentParser
import DocumentInput

/// `ratswerk compose invitation`
struct ComposeInvitation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invitation",
        abstract: "Einladung zu einer Sitzung mit Tagesordnung."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.invitation)
    }
}
