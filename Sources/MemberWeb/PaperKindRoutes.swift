internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The kinds of papers.
struct PaperKindRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/paper-kinds", ListPaperKinds.self) { visit in
            let kinds = try await visit.perform(ListPaperKinds(body: visit.town.body.id))
            return visit.page { PaperKindsPage(lines: kinds.map(PaperKindsPage.Line.init)).render(in: $0) }
        }
        routes.post("/paper-kinds", SavePaperKinds.self, bodyLimit: 4_000_000) { try await save($0) }
    }

    private func save(_ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let known = try await visit.perform(ListPaperKinds(body: visit.town.body.id))
        let typed = known.map { kind in (kind: kind, position: form.text(.position, of: kind)) }
        // Equal places keep their order, a place that cannot be read keeps the old one.
        let ordered = typed.enumerated().sorted { one, other in
            let places = [one, other].map { Int($0.element.position) ?? $0.offset + 1 }
            return (places[0], one.offset) < (places[1], other.offset)
        }
        let kinds = ordered.map { PaperKind($0.element.kind, form) }
        let action = SavePaperKinds(
            body: visit.town.body.id,
            kinds: kinds,
            newName: form.text(PaperKindsPage.newField)
        )
        do {
            let answer = try await visit.carryOut(action) { _ in visit.go(to: .paperKinds, done: .laidDown) }
            visit.counter.towns.forget()
            return answer
        } catch ActionError.violates(let violations) {
            var page = PaperKindsPage(lines: kinds.map(PaperKindsPage.Line.init))
            page.newName = form.text(PaperKindsPage.newField)
            let wrong = kinds.first { kind in
                kind.name.isEmpty || kinds.contains { $0.id != kind.id && $0.name == kind.name }
            }
            let field = wrong.map { PaperKindsPage.Field.name.name(of: $0.id.description) } ?? PaperKindsPage.newField
            page.errors = violations.map { FieldError(field: field, message: $0.message) }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }
}

extension FormValues {
    fileprivate func text(_ field: PaperKindsPage.Field, of kind: PaperKind) -> String {
        text(field.name(of: kind.id.description))
    }
}

extension PaperKind {
    fileprivate init(_ known: PaperKind, _ form: FormValues) {
        func isTicked(_ field: PaperKindsPage.Field) -> Bool { form.text(field, of: known) == "true" }
        self = known
        name = form.text(.name, of: known).trimmingCharacters(in: .whitespacesAndNewlines)
        isHidden = isTicked(.hidden)
        isSubordinate = isTicked(.subordinate)
        asksResolution = isTicked(.asksResolution)
        asksReasons = isTicked(.asksReasons)
        asksFinancialEffects = isTicked(.asksFinance)
        template = PaperTemplate(
            resolutionText: form.text(.resolution, of: known),
            reasons: form.text(.grounds, of: known),
            financialEffects: form.text(.finance, of: known)
        )
    }
}

extension PaperKindsPage.Line {
    private typealias Field = PaperKindsPage.Field

    fileprivate init(_ kind: PaperKind) {
        let boxes: [(Field, Bool)] = [
            (.hidden, kind.isHidden), (.subordinate, kind.isSubordinate), (.asksResolution, kind.asksResolution),
            (.asksReasons, kind.asksReasons), (.asksFinance, kind.asksFinancialEffects),
        ]
        self.init(
            id: kind.id.description,
            values: [
                .name: kind.name, .position: "\(kind.position + 1)", .resolution: kind.template.resolutionText,
                .grounds: kind.template.reasons, .finance: kind.template.financialEffects,
            ],
            ticked: Set(boxes.filter(\.1).map(\.0))
        )
    }
}
