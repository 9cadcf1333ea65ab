import ArgumentParser
import DocumentInput

/// `ratswerk compose agenda`
struct ComposeAgenda: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agenda",
        abstract: "Tagesordnung einer Sitzung."
    )

    @OptionGroup var options: ComposeOptions

    @Flag(name: .customLong("public"), help: "Für die Öffentlichkeit: ohne ein Wort der nichtöffentlichen Punkte.")
    var isPublic = false

    func run() throws {
        try options.compose(.agenda, forPublic: isPublic)
    }
}
