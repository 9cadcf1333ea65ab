import ArgumentParser
import Composition
import DocumentInput

/// `ratswerk compose invitation`
struct ComposeInvitation: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invitation",
        abstract: "Einladung zu einer Sitzung mit Tagesordnung."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose {
            AgendaDocument(invitation: $0)
        } by: { (composer, document) throws(CompositionError) in
            try composer.compose(document)
        }
    }
}
