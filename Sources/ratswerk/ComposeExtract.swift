import ArgumentParser
import DocumentInput

/// `ratswerk compose extract`
struct ComposeExtract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Beglaubigter Auszug aus einer Niederschrift."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.extract)
    }
}
