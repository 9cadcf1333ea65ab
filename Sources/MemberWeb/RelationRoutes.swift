internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// What papers have to do with each other.
struct RelationRoutes {
    private typealias Field = RelationForm.Field

    func add(to routes: inout OfficeRoutes) {
        routes.get("/papers/suggestions", SuggestPapers.self) { visit in
            let words = visit.request.query.text("q")
            let found = try await visit.perform(SuggestPapers(body: visit.town.body.id, text: words))
            return .html(PaperSuggestions(found.map { Pages.PaperReference($0) }).html.bytes)
        }
        routes.post("/papers/{id}/relations", AddPaperRelation.self) { try await relate($0) }
        routes.post("/papers/{id}/relations/removal", RemovePaperRelation.self) { visit in
            let id: PaperID = try visit.id()
            let form = try await visit.request.form()
            guard let other = PaperID(form.text(Field.other.rawValue)),
                let role = PaperRelation.Role(rawValue: form.text(Field.role.rawValue))
            else { throw ActionError.notFound }
            let action = RemovePaperRelation(relation: PaperRelation(paper: id, other: other, role: role))
            return try await visit.carryOut(action) { _ in
                visit.go(to: .paper(id.description), done: .relationsChanged)
            }
        }
    }

    private func relate(_ visit: Visit) async throws -> WebResponse {
        let id: PaperID = try visit.id()
        let form = try await visit.request.form()
        let reference = form.text(Field.reference.rawValue)
        let role = form.text(Field.role.rawValue)
        let action = AddPaperRelation(
            paper: id,
            text: reference,
            other: PaperID(form.text(Field.other.rawValue)),
            role: PaperRelation.Role(rawValue: role)
        )
        do {
            return try await visit.carryOut(action) { _ in
                visit.go(to: .paper(id.description), done: .relationsChanged)
            }
        } catch ActionError.violates(let violations) {
            var views = PaperViews(details: try await visit.perform(ShowPaper(paper: id)), visit: visit)
            views.relation.role = role
            views.relation.reference = reference
            views.relation.errors = violations.map { violation in
                let field: Field = violation == .missing(field: "Bezug") ? .role : .reference
                return FieldError(field: field.rawValue, message: violation.message)
            }
            if !reference.isEmpty {
                let suggest = SuggestPapers(body: visit.town.body.id, text: reference, except: id)
                views.relation.candidates = try await visit.perform(suggest).map { Pages.PaperReference($0) }
            }
            return views.page(status: .unprocessableContent)
        }
    }
}

extension Pages.PaperReference {
    init(_ paper: Paper) {
        self.init(id: paper.id.description, reference: paper.reference ?? "", title: paper.name)
    }
}

extension RelationForm {
    /// The empty form.
    init() {
        self.init(roles: PaperRelation.Role.choices.map { Choice(value: $0.rawValue, label: $0.words) })
    }
}
