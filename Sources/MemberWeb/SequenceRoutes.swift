internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// The ways of papers, and what organizations lay down about agendas and competence.
struct SequenceRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.post("/papers/{id}/consultation-proposal", AcceptProposal.self) { visit in
            try await visit.carryOut(AcceptProposal(paper: try visit.id())) { paper in
                visit.go(to: .paper(paper.description), done: .sequenceChanged)
            }
        }
        routes.post("/consultations/{id}/move", MoveConsultation.self) { visit in
            let move = try await visit.request.form().text("move")
            return try await visit.carryOut(MoveConsultation(step: try visit.id(), isEarlier: move == "up")) { paper in
                visit.go(to: .paper(paper.description), done: .sequenceChanged)
            }
        }
        routes.post("/consultations/{id}/removal", RemoveConsultation.self) { visit in
            try await visit.carryOut(RemoveConsultation(step: try visit.id())) { paper in
                visit.go(to: .paper(paper.description), done: .sequenceChanged)
            }
        }
        routes.get("/organizations/{id}/agenda-template", ShowAgendaTemplate.self) { visit in
            let shown = try await visit.perform(ShowAgendaTemplate(organization: try visit.id()))
            return visit.page { page(shown, visit).render(in: $0) }
        }
        routes.post("/organizations/{id}/agenda-template", ChangeAgendaTemplate.self) { try await change($0) }
        routes.post("/organizations/{id}/competences", SaveCompetence.self) { try await enter($0) }
        routes.post("/competences/{id}/removal", RemoveCompetence.self) { visit in
            try await visit.carryOut(RemoveCompetence(competence: try visit.id())) { organization in
                visit.go(to: .agendaTemplate(organization.description), done: .laidDown)
            }
        }
    }

    private func change(_ visit: Visit) async throws -> WebResponse {
        typealias Field = AgendaTemplatePage.Field
        let id: OrganizationID = try visit.id()
        let form = try await visit.request.form()
        let draft = ChangeAgendaTemplate.Draft(
            publicOpening: form[Field.publicOpening.rawValue] ?? "",
            publicClosing: form[Field.publicClosing.rawValue] ?? "",
            nonPublicOpening: form[Field.nonPublicOpening.rawValue] ?? "",
            nonPublicClosing: form[Field.nonPublicClosing.rawValue] ?? "",
            statutoryNumber: form.text(Field.members.rawValue)
        )
        do {
            return try await visit.carryOut(ChangeAgendaTemplate(organization: id, draft: draft)) { _ in
                visit.go(to: .agendaTemplate(id.description), done: .laidDown, draft: "agenda-template-\(id)")
            }
        } catch ActionError.violates(let violations) {
            var page = page(try await visit.perform(ShowAgendaTemplate(organization: id)), visit)
            page.values = Dictionary(uniqueKeysWithValues: Field.allCases.map { ($0, form[$0.rawValue] ?? "") })
            page.isProposal = false
            page.errors = violations.map { violation in
                let field: Field = if case .unreadable = violation { .members } else { .publicOpening }
                return FieldError(field: field.rawValue, message: violation.message)
            }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private func enter(_ visit: Visit) async throws -> WebResponse {
        let id: OrganizationID = try visit.id()
        let form = try await visit.request.form()
        let action = SaveCompetence(
            organization: id,
            paperType: form.text("kind"),
            office: OrganizationID(form.text("office")),
            role: form.text("role")
        )
        do {
            return try await visit.carryOut(action) { _ in
                visit.go(to: .agendaTemplate(id.description), done: .laidDown)
            }
        } catch ActionError.violates(let violations) {
            var page = page(try await visit.perform(ShowAgendaTemplate(organization: id)), visit)
            page.errors = violations.map { violation in
                FieldError(field: violation == .missing(field: "Zweck") ? "role" : "kind", message: violation.message)
            }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private func page(_ shown: ShowAgendaTemplate.Outcome, _ visit: Visit) -> AgendaTemplatePage {
        let isEmpty = shown.template.lines.isEmpty && shown.template.statutoryNumber == nil
        let template = isEmpty ? AgendaTemplate.usual : shown.template
        let names = Dictionary(
            visit.town.organizations.map { ($0.id, $0.name) },
            uniquingKeysWith: { first, _ in first }
        )
        return AgendaTemplatePage(
            id: shown.organization.id.description,
            name: shown.organization.name,
            values: [
                .publicOpening: template.text(.opening, .public), .publicClosing: template.text(.closing, .public),
                .nonPublicOpening: template.text(.opening, .nonPublic),
                .nonPublicClosing: template.text(.closing, .nonPublic),
                .members: template.statutoryNumber.map { "\($0)" } ?? "",
            ],
            isProposal: isEmpty,
            competences: shown.competences.map { competence in
                AgendaTemplatePage.CompetenceLine(
                    id: competence.id.description,
                    kind: competence.paperType,
                    office: competence.office.flatMap { names[$0] } ?? "",
                    role: competence.role.rawValue
                )
            },
            kinds: shown.paperTypes,
            offices: visit.town.departmentChoices(on: visit.today, keeping: []),
            roles: ConsultationRole.allCases.map { Choice(value: $0.rawValue, label: $0.rawValue) }
        )
    }
}
