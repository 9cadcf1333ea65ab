internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import Pages
internal import WebService

/// What the kinds of papers make of the form.
struct PaperFormViews {
    private let visit: Visit
    private var offered: [PaperKind] { visit.town.paperKinds.filter { !$0.isHidden } }

    init(_ visit: Visit) {
        self.visit = visit
    }

    /// The kinds to choose from, and the one that is chosen.
    func kinds(keeping chosen: String) -> [Choice] {
        let names = offered.map(\.name)
        return (names + (chosen.isEmpty || names.contains(chosen) ? [] : [chosen])).map { Choice(value: $0, label: $0) }
    }

    /// The kinds to begin a new paper as.
    var beginnings: [Choice] {
        offered.filter { !$0.isSubordinate }.map { Choice(value: $0.id.description, label: $0.name) }
    }

    /// The parts that the form does not ask for, by kind.
    var unasked: [String: Set<PaperFormPage.Field>] {
        Dictionary(
            visit.town.paperKinds.map { kind in
                let parts: [(PaperFormPage.Field, Bool)] = [
                    (.resolution, kind.asksResolution), (.grounds, kind.asksReasons),
                    (.finance, kind.asksFinancialEffects),
                ]
                return (kind.name, Set(parts.filter { !$0.1 }.map(\.0)))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a new paper begins with: as the kind that the address names, or as the usual one.
    func begin(parent: Pages.PaperReference?, office: Organization?) -> PaperFormPage.Values {
        let wanted = PaperKindID(visit.request.query.text(PaperFormPage.Field.kind.rawValue))
        let usual = parent == nil ? "Beschlussvorlage" : "Änderungsantrag"
        var values = PaperFormPage.Values(organization: office?.id.description ?? "")
        guard let kind = wanted.flatMap({ id in offered.first { $0.id == id } }) else {
            values.kind = offered.contains { $0.name == usual } ? usual : ""
            return values
        }
        values.kind = kind.name
        fill(&values, office: office)
        return values
    }

    /// Fills the empty parts of a new paper with what its kind begins with; nothing that was typed is changed.
    func fill(_ values: inout PaperFormPage.Values, office: Organization?) {
        guard let kind = offered.first(where: { $0.name == values.kind }) else { return }
        let texts = kind.template.filled(with: placeholders(office: office))
        if values.resolution.isEmpty { values.resolution = texts.resolutionText }
        if values.grounds.isEmpty { values.grounds = texts.reasons }
        if values.financeText.isEmpty, !texts.financialEffects.isEmpty, values.finance.isEmpty {
            values.financeText = texts.financialEffects
            values.finance = "some"
        }
    }

    /// What is known when a paper begins; placeholders of anything else stay in brackets.
    func placeholders(office: Organization?) -> [String: String] {
        let today = visit.today
        var known = [
            "stadt": visit.town.body.name, "jahr": "\(today.year)",
            "datum": "\(today.day).\(today.month).\(today.year)", "verfasser": visit.presence.account.displayName,
        ]
        if let office { known["amt"] = office.name }
        return known
    }
}

extension ShowTown.Outcome {
    /// An organization by its identity.
    func organization(_ id: OrganizationID?) -> Organization? { organizations.first { $0.id == id } }
}
