import ArgumentParser

/// `ratswerk compose`: documents from files, for other software of a town; needs no database.
struct ComposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compose",
        abstract: "Setzt ein Dokument des Rates aus einer JSON-Datei als barrierefreies, archivfähiges PDF.",
        discussion: "Was in den Dateien steht, sagt docs/compose.md; Beispiele liegen in docs/examples.",
        subcommands: [
            ComposeInvitation.self, ComposeAgenda.self, ComposeSupplement.self, ComposeNotice.self, ComposePaper.self,
            ComposeMinutes.self, ComposeExtract.self, ComposeScript.self, ComposeAttendance.self, ComposeVoteList.self,
            ComposeBudget.self, ComposePacket.self,
        ]
    )
}
