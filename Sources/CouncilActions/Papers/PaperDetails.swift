public import CouncilModel
public import Foundation
public import Store

/// A paper with all that its page shows.
public struct PaperDetails: Sendable {
    /// The paper.
    public let paper: Paper
    /// The town.
    public let body: Body
    /// The office in charge.
    public let underDirectionOf: Organization?
    /// Its way through the bodies.
    public let consultations: [ConsultationLine]
    /// What it has to do with other papers that the actor may see.
    public let relations: [PaperRelationLine]
    /// Its files as far as the actor may see them.
    public let files: [File]
    /// The pictures that its text can show, as far as the actor may see them.
    public let pictures: [PaperPicture]
    /// Who saved it last, and when.
    public let lastWriter: (name: String, at: Date)?
    /// The newest publication request.
    public let publication: Publications.Status?
    /// The withdrawal that stands, if any: since then it is not public with meetings either.
    public let withdrawal: (by: AccountID?, at: Date)?
    /// Names of the accounts that occur.
    public let names: [AccountID: String]
    /// Whether the actor may change it.
    public let isEditable: Bool
    /// Whether the public can read it now, by itself or with a meeting.
    public let isOnPortal: Bool
    /// What happened, newest first; for those who may change it.
    public let history: [Events.Recorded]
    /// The next meetings, to choose from; for those who may change it.
    public let nextMeetings: [Meeting]
    /// The way that is proposed for a paper without one; for those who may change it.
    public let proposal: [ProposeConsultations.Step]
    /// Meetings of the way that lie before those they should follow; for those who may change it.
    public let contradictions: [ConsultationSequence.Consequence]
}
