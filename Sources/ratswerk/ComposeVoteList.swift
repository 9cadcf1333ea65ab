import ArgumentParser
import DocumentInput

/// `ratswerk compose vote-list`
struct ComposeVoteList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vote-list",
        abstract: "Liste einer namentlichen Abstimmung."
    )

    @OptionGroup var options: ComposeOptions

    func run() throws {
        try options.compose(.voteList)
    }
}
