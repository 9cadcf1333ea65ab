internal import CouncilActions
internal import CouncilModel
internal import HTTPTypes
internal import Pages
internal import WebService

/// The courses of sign-offs that the clerk lays down.
struct SignOffTemplateRoutes {
    func add(to routes: inout OfficeRoutes) {
        routes.get("/sign-off-templates", ListSignOffTemplates.self) { visit in
            let found = try await visit.perform(ListSignOffTemplates(body: visit.town.body.id))
            return visit.page { frame in
                SignOffTemplatesPage(
                    lines: found.templates.map { template in
                        .init(
                            id: template.id.description,
                            name: template.name,
                            kind: found.kinds.first { $0.id == template.kind }?.name ?? "",
                            about: SignOffViews.about(template, visit)
                        )
                    }
                ).render(in: frame)
            }
        }
        routes.get("/sign-off-templates/new", SaveSignOffTemplate.self) { visit in
            let found = try await visit.perform(ListSignOffTemplates(body: visit.town.body.id))
            return visit.page { page(nil, found, visit).render(in: $0) }
        }
        routes.get("/sign-off-templates/{id}/edit", SaveSignOffTemplate.self) { visit in
            let found = try await visit.perform(ListSignOffTemplates(body: visit.town.body.id))
            let id: SignOffTemplateID = try visit.id()
            guard let template = found.templates.first(where: { $0.id == id }) else { throw ActionError.notFound }
            return visit.page { page(template, found, visit).render(in: $0) }
        }
        routes.post("/sign-off-templates", SaveSignOffTemplate.self) { try await save(nil, $0) }
        routes.post("/sign-off-templates/{id}/edit", SaveSignOffTemplate.self) { try await save(try $0.id(), $0) }
        routes.post("/sign-off-templates/{id}/removal", RemoveSignOffTemplate.self) { visit in
            try await visit.carryOut(RemoveSignOffTemplate(template: try visit.id())) { _ in
                visit.go(to: .signOffTemplates, done: .laidDown)
            }
        }
    }

    private func page(
        _ template: SignOffTemplate?,
        _ found: ListSignOffTemplates.Outcome,
        _ visit: Visit
    ) -> SignOffTemplateFormPage {
        SignOffTemplateFormPage(
            templateID: template?.id.description,
            name: template?.name ?? "",
            kind: template?.kind?.description ?? "",
            rows: (template?.steps ?? []).map { step in
                .init(office: step.office.description, stage: "\(step.stage + 1)", days: "\(step.workingDays)")
            },
            kinds: found.kinds.filter { !$0.isHidden || $0.id == template?.kind }
                .map { Choice(value: $0.id.description, label: $0.name) },
            offices: SignOffViews.offices(visit, keeping: (template?.steps ?? []).map(\.office))
        )
    }

    private func save(_ id: SignOffTemplateID?, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let found = try await visit.perform(ListSignOffTemplates(body: visit.town.body.id))
        let known = found.templates.first { $0.id == id }
        if id != nil && known == nil { throw ActionError.notFound }
        let rows = (0..<SignOffTemplateFormPage.mostRows).map { index in
            let names = SignOffTemplateFormPage.names(index)
            return SignOffTemplateFormPage.Row(
                office: form.text(names.office),
                stage: form.text(names.stage),
                days: form.text(names.days)
            )
        }.filter { !$0.office.isEmpty }
        let action = SaveSignOffTemplate(
            body: visit.town.body.id,
            template: id,
            name: form.text("name"),
            kind: PaperKindID(form.text("kind")),
            lines: rows.map { .init(office: OrganizationID($0.office), stage: $0.stage, workingDays: $0.days) }
        )
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .signOffTemplates, done: .laidDown) }
        } catch ActionError.violates(let violations) {
            var page = page(known, found, visit)
            page.name = action.name
            page.kind = form.text("kind")
            page.rows = rows
            page.errors = violations.map { FieldError(field: Self.field(of: $0, rows), message: $0.message) }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private static func field(of violation: RuleViolation, _ rows: [SignOffTemplateFormPage.Row]) -> String {
        func wrong(_ text: (SignOffTemplateFormPage.Row) -> String, _ range: ClosedRange<Int>) -> Int {
            rows.firstIndex { !text($0).isEmpty && !(Int(text($0)).map(range.contains) ?? false) } ?? 0
        }
        return switch violation {
        case .unreadable("Stufe", _): SignOffTemplateFormPage.names(wrong(\.stage, 1...50)).stage
        case .unreadable("Arbeitstage", _): SignOffTemplateFormPage.names(wrong(\.days, 1...30)).days
        case .signOff(.templateNameTaken), .missing, .tooLong: "name"
        default: SignOffTemplateFormPage.names(0).office
        }
    }
}
