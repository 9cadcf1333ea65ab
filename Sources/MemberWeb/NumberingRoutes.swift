internal import CouncilActions
internal import CouncilModel
internal import Foundation
internal import HTTPTypes
internal import Pages
internal import WebService

/// How papers are numbered.
struct NumberingRoutes {
    private typealias Field = NumberingSchemesPage.Field

    func add(to routes: inout OfficeRoutes) {
        routes.get("/numbering-schemes", ListNumberingSchemes.self) { visit in
            let lines = try await visit.perform(ListNumberingSchemes(body: visit.town.body.id))
            let chosen = NumberingSchemeID(visit.request.query.text("scheme"))
            let form = form(lines.first { $0.scheme.id == chosen })
            return visit.page { page(lines, form).render(in: $0) }
        }
        routes.post("/numbering-schemes", SaveNumberingScheme.self) { try await save(nil, $0) }
        routes.post("/numbering-schemes/{id}", SaveNumberingScheme.self) { try await save(try $0.id(), $0) }
    }

    private func save(_ id: NumberingSchemeID?, _ visit: Visit) async throws -> WebResponse {
        let sent = try await visit.request.form()
        let action = SaveNumberingScheme(
            body: visit.town.body.id,
            scheme: id,
            draft: .init(
                name: sent.text(Field.name.rawValue),
                pattern: sent.text(Field.pattern.rawValue),
                width: sent.text(Field.width.rawValue),
                restart: sent.text(Field.restart.rawValue),
                isUsual: sent.text(Field.usual.rawValue) == "true",
                next: sent.text(Field.next.rawValue)
            )
        )
        do {
            return try await visit.carryOut(action) { _ in visit.go(to: .numberingSchemes, done: .laidDown) }
        } catch ActionError.violates(let violations) {
            let lines = try await visit.perform(ListNumberingSchemes(body: visit.town.body.id))
            var form = form(lines.first { $0.scheme.id == id }).refused(sent, violations)
            for (index, violation) in violations.enumerated() {
                switch violation {
                case .numberingPattern: form.errors[index].field = Field.pattern.rawValue
                case .numberingWithoutTerm: form.errors[index].field = Field.next.rawValue
                case .numberingUsualMissing: form.errors[index].field = Field.usual.rawValue
                default: break
                }
            }
            return .html(page(lines, form).render(in: visit.frame()).bytes, status: .unprocessableContent)
        }
    }

    private func page(_ lines: [ListNumberingSchemes.Line], _ form: RecordFormPage) -> NumberingSchemesPage {
        NumberingSchemesPage(
            lines: lines.map { line in
                NumberingSchemesPage.Line(
                    id: line.scheme.id.description,
                    name: line.scheme.name,
                    restart: line.scheme.restart.words,
                    next: line.next?.reference ?? "",
                    obstacle: line.obstacle?.message ?? "",
                    kinds: line.scheme.isUsual && line.kinds.count > 3
                        ? "alle Arten ohne eigene Zählung" : line.kinds.joined(separator: ", ")
                )
            },
            form: form
        )
    }

    private func form(_ line: ListNumberingSchemes.Line?) -> RecordFormPage {
        let scheme = line?.scheme
        func field(
            _ field: Field,
            _ value: String,
            _ input: RecordFormPage.Field.Input = .text,
            hint: String? = nil,
            isOptional: Bool = false
        ) -> RecordFormPage.Field {
            .init(field.rawValue, field.label, input, value: value, hint: hint, isOptional: isOptional)
        }
        return RecordFormPage(
            title: scheme.map { "Zählung „\($0.name)“ ändern" } ?? "Zählung hinzufügen",
            section: .papers,
            way: [("Arten von Vorlagen", .paperKinds), ("Zählungen", .numberingSchemes)],
            target: scheme.map { .numberingScheme($0.id.description) } ?? .numberingSchemes,
            fields: [
                field(.name, scheme?.name ?? ""),
                field(
                    .pattern,
                    scheme?.pattern ?? "{Jahr}/{Nr}",
                    hint: "{Nr} Nummer, {Jahr} Jahr, {JJ} Jahr mit zwei Stellen, {WP} Wahlperiode; zum Beispiel "
                        + "VL-{Nr}/{Jahr} oder {WP}/{Nr}. Änderungsanträge bekommen -1, -2 … dahinter."
                ),
                field(.width, "\(scheme?.width ?? 4)", hint: "Mindestzahl der Ziffern: 4 wie in 0123."),
                field(
                    .restart,
                    scheme?.restart.rawValue ?? NumberingScheme.Restart.yearly.rawValue,
                    .choice(NumberingScheme.Restart.allCases.map { Choice(value: $0.rawValue, label: $0.words) })
                ),
                field(
                    .next,
                    line?.next.map { "\($0.number)" } ?? "",
                    hint: "Wenn schon Nummern vergeben sind, die hier nicht stehen: die erste freie. Leer lassen, um "
                        + "weiterzuzählen.",
                    isOptional: true
                ),
                field(.usual, scheme?.isUsual == true ? "true" : "", .tick),
            ]
        )
    }
}
