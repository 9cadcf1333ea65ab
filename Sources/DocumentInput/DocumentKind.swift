public import Composition
public import JSONReading

/// The kinds of documents that are read from files; the raw value names the subcommand and the schema.
public enum DocumentKind: String, CaseIterable, Sendable {
    /// Einladung
    case invitation
    /// Tagesordnung
    case agenda
    /// Nachtrag
    case supplement
    /// Öffentliche Bekanntmachung
    case notice
    /// Vorlage
    case paper
    /// Niederschrift
    case minutes
    /// Beschlussauszug
    case extract
    /// Sitzungsleitfaden
    case script
    /// Anwesenheitsliste
    case attendance
    /// Namentliche Abstimmung
    case voteList = "vote-list"
    /// Haushaltsplan
    case budget

    /// Reads a document of this kind.
    ///
    /// - Parameters:
    ///   - input: The file's object.
    ///   - isPublic: Whether the public reads it; agendas, minutes and extracts then leave out what is not public.
    /// - Returns: The document.
    public func document(_ input: InputObject, forPublic isPublic: Bool = false) -> any CouncilDocument {
        switch self {
        case .invitation: AgendaDocument(invitation: input)
        case .agenda: AgendaDocument(agenda: input, isPublic: isPublic)
        case .supplement: SupplementDocument(supplement: input)
        case .notice: AgendaDocument(notice: input)
        case .paper: PaperDocument(paper: input)
        case .minutes: MinutesDocument(minutes: input, readers: isPublic ? .everyone : .members)
        case .extract: ExtractDocument(extract: input, readers: isPublic ? .everyone : .members)
        case .script: ScriptDocument(script: input)
        case .attendance: AttendanceListDocument(attendance: input)
        case .voteList: VoteListDocument(voteList: input)
        case .budget: BudgetDocument(budget: input)
        }
    }
}
