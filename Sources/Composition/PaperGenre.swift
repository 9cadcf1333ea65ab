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
    /// The administration answers a question on a paper of its own (Antwort).
    case answer
    /// What lies beside a paper (Anlage); its text needs no heading.
    case enclosure

    /// The German name of such papers.
    public var typeName: String {
        switch self {
        case .proposal: "Beschlussvorlage"
        case .motion: "Antrag"
        case .question: "Anfrage"
        case .amendment: "Änderungsantrag"
        case .information: "Mitteilung"
        case .answer: "Antwort"
        case .enclosure: "Anlage"
        }
    }

    var resolutionHeading: String {
        switch self {
        case .proposal, .motion, .amendment, .answer, .enclosure: "Beschlussvorschlag"
        case .question: "Fragen"
        case .information: "Kenntnisnahme"
        }
    }

    var reasonsHeading: String {
        switch self {
        case .proposal, .motion, .amendment, .question: "Begründung"
        case .information: "Sachverhalt"
        case .answer: "Antwort"
        case .enclosure: ""
        }
    }

    /// Whether an office of the administration is in charge, rather than members who put the paper forward.
    public var isOfAdministration: Bool {
        switch self {
        case .proposal, .information, .answer, .enclosure: true
        case .motion, .question, .amendment: false
        }
    }
}
