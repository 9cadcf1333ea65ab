/// What a file is to its owner; the raw value is the column `parent_role` and the property of the owner.
public enum OParlFileRole: String, CaseIterable, Codable, Sendable {
    /// The invitation of a meeting.
    case invitation
    /// The minutes of results of a meeting.
    case resultsProtocol
    /// The verbatim minutes of a meeting.
    case verbatimProtocol
    /// The main file of a paper.
    case mainFile
    /// An attachment of a meeting, an agenda item or a paper.
    case auxiliaryFile
    /// The resolution of an agenda item.
    case resolutionFile
}
