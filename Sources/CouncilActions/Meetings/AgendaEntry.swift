public import CouncilModel

/// One line of an agenda with what belongs to it.
public struct AgendaEntry: Sendable {
    /// The item.
    public let item: AgendaItem
    /// The papers that are dealt with, as far as the actor may see them, with the body's role.
    public let papers: [(paper: Paper, role: String?)]
    /// The files of those papers and of the item itself.
    public let files: [File]
}
