import ArgumentParser
import DocumentInput

/// `ratswerk compose notice`
struct ComposeNotice: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notice",
        abstract: "Öffentliche Bekanntmachung einer Sitzung, ohne ein Wort der nichtöffentlichen Punkte."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.notice)
    }
}
