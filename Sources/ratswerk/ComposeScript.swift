import ArgumentParser
import DocumentInput

/// `ratswerk compose script`
struct ComposeScript: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "script",
        abstract: "Sitzungsleitfaden des Vorsitzes in Großdruck."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.script)
    }
}
