/// What one paper has to do with another. The paper that came later bears it: the motion to amend, the answer, the sheet to
/// exchange.
public struct PaperRelation: Sendable, Hashable {
    /// What the one is for the other.
    public enum Role: String, CaseIterable, Sendable {
        /// Änderungsantrag or Ergänzungsantrag.
        case amends
        /// Antwort or Stellungnahme.
        case answers
        /// Ergänzung, Nachtrag.
        case supplements
        /// Austauschblatt.
        case exchanges
        /// Stands in the place of the other.
        case replaces
        /// Belongs to the same matter.
        case related
        /// The other is above it; how, the system that it came from did not say.
        case superordinated

        /// Those that people choose from.
        public static let choices: [Role] = [.amends, .answers, .supplements, .exchanges, .replaces, .related]

        /// On the page of the paper that bears it, in front of the other's number.
        public var words: String {
            switch self {
            case .amends: "Änderungs- oder Ergänzungsantrag zu"
            case .answers: "Antwort oder Stellungnahme zu"
            case .supplements: "Ergänzung (Nachtrag) zu"
            case .exchanges: "Austauschblatt zu"
            case .replaces: "Ersetzt"
            case .related: "Gehört zu"
            case .superordinated: "Untergeordnet zu"
            }
        }

        /// On the page of the other paper, in front of the number of the one that bears it.
        public var wordsFromOther: String {
            switch self {
            case .amends: "Änderungs- und Ergänzungsanträge"
            case .answers: "Antworten und Stellungnahmen"
            case .supplements: "Ergänzungen (Nachträge)"
            case .exchanges: "Austauschblätter"
            case .replaces: "Ersetzt durch"
            case .related: "Gehört zu"
            case .superordinated: "Untergeordnete Vorlagen"
            }
        }

        /// Whether the paper that bears it stands below the other (OParl 1.1, 3.11: superordinatedPaper); otherwise both
        /// stand beside each other (relatedPaper).
        public var isSubordinate: Bool {
            switch self {
            case .amends, .answers, .supplements, .exchanges, .superordinated: true
            case .replaces, .related: false
            }
        }
    }

    /// The paper that bears it.
    public let paper: PaperID
    /// The paper that it is about.
    public let other: PaperID
    /// What the former is for the latter.
    public let role: Role

    /// A relation.
    public init(paper: PaperID, other: PaperID, role: Role) {
        self.paper = paper
        self.other = other
        self.role = role
    }
}
