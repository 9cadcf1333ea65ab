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
    func begin(parent: Pages.PaperReference?) -> PaperFormPage.Values {
        let wanted = PaperKindID(visit.request.query.text(PaperFormPage.Field.kind.rawValue))
        let usual = parent == nil ? "Beschlussvorlage" : "Änderungsantrag"
        guard let kind = wanted.flatMap({ id in offered.first { $0.id == id } }) else {
            let kind = offered.contains { $0.name == usual } ? usual : ""
            return PaperFormPage.Values(kind: kind)
        }
        let today = visit.today
        let texts = kind.template.filled(with: [
            "stadt": visit.town.body.name, "jahr": "\(today.year)",
            "datum": "\(today.day).\(today.month).\(today.year)",
        ])
        return PaperFormPage.Values(
            kind: kind.name,
            resolution: texts.resolutionText,
            grounds: texts.reasons,
            finance: texts.financialEffects.isEmpty ? "" : "some",
            financeText: texts.financialEffects
        )
    }
}
