/// What a document shows of an agenda.
public enum AgendaDocumentKind: String, Sendable, CaseIterable {
    /// The letter to the members.
    case invitation
    /// The notice to the public.
    case notice
    /// The agenda alone, for members.
    case agenda
}
