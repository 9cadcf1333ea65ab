import ArgumentParser
import DocumentInput

/// `ratswerk compose minutes`
struct ComposeMinutes: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "minutes",
        abstract: "Niederschrift: Ergebnis- oder Verlaufsprotokoll."
    )

    @OptionGroup var options: ComposeOptions

    @Flag(name: .customLong("public"), help: "Für die Öffentlichkeit: ohne den nichtöffentlichen Teil.")
    var isPublic = false

    func run() throws {
        try options.compose(.minutes, forPublic: isPublic)
    }
}
