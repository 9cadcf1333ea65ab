/// What a paper wants, which decides how its parts are called.
public enum PaperGenre: Hashable, Sendable {
    /// The administration proposes a resolution (Beschlussvorlage).
    case proposal
    /// A Fraktion or a member proposes one (Antrag).
    case motion
    /// Somebody asks the administration (Anfrage).
    case question
    /// Another wording for what a paper proposes (Änderungsantrag).
    case amendment
    /// The body takes note of something (Mitteilung).
    case information

    /// The German name of such papers.
    public var typeName: String {
        switch self {
        case .proposal: "Beschlussvorlage"
        case .motion: "Antrag"
        case .question: "Anfrage"
        case .amendment: "Änderungsantrag"
        case .information: "Mitteilung"
        }
    }

    var resolutionHeading: String {
        switch self {
        case .proposal, .motion, .amendment: "Beschlussvorschlag"
        case .question: "Fragen"
        case .information: "Kenntnisnahme"
        }
    }

    var reasonsHeading: String {
        switch self {
        case .proposal, .motion, .amendment, .question: "Begründung"
        case .information: "Sachverhalt"
        }
    }
}
