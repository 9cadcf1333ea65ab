public import CouncilModel

/// One step of a paper's way with the names that a page needs.
public struct ConsultationLine: Sendable {
    /// The step.
    public let consultation: Consultation
    /// The names of the bodies.
    public let organizationNames: [String]
    /// The meeting, as far as the actor may see it.
    public let meeting: Meeting?
    /// The item, as far as the actor may see it.
    public let item: AgendaItem?
}
