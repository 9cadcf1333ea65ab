internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import Store
internal import WebService

/// The kinds of papers.
struct PaperKindRoutes {
    private typealias Field = PaperKindPage.Field

    func add(to routes: inout OfficeRoutes) {
        routes.get("/paper-kinds", ListPaperKinds.self) { visit in
            let body = visit.town.body.id
            let kinds = try await visit.perform(ListPaperKinds(body: body))
            let schemes = try await visit.perform(ListNumberingSchemes(body: body))
            let lines = kinds.map { kind in
                PaperKindsPage.Line(
                    id: kind.id.description,
                    name: kind.name,
                    parts: kind.partWords,
                    number: schemes.first { $0.kinds.contains(kind.name) }?.next?.reference ?? "",
                    isHidden: kind.isHidden
                )
            }
            return visit.page { PaperKindsPage(lines: lines).render(in: $0) }
        }
        routes.get("/paper-kinds/new", SavePaperKind.self) { visit in
            let page = try await page(of: try await blank(visit), isNew: true, visit)
            return visit.page { page.render(in: $0) }
        }
        routes.get("/paper-kinds/{id}", ListPaperKinds.self) { visit in
            let page = try await page(of: try await known(visit), isNew: false, visit)
            return visit.page { page.render(in: $0) }
        }
        routes.get("/paper-kinds/{id}/preview", ListPaperKinds.self) { visit in
            let kind = try await known(visit)
            let texts = kind.template.filled(with: PaperFormViews(visit).placeholders(office: nil))
            let draft = PaperDraft(
                name: kind.name,
                paperType: kind.name,
                date: "",
                publicity: .nonPublic,
                resolutionText: texts.resolutionText,
                reasons: texts.reasons,
                financialEffects: texts.financialEffects,
                underDirectionOf: nil
            )
            let action = PreviewPaper(body: kind.body, paper: nil, draft: draft, hasPublicity: false)
            let composed = try await visit.counter.previews.perform(of: visit.presence.session.id) {
                try await visit.counter.office.preview(action, as: visit.actor)
            }
            return composed.map { .pdf($0.pdf, fileName: "Vorschau.pdf") } ?? WebResponse(status: .noContent)
        }
        routes.post("/paper-kinds", SavePaperKind.self) { visit in
            try await save(try await blank(visit), isNew: true, visit)
        }
        routes.post("/paper-kinds/{id}", SavePaperKind.self) { visit in
            try await save(try await known(visit), isNew: false, visit)
        }
    }

    private func known(_ visit: Visit) async throws -> PaperKind {
        let id: PaperKindID = try visit.id()
        let kinds = try await visit.perform(ListPaperKinds(body: visit.town.body.id))
        guard let kind = kinds.first(where: { $0.id == id }) else { throw ActionError.notFound }
        return kind
    }

    private func blank(_ visit: Visit) async throws -> PaperKind {
        let place = try await visit.perform(ListPaperKinds(body: visit.town.body.id)).count
        return PaperKind(id: PaperKindID(UUID()), body: visit.town.body.id, name: "", position: place)
    }

    private func save(_ before: PaperKind, isNew: Bool, _ visit: Visit) async throws -> WebResponse {
        let form = try await visit.request.form()
        let typed = PaperKind(before, form)
        do {
            let answer = try await visit.carryOut(SavePaperKind(kind: typed, isNew: isNew)) { _ in
                visit.go(to: .paperKinds, done: .laidDown)
            }
            visit.counter.towns.forget()
            return answer
        } catch ActionError.violates(let violations) {
            var page = try await page(of: typed, isNew: isNew, visit)
            page.title = before.name
            page.values[.position] = form.text(Field.position.rawValue)
            page.errors = violations.map { FieldError(field: Self.field(of: $0).rawValue, message: $0.message) }
            return .html(page.render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private static func field(of violation: RuleViolation) -> Field {
        switch violation {
        case .tooLong("Beschlussvorschlag", _): .resolution
        case .tooLong("Begründung", _): .grounds
        case .tooLong("Finanzielle Auswirkungen", _): .finance
        case .paperKindsAllHidden: .hidden
        default: .name
        }
    }

    private func page(of kind: PaperKind, isNew: Bool, _ visit: Visit) async throws -> PaperKindPage {
        let schemes = try await visit.perform(ListNumberingSchemes(body: visit.town.body.id))
        let boxes: [(Field, Bool)] = [
            (.hidden, kind.isHidden), (.subordinate, kind.isSubordinate), (.amendable, kind.isAmendable),
            (.asksResolution, kind.asksResolution), (.asksReasons, kind.asksReasons),
            (.asksFinance, kind.asksFinancialEffects),
        ]
        return PaperKindPage(
            kindID: isNew ? nil : kind.id.description,
            title: kind.name,
            values: [
                .name: kind.name, .position: "\(kind.position + 1)", .numbering: kind.numbering?.description ?? "",
                .resolution: kind.template.resolutionText, .grounds: kind.template.reasons,
                .finance: kind.template.financialEffects,
            ],
            ticked: Set(boxes.filter(\.1).map(\.0)),
            numberings: schemes.map { line in
                let example = line.next.map { ", als Nächstes \($0.reference)" } ?? ""
                return Choice(value: line.scheme.id.description, label: line.scheme.name + example)
            }
        )
    }
}

extension PaperKind {
    private typealias Field = PaperKindPage.Field

    /// What was typed; a place that cannot be read keeps the old one.
    fileprivate init(_ known: PaperKind, _ form: FormValues) {
        func isTicked(_ field: Field) -> Bool { form.text(field.rawValue) == "true" }
        self = known
        name = form.text(Field.name.rawValue).trimmingCharacters(in: .whitespacesAndNewlines)
        position = form.number(Field.position.rawValue, in: 1...10_000).map { $0 - 1 } ?? known.position
        numbering = NumberingSchemeID(form.text(Field.numbering.rawValue))
        isHidden = isTicked(.hidden)
        isSubordinate = isTicked(.subordinate)
        isAmendable = isTicked(.amendable)
        asksResolution = isTicked(.asksResolution)
        asksReasons = isTicked(.asksReasons)
        asksFinancialEffects = isTicked(.asksFinance)
        template = PaperTemplate(
            resolutionText: form[Field.resolution.rawValue] ?? "",
            reasons: form[Field.grounds.rawValue] ?? "",
            financialEffects: form[Field.finance.rawValue] ?? ""
        )
    }

    /// The parts that the form asks for.
    fileprivate var partWords: String {
        [
            asksResolution ? "Beschlussvorschlag" : "", asksReasons ? "Begründung" : "",
            asksFinancialEffects ? "finanzielle Auswirkungen" : "",
        ].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
