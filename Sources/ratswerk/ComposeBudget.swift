import ArgumentParser
import DocumentInput

/// `ratswerk compose budget`
struct ComposeBudget: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "budget",
        abstract: "Haushaltsplan mit Inhaltsverzeichnis, Übersichten und Teilplänen.",
        discussion: "Eine Datei, deren Name auf „.csv“ endet, wird als Tabelle gelesen, jede andere als JSON."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.budget)
    }
}
