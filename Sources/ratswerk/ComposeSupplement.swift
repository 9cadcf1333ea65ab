import ArgumentParser
import DocumentInput

/// `ratswerk compose supplement`
struct ComposeSupplement: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "supplement",
        abstract: "Nachtrag zu einer Einladung: zusätzliche, ausgetauschte und abgesetzte Punkte."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.supplement)
    }
}
