import ArgumentParser
import DocumentInput

/// `ratswerk compose attendance`
struct ComposeAttendance: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "attendance",
        abstract: "Anwesenheitsliste mit Platz für Unterschriften."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.attendance)
    }
}
