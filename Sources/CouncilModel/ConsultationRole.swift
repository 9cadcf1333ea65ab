/// What a body does with a paper. New steps take one of these; imported ones keep the words of their source.
public enum ConsultationRole: String, Sendable, CaseIterable {
    /// Is heard.
    case hearing = "Anhörung"
    /// Prepares the decision of another body.
    case preliminary = "Vorberatung"
    /// Recommends to another body.
    case recommendation = "Empfehlung"
    /// Takes the resolution.
    case decision = "Entscheidung"
    /// Takes note.
    case information = "Kenntnisnahme"

    /// The role in a step's words: those of the list, and the usual ones of other systems.
    public init?(words: String) {
        if let role = ConsultationRole(rawValue: words) {
            self = role
            return
        }
        switch words.lowercased() {
        case "beschlussfassung", "beschluss", "entscheidung", "endgültige entscheidung": self = .decision
        case "vorberatung", "beratung": self = .preliminary
        case "empfehlung", "beschlussempfehlung": self = .recommendation
        case "anhörung", "stellungnahme": self = .hearing
        case "kenntnisnahme", "information", "mitteilung": self = .information
        default: return nil
        }
    }

    /// Place in a sequence that is proposed: who is heard comes before who decides.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// That an organization deals with papers of a kind.
public struct Competence: Sendable, Equatable, Identifiable {
    /// Identity.
    public let id: CompetenceID
    /// Who.
    public let organization: OrganizationID
    /// Kind in the town's own words.
    public let paperType: String
    /// Only papers of this office; `nil` for those of every office.
    public let office: OrganizationID?
    /// What it does with them.
    public let role: ConsultationRole

    /// A competence.
    public init(
        id: CompetenceID,
        organization: OrganizationID,
        paperType: String,
        office: OrganizationID?,
        role: ConsultationRole
    ) {
        self.id = id
        self.organization = organization
        self.paperType = paperType
        self.office = office
        self.role = role
    }

    /// The sequence that competences propose for a paper: by role, then by the order of the organizations.
    ///
    /// A competence for the paper's own office takes the place of the same organization's competence for every office.
    ///
    /// - Parameters:
    ///   - competences: All of the town.
    ///   - paperType: The paper's kind.
    ///   - office: The office in charge.
    ///   - order: The organizations in the order of the town's lists; others are left out.
    /// - Returns: One step for each organization.
    public static func proposal(
        from competences: [Competence],
        paperType: String,
        office: OrganizationID?,
        order: [OrganizationID]
    ) -> [(organization: OrganizationID, role: ConsultationRole)] {
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let fitting = competences.filter {
            $0.paperType.lowercased() == paperType.lowercased() && ($0.office == nil || $0.office == office)
                && places[$0.organization] != nil
        }
        let closest = Dictionary(grouping: fitting, by: \.organization).values.compactMap { group in
            group.first { $0.office != nil } ?? group.first
        }
        return closest.sorted {
            ($0.role.rank, places[$0.organization] ?? 0) < ($1.role.rank, places[$1.organization] ?? 0)
        }.map { (organization: $0.organization, role: $0.role) }
    }
}
