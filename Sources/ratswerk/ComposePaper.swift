import ArgumentParser
import DocumentInput

/// `ratswerk compose paper`
struct ComposePaper: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "paper",
        abstract: "Vorlage: Beschlussvorlage, Antrag, Anfrage, Änderungsantrag oder Mitteilung."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.paper)
    }
}
