public import CouncilModel

/// One line of an agenda with what belongs to it.
public struct AgendaEntry: Sendable {
    /// The item.
    public let item: AgendaItem
    /// The papers that are dealt with, as far as the actor may see them, with the body's role.
    public let papers: [(paper: Paper, role: String?)]
    /// What earlier bodies made of those papers.
    public let recommendations: [Recommendation]
    /// The files of those papers and of the item itself.
    public let files: [File]
}

/// What an earlier body made of a paper; it travels along to the bodies after it.
public struct Recommendation: Sendable, Equatable {
    /// "Bauausschuss".
    public let organization: String
    /// The day of its meeting.
    public let day: CivilDate?
    /// What it did.
    public let role: String?
    /// "einstimmig empfohlen".
    public let result: String
    /// Whether the item stood in the public part: others must not name its result to everybody.
    public let publicity: Publicity
}
