import ArgumentParser
import DocumentInput

/// `ratswerk compose extract`
struct ComposeExtract: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Beglaubigter Auszug aus einer Niederschrift."
    )

    @OptionGroup var options: ComposeOptions

    @Flag(
        name: .customLong("public"),
        help: "Für die Öffentlichkeit: von einem nichtöffentlichen Punkt nur der neutrale Titel."
    )
    var isPublic = false

    func run() throws {
        try options.compose(.extract, forPublic: isPublic)
    }
}
